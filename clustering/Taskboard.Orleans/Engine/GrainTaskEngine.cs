using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;

namespace Taskboard.Orleans;

/// <summary>Task actors in grains. A grain that does not answer in time, or whose silo is gone, does not stop anybody: this node decides the command itself, with
/// the same id, so that it has one effect whoever was first. The journal's version key keeps that right.</summary>
public sealed partial class GrainTaskEngine : ITaskEngine
{
    /// <summary>How long a task whose grain was silent is decided here without asking it: until the cluster has voted its silo out.</summary>
    private static readonly TimeSpan PassedOver = TimeSpan.FromSeconds(5);

    private const int MostPassedOver = 10_000;

    private readonly IGrainFactory grains;
    private readonly LocalTaskEngine local;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly GrainMeter meter;
    private readonly ILogger log;
    private readonly ConcurrentDictionary<string, long> silent = new();

    internal GrainTaskEngine(IGrainFactory grains, LocalTaskEngine local, TimeSpan patience, TimeProvider time, GrainMeter meter, ILogger<GrainTaskEngine> log)
    {
        (this.grains, this.local, this.patience) = (grains, local, patience);
        (this.time, this.meter, this.log) = (time, meter, log);
    }

    /// <inheritdoc/>
    public async ValueTask<TaskReply> Send(TaskCall call, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (IsPassedOver(call.TaskId))
            return await Here(call, "passed-over", cancel);
        try
        {
            var answer = await grains.GetGrain<ITaskGrain>(call.TaskId).Send(new Immutable<byte[]>(Wire.Write(call))).WaitAsync(patience, time, cancel);
            meter.Decided("grain");
            return Wire.ReadReply(answer.Value);
        }
        catch (TimeoutException)
        {
            PassOver(call.TaskId);
            LogSilent(log, call.TaskId, call.CommandId, patience);
            return await Here(call, "silent", cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // the silo is gone, or its database: decided here, the true reason comes out if there is one
            LogFailed(log, call.TaskId, call.CommandId, problem);
            return await Here(call, "failed", cancel);
        }
    }

    /// <inheritdoc/>
    public ValueTask<PlanTask?> Load(string taskId, CancellationToken cancel) => local.Load(taskId, cancel);

    private ValueTask<TaskReply> Here(TaskCall call, string why, CancellationToken cancel)
    {
        meter.Decided(why);
        return local.Send(call, cancel);
    }

    private bool IsPassedOver(string taskId)
    {
        if (!silent.TryGetValue(taskId, out var since))
            return false;
        if (time.GetElapsedTime(since) < PassedOver)
            return true;
        silent.TryRemove(new KeyValuePair<string, long>(taskId, since));
        return false;
    }

    private void PassOver(string taskId)
    {
        if (silent.Count >= MostPassedOver)
            silent.Clear();
        silent[taskId] = time.GetTimestamp();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The grain of {TaskId} did not answer command {CommandId} within {Patience}; decided here")]
    private static partial void LogSilent(ILogger logger, string taskId, string commandId, TimeSpan patience);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The grain of {TaskId} failed at command {CommandId}; decided here")]
    private static partial void LogFailed(ILogger logger, string taskId, string commandId, Exception problem);
}
