using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Operations;

/// <summary>Takes the steps that happen by themselves: a delegation is back once its day has passed. Commands by the system, with ids that
/// follow from task and version, so that doing it twice has one effect.</summary>
internal sealed class ByItselfSweep(StateReader states, ITaskEngine engine, Clock clock) : ISweep
{
    public string Name => "by-itself";

    public TimeSpan Every { get; } = TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        foreach (var kind in TaskKinds.All)
        {
            string[] from = [.. clock.Workflows.For(kind).Transitions.Where(transition => transition.ByItself).SelectMany(transition => transition.From).Distinct()];
            foreach (var state in from)
            {
                foreach (var task in await states.TasksIn(kind, state, cancel))
                    await Take(task, cancel);
            }
        }
    }

    private async Task Take(PlanTask task, CancellationToken cancel)
    {
        var parent = task.ParentId is { } id ? (await states.Task(id, cancel))?.State : null;
        foreach (var move in task.ByItself(clock.Moment(parent)))
            await engine.Send(new TaskCall(task.Id, $"by-itself.{task.Version}.{move.Action}", task.Version, ActingUser.System, move), cancel);
    }
}
