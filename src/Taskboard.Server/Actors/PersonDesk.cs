using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Actors;

/// <summary>Enters and changes people's membership: role, units, positions, whether they may still sign in.</summary>
public sealed class PersonDesk(IJournal journal, DirectoryBook directory)
{
    /// <summary>Enters a person, or replaces what stands there. The directory knows it when this returns.</summary>
    /// <param name="person">What is to stand there.</param>
    /// <param name="basedOn">The version seen; 0 for a new person.</param>
    /// <param name="by">Who does it; whether they may is for the caller to say.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>The person; null when somebody else changed it meanwhile.</returns>
    public async ValueTask<Person?> Register(PersonRegistered person, long basedOn, ActingUser by, string commandId, CancellationToken cancel)
    {
        var next = Person.Evolve(null, [person]) with { Version = basedOn + 1 };
        var outcome = await journal.Append(Written.Person(next, basedOn, person, Written.Actor(by), commandId), cancel);
        switch (outcome)
        {
            case AppendOutcome.Committed:
                directory.Put(next);
                return next;
            case AppendOutcome.Repeated { First: var first }:
                directory.Apply(first);
                return directory.Person(person.PersonId);
            default:
                return null;
        }
    }
}
