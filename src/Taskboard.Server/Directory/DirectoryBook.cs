using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Directory;

/// <summary>Units and people of the province in memory, as of the last record seen. Read from any thread.</summary>
public sealed class DirectoryBook
{
    private readonly Lock _changing = new();
    private volatile DirectorySnapshot _now = DirectorySnapshot.Empty;

    /// <summary>Raised after a change of a person, e.g. to end the connections of somebody disabled: wake somebody and return.</summary>
    public event Action<Person>? PersonChanged;

    /// <summary>All units, in the Vietnamese order of their names.</summary>
    public IReadOnlyList<Unit> Units => _now.Units;

    /// <summary>All people, in the Vietnamese order of their names.</summary>
    public IReadOnlyList<Person> People => _now.People;

    /// <summary>The unit of that id; null where there is none.</summary>
    public Unit? Unit(string id) => _now.Unit(id);

    /// <summary>Whether membership in a unit counts on a day: the rights that rest on a unit end with it.</summary>
    public bool Counts(string unitId, DateOnly day) => _now.Counts(unitId, day);

    /// <summary>The unit that a plan means by a name: full name, short name or alias, whatever its case, marks and spaces; null for groups and unknown names.</summary>
    public Unit? Find(string name) => _now.Find(name);

    /// <summary>The unit that a text of a day means by a name: the one that then existed under it, or where that had ended its only successor. Null
    /// where there is none, or several, so that a person has to say.</summary>
    public Unit? Find(string name, DateOnly day) => _now.Find(name, day);

    /// <summary>Units that hold each function on a day.</summary>
    public IReadOnlyDictionary<UnitFunction, IReadOnlyList<UnitRef>> HoldersOn(DateOnly day) => _now.HoldersOn(day);

    /// <summary>The person of that id; null where there is none.</summary>
    public Person? Person(string id) => _now.Person(id);

    /// <summary>A person as one who gives commands on a day; null where there is none, or they are disabled.</summary>
    public ActingUser? Acting(string personId, DateOnly day) => _now.Acting(personId, day);

    /// <summary>Puts a unit in its place, unless a later version stands there.</summary>
    public void Put(Unit unit)
    {
        lock (_changing)
        {
            if (_now.Unit(unit.Id) is not { } known || known.Version < unit.Version)
                _now = _now.With(unit);
        }
    }

    /// <summary>Puts a person in their place, unless a later version stands there.</summary>
    public void Put(Person person)
    {
        Person? before;
        lock (_changing)
        {
            before = _now.Person(person.Id);
            if (before is not null && before.Version >= person.Version)
                return;
            _now = _now.With(person);
        }
        PersonChanged?.Invoke(person);
        // who acts for them has, or had, what they have
        foreach (var id in person.Substitutions.Concat(before?.Substitutions ?? []).Where(one => one.EndedOn is null).Select(one => one.SubstituteId).Distinct())
            Touch(id);
    }

    /// <summary>Tells that what a person may do has changed, though nothing was recorded of them: a day came on which they act for somebody, or no longer do.</summary>
    public void Touch(string personId)
    {
        if (_now.Person(personId) is { } person)
            PersonChanged?.Invoke(person);
    }

    /// <summary>A position of the journal up to which everything was in the book when it was filled; who follows the journal begins there.</summary>
    public long FilledAt { get; private set; }

    /// <summary>Puts everything in its place at once.</summary>
    /// <param name="units">All units.</param>
    /// <param name="people">All people.</param>
    /// <param name="position">The journal's position before they were read; null to leave <see cref="FilledAt"/> as it is.</param>
    public void Fill(IEnumerable<Unit> units, IEnumerable<Person> people, long? position = null)
    {
        lock (_changing)
            _now = new DirectorySnapshot(units, people);
        FilledAt = position ?? FilledAt;
    }

    /// <summary>Takes in a record of the journal: those of units and people change the book, others are passed over. Repeats do no harm.</summary>
    public void Apply(JournalRecord record)
    {
        if (record.Stream.StartsWith(Streams.UnitPrefix, StringComparison.Ordinal))
        {
            var events = JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.UnitEventArray)!;
            // what happened to a unit builds on what stood there, but for its first record and those that replace it as a whole
            var known = Unit(record.Stream[Streams.UnitPrefix.Length..]);
            if (known?.Version == record.Version - 1 || events[0] is UnitRegistered)
                Put(Domain.Directory.Unit.Evolve(known, events) with { Version = record.Version });
        }
        else if (record.Stream.StartsWith(Streams.PersonPrefix, StringComparison.Ordinal))
        {
            var events = JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.PersonEventArray)!;
            // what happened to a person builds on what stood there; what replaces it keeps who acts for them
            var known = Person(record.Stream[Streams.PersonPrefix.Length..]);
            if (known?.Version == record.Version - 1 || (known is null && events[0] is PersonRegistered))
                Put(Domain.Directory.Person.Evolve(known, events) with { Version = record.Version });
        }
    }
}
