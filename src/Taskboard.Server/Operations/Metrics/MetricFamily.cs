using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Taskboard.Server.Operations;

/// <summary>All series of one instrument.</summary>
internal sealed class MetricFamily(Instrument instrument)
{
    /// <summary>Series of one instrument at most: labels come from our own names, but nobody shall fill the memory by asking for odd addresses.</summary>
    public const int MostSeries = 500;

    private const int LongestLabels = 1024;
    private readonly ConcurrentDictionary<string, MetricSeries> _series = new();
    private readonly IReadOnlyList<double>? _bounds = MetricNames.IsHistogram(instrument) ? HistogramBounds.Of(instrument) : null;

    /// <summary>The name by which Prometheus knows it.</summary>
    public string Name { get; } = MetricNames.Of(instrument);

    /// <summary>Takes a measurement.</summary>
    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Span<char> text = stackalloc char[LongestLabels];
        var labels = new LabelWriter(text);
        foreach (var (key, tag) in tags)
            labels.Add(key, tag);
        var lookup = _series.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(labels.Text, out var series))
        {
            if (_series.Count >= MostSeries)
                return;
            var name = labels.Text.ToString();
            series = _series.GetOrAdd(name, static (name, bounds) => new MetricSeries(name, bounds), _bounds);
        }
        if (instrument.IsObservable)
            series.Set(value);
        else
            series.Add(value);
    }

    /// <summary>Forgets what is only looked at when asked.</summary>
    public void Forget()
    {
        if (!instrument.IsObservable)
            return;
        foreach (var series in _series.Values)
            series.Seen = false;
    }

    /// <summary>Writes name, type, description and series.</summary>
    public void Write(StringBuilder text)
    {
        var seen = _series.OrderBy(series => series.Key, StringComparer.Ordinal).Where(series => series.Value.Seen).ToList();
        if (seen.Count == 0)
            return;
        if (instrument.Description is { Length: > 0 } about)
            text.Append("# HELP ").Append(Name).Append(' ').Append(about.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
        text.Append("# TYPE ").Append(Name).Append(' ').Append(MetricNames.TypeOf(instrument)).Append('\n');
        foreach (var (_, series) in seen)
            series.Write(text, Name);
    }
}
