using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Actors;

/// <summary>Where task actors live: in this process, or anywhere in a cluster. One command at a time for each task; a call and
/// its reply serialise; an actor knows neither HTTP nor the clock.</summary>
public interface ITaskEngine
{
    /// <summary>Gives a command to a task. It may be repeated with the same command id: it has one effect and the same answer.</summary>
    /// <exception cref="Journal.DatabaseProblem">The database is at fault, and the command had no effect, or an unknown one where it says so.</exception>
    ValueTask<TaskReply> Send(TaskCall call, CancellationToken cancel);

    /// <summary>A task as it stands; null where there is none.</summary>
    ValueTask<PlanTask?> Load(string taskId, CancellationToken cancel);
}
