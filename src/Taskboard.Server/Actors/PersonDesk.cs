using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Journal;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Actors;

/// <summary>Enters and changes people's membership: role, units, positions, whether they may still sign in.</summary>
public sealed class PersonDesk(IJournal journal, DirectoryBook directory)
{
    private const int MostAttempts = 20;

    /// <summary>Enters a person, or replaces what stands there. The directory knows it when this returns.</summary>
    /// <param name="person">What is to stand there.</param>
    /// <param name="basedOn">The version seen; 0 for a new person.</param>
    /// <param name="by">Who does it; whether they may is for the caller to say.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>The person; null when somebody else changed it meanwhile.</returns>
    public async ValueTask<Person?> Register(PersonRegistered person, long basedOn, ActingUser by, string commandId, CancellationToken cancel)
    {
        return await Append(person.PersonId, await At(person.PersonId, basedOn, cancel), basedOn, person, by, commandId, cancel);
    }

    /// <summary>Says who acts for a person who will be absent.</summary>
    /// <returns>The person, or why not.</returns>
    public ValueTask<(Person? Person, Refusal? Why)> Name(string absentId, NameSubstitute command, ActingUser by, DateOnly today, string commandId, CancellationToken cancel) =>
        Change(
            absentId,
            absent => SubstituteRules.Name(absent, command, directory.Person(command.SubstituteId), by, today, directory.Counts),
            done => done is SubstituteNamed { Substitution: var one } && one.SubstituteId == command.SubstituteId && one.From == command.From && one.To == command.To,
            by, commandId, cancel);

    /// <summary>Ends that before its time.</summary>
    /// <returns>The person, or why not.</returns>
    public ValueTask<(Person? Person, Refusal? Why)> End(string absentId, int substitutionId, ActingUser by, DateOnly today, string commandId, CancellationToken cancel) =>
        Change(
            absentId,
            absent => SubstituteRules.End(absent, substitutionId, by, today),
            done => done is SubstituteEnded ended && ended.SubstitutionId == substitutionId,
            by, commandId, cancel);

    private async ValueTask<(Person? Person, Refusal? Why)> Change(
        string personId, Func<Person, Outcome<PersonEvent>> decide, Func<PersonEvent, bool> isIt, ActingUser by, string commandId, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (directory.Person(personId) is not { } known)
                return (null, new FieldWrong("person", FieldFault.Empty));
            switch (decide(known))
            {
                case Outcome<PersonEvent>.Refused(var why):
                    return await Refuse(known, why, isIt, by, commandId, cancel);
                case Outcome<PersonEvent>.Done { Events: [var single] }:
                    if (await Append(personId, known, known.Version, single, by, commandId, cancel) is { } changed)
                        return (changed, null);
                    break;
                default:
                    return (known, null);
            }
            // somebody else was first: look again in the journal, and decide again
            if (await At(personId, null, cancel) is { } current)
                directory.Put(current);
        }
        throw new InvalidOperationException($"person {personId}: {MostAttempts} conflicts in a row");
    }

    /// <summary>Answers a refused command: with what it came to if it had been carried out before.</summary>
    private async ValueTask<(Person? Person, Refusal? Why)> Refuse(
        Person known, Refusal why, Func<PersonEvent, bool> isIt, ActingUser by, string commandId, CancellationToken cancel)
    {
        await foreach (var record in journal.ReadStream(Streams.Person(known.Id), 0, cancel))
            if (record.CommandId == commandId)
                return record.Actor.Id == by.Id && Written.PersonEvents(record).All(isIt) ? (known, null) : (known, new CommandReused(commandId));
        return (known, why);
    }

    /// <summary>A person as of a version, or as they stand.</summary>
    private async ValueTask<Person?> At(string personId, long? version, CancellationToken cancel)
    {
        if (version is not null && directory.Person(personId) is { } known && known.Version == version)
            return known;
        Person? person = null;
        if (version != 0)
            await foreach (var record in journal.ReadStream(Streams.Person(personId), 0, cancel))
            {
                if (record.Version > version)
                    break;
                person = Person.Evolve(person, Written.PersonEvents(record));
            }
        return person;
    }

    private async ValueTask<Person?> Append(string personId, Person? before, long basedOn, PersonEvent single, ActingUser by, string commandId, CancellationToken cancel)
    {
        var next = Person.Evolve(before, [single]) with { Version = basedOn + 1 };
        var outcome = await journal.Append(Written.Person(next, basedOn, single, Written.Actor(by), commandId), cancel);
        switch (outcome)
        {
            case AppendOutcome.Committed:
                directory.Put(next);
                return next;
            case AppendOutcome.Repeated { First: var first }:
                directory.Apply(first);
                return directory.Person(personId);
            default:
                return null;
        }
    }
}
