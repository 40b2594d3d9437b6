using System.Diagnostics;

namespace Taskboard.Bench;

/// <summary>Times of single requests, all of them kept.</summary>
internal sealed class Latencies
{
    private readonly List<long> _ticks = [];

    /// <summary>How many.</summary>
    public int Count => _ticks.Count;

    /// <summary>Adds one, in ticks of <see cref="Stopwatch"/>.</summary>
    public void Add(long ticks) => _ticks.Add(ticks);

    /// <summary>Joins those of several connections.</summary>
    public static Latencies Of(IEnumerable<Latencies> parts)
    {
        var all = new Latencies();
        foreach (var part in parts)
            all._ticks.AddRange(part._ticks);
        all._ticks.Sort();
        return all;
    }

    /// <summary>What that share of the sorted times stays below, in milliseconds.</summary>
    public double? At(double share) =>
        _ticks.Count == 0 ? null : _ticks[Math.Min(_ticks.Count - 1, (int)(_ticks.Count * share))] * 1000.0 / Stopwatch.Frequency;
}
