using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Rounds;

namespace Taskboard.Orleans;

/// <summary>Rounds' actors in grains. Where a grain does not answer in time, or its silo is gone, this node decides the command itself with the same id; the
/// journal's version key keeps that right.</summary>
public sealed partial class GrainRoundEngine : IRoundEngine
{
    private readonly IGrainFactory grains;
    private readonly LocalRoundEngine local;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly GrainMeter meter;
    private readonly ILogger log;

    internal GrainRoundEngine(IGrainFactory grains, LocalRoundEngine local, TimeSpan patience, TimeProvider time, GrainMeter meter, ILogger<GrainRoundEngine> log)
    {
        (this.grains, this.local, this.patience) = (grains, local, patience);
        (this.time, this.meter, this.log) = (time, meter, log);
    }

    /// <inheritdoc/>
    public async ValueTask<RoundReply> Send(RoundCall call, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            var answer = await grains.GetGrain<IRoundGrain>(call.RoundId).Send(new Immutable<byte[]>(Wire.Write(call))).WaitAsync(patience, time, cancel);
            meter.Decided("grain");
            return Wire.ReadRoundReply(answer.Value);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogFailed(log, call.RoundId, call.CommandId, problem);
            meter.Decided("failed");
            return await local.Send(call, cancel);
        }
    }

    /// <inheritdoc/>
    public ValueTask<VisitRound?> Load(string roundId, CancellationToken cancel) => local.Load(roundId, cancel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The grain of round {RoundId} did not answer command {CommandId}; decided here")]
    private static partial void LogFailed(ILogger logger, string roundId, string commandId, Exception problem);
}
