using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Units;

/// <summary>Lets a unit pass into others in one reviewed step: the unit and its people in one transaction, then its open tasks one by one.</summary>
public sealed class SuccessionDesk(IJournal journal, DirectoryBook directory, StateReader states, ITaskEngine engine, WorkflowBook workflows)
{
    private const int AtOnce = 32;

    /// <summary>What hangs on a unit, as far as the asker may know of it. Nothing changes.</summary>
    public async ValueTask<SuccessionReview> Review(Unit unit, ActingUser asker, CancellationToken cancel) => new(
        unit,
        [.. (await Hanging(unit.Id, cancel)).Where(task => task.IsKnownTo(asker))],
        [.. directory.People.Where(person => person.Units.Contains(unit.Id))]);

    /// <summary>Records it, and moves what was chosen. Repeated with the same id it has one effect.</summary>
    /// <returns>What became of each task; null when somebody else changed the unit or one of its people meanwhile, and nothing was done.</returns>
    public async ValueTask<MoveReport?> Carry(SuccessionOrder order, ActingUser by, string changeId, CancellationToken cancel)
    {
        if (!await Record(order, by, changeId, cancel))
            return null;
        var results = new List<MoveResult>();
        foreach (var some in order.Tasks.Chunk(AtOnce))
            results.AddRange(await Task.WhenAll(some.Select(each => Move(each, order.Event, by, changeId))));
        await FollowUnseen(order.Event, by, changeId);
        return new(results, 0);
    }

    // tasks that the administrator may not know of pass to the first successor without a word: nobody is told of them, and none is left behind
    private async ValueTask FollowUnseen(UnitSucceeded passed, ActingUser by, string changeId)
    {
        if (passed.Kind == SuccessionKind.Rename || passed.Successors is not [var first, ..])
            return;
        foreach (var task in await Hanging(passed.UnitId, CancellationToken.None))
            if (!task.IsKnownTo(by))
                await Move((task.Id, task.Version, first), passed, ActingUser.System, changeId);
    }

    private async ValueTask<IReadOnlyList<PlanTask>> Hanging(string unitId, CancellationToken cancel) =>
        [.. (await states.OpenTasks(cancel)).Where(task => !workflows.For(task.Kind).State(task.State).Terminal && Hangs(task, unitId))];

    private async ValueTask<bool> Record(SuccessionOrder order, ActingUser by, string changeId, CancellationToken cancel)
    {
        var before = directory.Unit(order.Event.UnitId)!;
        if (before.Version > order.Version)
            return await IsRepeat(order.Event.UnitId, changeId, cancel);
        var actor = Written.Actor(by);
        var unit = Unit.Evolve(before, [order.Event]);
        var appends = new List<Append> { Written.Unit(unit, order.Version, order.Event, actor, changeId) };
        var people = order.Event.Kind is SuccessionKind.Rename or SuccessionKind.Transfer ? [] : directory.People.Where(p => p.Units.Contains(unit.Id)).ToList();
        var moved = new List<Person>();
        foreach (var person in people)
        {
            var next = Moved(person, unit.Id, order.People.GetValueOrDefault(person.Id));
            moved.Add(Person.Evolve(person, [next]));
            appends.Add(Written.Person(moved[^1], person.Version, next, actor, changeId));
        }
        var outcomes = await Together.Append(journal, appends, cancel);
        if (!outcomes.All(outcome => outcome is AppendOutcome.Committed))
            return outcomes[0] is AppendOutcome.Repeated;
        directory.Put(unit);
        foreach (var person in moved)
            directory.Put(person);
        return true;
    }

    private async Task<MoveResult> Move((string TaskId, long Version, string UnitId) task, UnitSucceeded passed, ActingUser by, string changeId)
    {
        var to = directory.Unit(task.UnitId)!;
        var command = new SucceedUnit(passed.UnitId, [new UnitRef(to.Id, to.Name)], passed.Basis, passed.On);
        return await engine.Send(new TaskCall(task.TaskId, "succeed-" + changeId, task.Version, by, command), CancellationToken.None) switch
        {
            TaskReply.Done done => new(task.TaskId, done.Task, null, null),
            TaskReply.Refused refused => new(task.TaskId, refused.Current, null, refused.Why, refused.ChangedBy?.Name),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async ValueTask<bool> IsRepeat(string unitId, string changeId, CancellationToken cancel)
    {
        await foreach (var record in journal.ReadStream(Streams.Unit(unitId), 0, cancel))
            if (record.CommandId == changeId)
                return true;
        return false;
    }

    private static PersonRegistered Moved(Person person, string from, string? to) => new()
    {
        PersonId = person.Id,
        Name = person.Name,
        Role = person.Role,
        Units = [.. person.Units.Select(id => id == from ? to : id).OfType<string>().Distinct()],
        Positions = person.Positions,
        Active = person.Active,
    };

    private static bool Hangs(PlanTask task, string unitId) =>
        task.Lead.Concat(task.Coordinating).Concat(task.Responsibility.Invited).Any(unit => unit.Id == unitId)
        || task.Parts.Any(part => part.IsOpen && part.Unit.Id == unitId)
        || (task.HandOver?.To is { } next && next.Lead.Concat(next.Coordinating).Concat(next.Invited).Any(unit => unit.Id == unitId));
}
