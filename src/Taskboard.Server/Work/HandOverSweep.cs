using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Work;

/// <summary>Lets hand-overs that were agreed or ordered take effect on their day. Commands by the system, with ids that follow from task and hand-over, so that
/// doing it twice has one effect.</summary>
internal sealed class HandOverSweep(WorkBook book, ITaskEngine engine, Clock clock) : ISweep
{
    public string Name => "hand-overs";

    public TimeSpan Every { get; } = TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var today = clock.Today;
        foreach (var task in await book.Open(cancel))
            if (task.HandOver is { } open && open.IsDue(today) && task.Archived is null)
                await engine.Send(new TaskCall(task.Id, $"take-over.{open.Id}", null, ActingUser.System, new TakeOver(open.Id)), cancel);
    }
}
