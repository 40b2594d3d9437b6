using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>Reads out of the journal what documents said of tasks, which their present state no longer tells.</summary>
public sealed class DocumentReader(IJournal journal, StateReader states)
{
    /// <summary>The tasks of a plan beside what their document last said of them, in the order of their numbers.</summary>
    public async ValueTask<IReadOnlyList<BoardTask>> TasksOf(string planId, ActingUser reader, CancellationToken cancel)
    {
        var tasks = new List<BoardTask>();
        foreach (var task in await states.TasksOf(planId, cancel))
            if (task.Archived is null && task.IsKnownTo(reader))
                tasks.Add(new(task, await SaidOf(task, cancel)));
        return tasks;
    }

    private async ValueTask<DocumentTask> SaidOf(PlanTask task, CancellationToken cancel)
    {
        DocumentTask? said = null;
        await foreach (var record in journal.ReadStream(Streams.Task(task.Id), 0, cancel))
            foreach (var single in Written.TaskEvents(record))
                said = single switch
                {
                    TaskPlanned planned => DocumentTask.Of(planned),
                    TaskAmended { Says: { } says } => says,
                    _ => said,
                };
        return said ?? throw new InvalidOperationException($"task {task.Id} has no beginning");
    }
}
