using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Taskboard.Server.Operations;

/// <summary>Listens to this server's meters, and to those of the platform that an operator needs, and writes what they say as Prometheus reads it.</summary>
public sealed class MetricsBook : IDisposable
{
    private static readonly string[] s_meters =
    [
        ServerMeter.Name, "Taskboard.Journal", "Taskboard.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql",
    ];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, MetricFamily> _families = new();
    private readonly ServerMeter _own;
    private readonly Lock _writing = new();

    /// <summary>Begins to listen.</summary>
    public MetricsBook(ServerMeter own)
    {
        _own = own;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsWanted(instrument))
                listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(MetricNames.Of(instrument), static (_, i) => new MetricFamily(i), instrument));
        };
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => ((MetricFamily)state!).Take(value, tags));
        _listener.SetMeasurementEventCallback<float>(static (_, value, tags, state) => ((MetricFamily)state!).Take(value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => ((MetricFamily)state!).Take(value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => ((MetricFamily)state!).Take(value, tags));
        _listener.Start();
    }

    /// <summary>Everything that was measured, in the text format 0.0.4.</summary>
    public string Write()
    {
        lock (_writing)
        {
            foreach (var family in _families.Values)
                family.Forget();
            _listener.RecordObservableInstruments();
            var text = new StringBuilder(16 * 1024);
            foreach (var family in _families.Values.OrderBy(family => family.Name, StringComparer.Ordinal))
                family.Write(text);
            return text.ToString();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private bool IsWanted(Instrument instrument) =>
        s_meters.Contains(instrument.Meter.Name) && (instrument.Meter.Name != ServerMeter.Name || ReferenceEquals(instrument.Meter.Scope, _own));
}
