using System.Collections.Concurrent;
using Taskboard.Journal;

namespace Taskboard.Server.Operations;

/// <summary>Runs each sweep on one of the nodes: whoever holds its lease. The lease outlives two turns, so a node that is only slow keeps it, and one that
/// is lost is followed by another soon after.</summary>
public sealed partial class SweepRunner(IEnumerable<ISweep> sweeps, Lease lease, TimeProvider time, ILogger<SweepRunner> log)
{
    private readonly ConcurrentDictionary<string, long> _turns = new();

    /// <summary>The sweeps.</summary>
    public IReadOnlyList<ISweep> Sweeps { get; } = [.. sweeps];

    /// <summary>Runs a sweep now, if no other node has it.</summary>
    /// <returns>Whether it was run here.</returns>
    public async Task<bool> Turn(ISweep sweep, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        try
        {
            if (!await lease.TryTake("sweep/" + sweep.Name, sweep.Every * 2.5, cancel))
                return false;
            await sweep.Run(cancel);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogFailed(log, sweep.Name, problem);
            return false;
        }
    }

    /// <summary>Runs those sweeps whose time has come since they were run here, and that no other node has.</summary>
    public async Task TurnDue(CancellationToken cancel)
    {
        foreach (var sweep in Sweeps)
        {
            if (_turns.TryGetValue(sweep.Name, out var last) && time.GetElapsedTime(last) < sweep.Every)
                continue;
            _turns[sweep.Name] = time.GetTimestamp();
            await Turn(sweep, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sweep {Sweep} failed; it is tried again when it is due next")]
    private static partial void LogFailed(ILogger logger, string sweep, Exception problem);
}
