using System.Data.Common;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Following;

namespace Taskboard.Server.Cards;

/// <summary>Tells the tasks that wait for another when it comes to its end, and when it is opened again. Commands by the system: given twice, they
/// have one effect.</summary>
internal sealed class BlockerFollowing(StateReader states, ITaskEngine engine, WorkflowBook workflows) : IFollowing
{
    public string Name => "blockers";

    public async Task<Func<DbConnection, DbTransaction, Task>?> Take(IReadOnlyList<JournalRecord> records, CancellationToken cancel)
    {
        var changed = records.Where(record => record.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal))
            .Select(record => (TaskId: record.Stream[Streams.TaskPrefix.Length..], Record: record))
            .ToList();
        var awaited = await states.WithLinksTo(changed.Select(c => c.TaskId), LinkKind.BlockedBy, cancel);
        foreach (var (taskId, record) in changed)
        {
            foreach (var happened in Written.TaskEvents(record))
            {
                if (happened is TaskMoved or MoveTakenBack or TaskArchived or TaskRestored)
                {
                    if (!awaited.Contains(taskId))
                        continue;
                    foreach (var waiting in await states.LinkedTo(taskId, LinkKind.BlockedBy, cancel))
                        await Tell(waiting, taskId, record.Position, cancel);
                }
                // the other may have come to its end at the moment of linking
                else if (happened is LinkAdded { Kind: LinkKind.BlockedBy } added)
                    await Tell(taskId, added.OtherId, record.Position, cancel);
            }
        }
        return null;
    }

    private async Task Tell(string taskId, string otherId, long position, CancellationToken cancel)
    {
        if (await states.Task(otherId, cancel) is not { } other)
            return;
        var passed = other.Archived is not null || workflows.For(other.Kind).State(other.State).Terminal;
        await engine.Send(new TaskCall(taskId, $"blocker.{otherId}.{position}", null, ActingUser.System, new PassBlocker(otherId, passed)), cancel);
    }
}
