using System.Diagnostics.Metrics;

namespace Taskboard.Orleans;

/// <summary>What the engine measures: how often a grain answered, and how often this node decided itself.</summary>
public sealed class GrainMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Taskboard.Orleans";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> calls;

    /// <summary>Makes it.</summary>
    public GrainMeter() =>
        calls = meter.CreateCounter<long>("taskboard.grain.calls", "{command}", "Commands by who decided: grain, or this node because its silo was silent, failing or passed over.");

    internal void Decided(string by) => calls.Add(1, new KeyValuePair<string, object?>("by", by));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
