using Taskboard.Domain;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

/// <summary>Task actors in this process: a mailbox for each task in use, and the states of the last few thousand in memory.</summary>
public sealed class LocalTaskEngine : ITaskEngine
{
    /// <summary>How many tasks are kept in memory, at about 4 KB each.</summary>
    public const int Capacity = 10_000;

    private readonly TaskWorld _world;
    private readonly Func<string?, Moment> _moment;
    private readonly MailboxShelf _shelf;

    /// <summary>Makes an engine.</summary>
    public LocalTaskEngine(TaskWorld world, Clock clock, int capacity = Capacity)
    {
        (_world, _moment) = (world, clock.Moment);
        _shelf = new MailboxShelf(capacity, id => new TaskActor(id, world));
    }

    /// <inheritdoc/>
    public async ValueTask<TaskReply> Send(TaskCall call, CancellationToken cancel)
    {
        var box = _shelf.Take(call.TaskId);
        try
        {
            await box.Turn.WaitAsync(cancel);
            try
            {
                return await box.Actor.Handle(call, _moment, cancel);
            }
            finally
            {
                box.Turn.Release();
            }
        }
        finally
        {
            _shelf.Return(box);
        }
    }

    /// <inheritdoc/>
    public ValueTask<PlanTask?> Load(string taskId, CancellationToken cancel) =>
        !_world.Shared && _shelf.Peek(taskId)?.Seen is { } task ? new(task) : _world.States.Task(taskId, cancel);
}
