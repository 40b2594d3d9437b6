using System.Collections.Concurrent;
using System.Collections.Immutable;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Directory;

/// <summary>The directory at one moment. What is asked often is worked out once and kept.</summary>
internal sealed class DirectorySnapshot
{
    private readonly ImmutableDictionary<string, Unit> _units;
    private readonly ImmutableDictionary<string, Person> _people;
    private readonly Lazy<UnitIndex> _names;
    private readonly Lazy<ILookup<string, Person>> _absent;
    private readonly ConcurrentDictionary<string, (DateOnly Day, ActingUser? User)> _acting = new();
    private volatile HoldersOfDay? _holders;

    public DirectorySnapshot(IEnumerable<Unit> units, IEnumerable<Person> people)
        : this(units.ToImmutableDictionary(u => u.Id), people.ToImmutableDictionary(p => p.Id), null)
    {
    }

    private DirectorySnapshot(ImmutableDictionary<string, Unit> units, ImmutableDictionary<string, Person> people, DirectorySnapshot? before)
    {
        (_units, _people) = (units, people);
        _names = before is not null && before._units == units ? before._names : new(() => new UnitIndex(units.Values));
        _absent = before is not null && before._people == people ? before._absent : new(() => people.Values
            .SelectMany(person => person.Substitutions.Where(one => one.EndedOn is null).Select(one => (one.SubstituteId, Person: person)))
            .Distinct().ToLookup(pair => pair.SubstituteId, pair => pair.Person));
    }

    public static DirectorySnapshot Empty { get; } = new([], []);

    public IReadOnlyList<Unit> Units => [.. _units.Values.Order(Comparer<Unit>.Create((a, b) => VietnameseText.Compare(a.Name, b.Name)))];

    public IReadOnlyList<Person> People => [.. _people.Values.Order(Comparer<Person>.Create((a, b) => VietnameseText.Compare(a.Name, b.Name)))];

    public Unit? Unit(string id) => _units.GetValueOrDefault(id);

    public bool Counts(string unitId, DateOnly day) => Unit(unitId)?.IsValidOn(day) != false;

    public Person? Person(string id) => _people.GetValueOrDefault(id);

    public Unit? Find(string name) => _names.Value.Find(name);

    public Unit? Find(string name, DateOnly day) => _names.Value.Find(name, day, Unit);

    public DirectorySnapshot With(Unit unit) => new(_units.SetItem(unit.Id, unit), _people, this);

    public DirectorySnapshot With(Person person) => new(_units, _people.SetItem(person.Id, person), this);

    public IReadOnlyDictionary<UnitFunction, IReadOnlyList<UnitRef>> HoldersOn(DateOnly day)
    {
        if (_holders is { } kept && kept.Day == day)
            return kept.Units;
        var holders = new Dictionary<UnitFunction, IReadOnlyList<UnitRef>>();
        foreach (var function in Enum.GetValues<UnitFunction>())
            if (Units.Where(u => u.FunctionsOn(day).Contains(function)).Select(u => new UnitRef(u.Id, u.Name)).ToArray() is { Length: > 0 } units)
                holders[function] = units;
        _holders = new(day, holders);
        return holders;
    }

    public ActingUser? Acting(string personId, DateOnly day)
    {
        if (_acting.TryGetValue(personId, out var kept) && kept.Day == day)
            return kept.User;
        if (Person(personId) is not { } person)
            return null;
        var user = person.Active
            ? Describe(person, day).ActingFor([.. _absent.Value[personId].Where(p => IsActedFor(p, person, day)).Select(p => Describe(p, day))])
            : null;
        _acting[personId] = (day, user);
        return user;
    }

    private bool IsActedFor(Person absent, Person substitute, DateOnly day) =>
        absent.Substitutions.Any(one => one.SubstituteId == substitute.Id && one.Holds(day)) && SubstituteRules.WhyNot(absent, substitute, unit => Counts(unit, day)) is null;

    private ActingUser Describe(Person person, DateOnly day)
    {
        // the rights that rest on a unit end with it
        var units = person.Units.Where(id => Counts(id, day)).ToList();
        return new ActingUser
        {
            Id = person.Id,
            Name = person.Name,
            Role = person.Role,
            UnitName = units.Count > 0 ? Unit(units[0])?.ShortName : null,
            Units = units,
            Functions = [.. units.Select(Unit).OfType<Unit>().SelectMany(u => u.FunctionsOn(day)).Distinct()],
            Positions = [.. person.PositionsOn(day).Distinct()],
        };
    }

    private sealed record HoldersOfDay(DateOnly Day, IReadOnlyDictionary<UnitFunction, IReadOnlyList<UnitRef>> Units);
}
