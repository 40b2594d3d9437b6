using System.Text.Json;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Placement;
using Taskboard.Domain.Json;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Orleans;

/// <summary>Hosts the task actor: one activation in the cluster, one command at a time. Where the cluster is torn and there are two for a moment,
/// the journal's version key decides between them.</summary>
[PreferLocalPlacement]
internal sealed partial class TaskGrain(
    TaskWorld world, Clock clock, [PersistentState("task", SiloSetup.Snapshots)] IPersistentState<TaskSnapshot> snapshot, ILogger<TaskGrain> log) : Grain, ITaskGrain
{
    private TaskActor actor = null!;
    private long kept;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        actor = new TaskActor(this.GetPrimaryKeyString(), world);
        if (snapshot.State.Task is { } bytes && JsonSerializer.Deserialize(bytes, DomainJson.Readable.PlanTask) is { } task)
        {
            actor.Recall(task);
            kept = task.Version;
        }
        return Task.CompletedTask;
    }

    public async Task<Immutable<byte[]>> Send(Immutable<byte[]> call) =>
        new(Wire.Write(await actor.Handle(Wire.ReadCall(call.Value), clock.Moment, CancellationToken.None)));

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (actor.Seen is not { } task || task.Version <= kept)
            return;
        try
        {
            snapshot.State.Task = JsonSerializer.SerializeToUtf8Bytes(task, DomainJson.Readable.PlanTask);
            await snapshot.WriteStateAsync(cancellationToken);
        }
        catch (Exception problem)
        {
            // a cache that is not written costs one look at the read tables
            LogNotKept(log, task.Id, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The snapshot of {TaskId} was not kept")]
    private static partial void LogNotKept(ILogger logger, string taskId, Exception problem);
}
