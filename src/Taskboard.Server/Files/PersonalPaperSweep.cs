using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Files;

/// <summary>Erases personal papers whose time is up. First the event, then the bytes: where it stops between the two, the next turn goes on.</summary>
internal sealed class PersonalPaperSweep(StateReader states, ITaskEngine engine, FileStore store, Clock clock) : ISweep
{
    public string Name => "personal-papers";

    public TimeSpan Every { get; } = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        foreach (var owner in await store.OwnersOfPersonal(cancel))
        {
            if (FileOwners.TaskOf(owner) is not { } taskId || await states.Task(taskId, cancel) is not { } task)
                continue;
            foreach (var paper in task.ToBeErased(clock.Today, clock.Workflows))
                await Erase(task, paper, cancel);
            foreach (var paper in task.Attachments.Where(a => a.IsErased))
                await store.Erase(paper.FileId, cancel);
        }
    }

    private async Task Erase(PlanTask task, Attachment paper, CancellationToken cancel)
    {
        if (await engine.Send(new TaskCall(task.Id, $"erase.{paper.Id}", null, ActingUser.System, new EraseFile(paper.Id)), cancel) is TaskReply.Done { Task: var after }
            && after.Attachments.All(a => a.Id != paper.Id || a.IsErased))
            await store.Erase(paper.FileId, cancel);
    }
}
