using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Actors;

/// <summary>Enters and changes units.</summary>
public sealed class UnitDesk(IJournal journal, DirectoryBook directory)
{
    /// <summary>Enters a unit, or replaces what stands there. The directory knows it when this returns.</summary>
    /// <param name="unit">What is to stand there.</param>
    /// <param name="basedOn">The version seen; 0 for a new unit.</param>
    /// <param name="by">Who does it; whether they may is for the caller to say.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>The unit; null when somebody else changed it meanwhile.</returns>
    public async ValueTask<Unit?> Register(UnitRegistered unit, long basedOn, ActingUser by, string commandId, CancellationToken cancel)
    {
        var next = Unit.Evolve(directory.Unit(unit.UnitId), [unit]) with { Version = basedOn + 1 };
        var outcome = await journal.Append(Written.Unit(next, basedOn, unit, Written.Actor(by), commandId), cancel);
        switch (outcome)
        {
            case AppendOutcome.Committed:
                directory.Put(next);
                return next;
            case AppendOutcome.Repeated { First: var first }:
                directory.Apply(first);
                return directory.Unit(unit.UnitId);
            default:
                return null;
        }
    }

    /// <summary>Enters or replaces many, all or nothing.</summary>
    /// <returns>False when somebody else changed one of them meanwhile, and nothing was entered.</returns>
    public ValueTask<bool> RegisterAll(IReadOnlyList<(UnitRegistered Unit, long BasedOn)> units, ActingUser by, string commandId, CancellationToken cancel) =>
        EnterAll([.. units.Select(each => ((IReadOnlyList<UnitEvent>)[each.Unit], each.BasedOn))], by, commandId, cancel);

    /// <summary>Records what happened to many units, each with all its events, all or nothing.</summary>
    /// <returns>False when somebody else changed one of them meanwhile, and nothing was entered.</returns>
    public async ValueTask<bool> EnterAll(IReadOnlyList<(IReadOnlyList<UnitEvent> Events, long BasedOn)> units, ActingUser by, string commandId, CancellationToken cancel)
    {
        if (units.Count == 0)
            return true;
        var next = units.Select(each => Unit.Evolve(directory.Unit(IdOf(each.Events[0])), each.Events) with { Version = each.BasedOn + 1 }).ToList();
        var appends = units.Select((each, i) => Written.Unit(next[i], each.BasedOn, each.Events, Written.Actor(by), commandId)).ToList();
        var outcomes = await Together.Append(journal, appends, cancel);
        if (!outcomes.All(outcome => outcome is AppendOutcome.Committed))
            return outcomes.All(outcome => outcome is AppendOutcome.Repeated);
        foreach (var unit in next)
            directory.Put(unit);
        return true;
    }

    private static string IdOf(UnitEvent e) => e switch
    {
        UnitRegistered registered => registered.UnitId,
        UnitSucceeded succeeded => succeeded.UnitId,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
