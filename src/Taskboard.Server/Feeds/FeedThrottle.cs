using System.Collections.Concurrent;

namespace Taskboard.Server.Feeds;

/// <summary>Counts how often feeds are asked for: no calendar needs one more than once a minute, and addresses that do not exist are not asked for by the hundred.
/// A whole province sits behind one network address, so that the second ceiling is generous.</summary>
internal sealed class FeedThrottle(TimeProvider time)
{
    /// <summary>Readings of one feed within <see cref="Span"/>.</summary>
    public const int MostReadings = 60;

    /// <summary>Addresses that do not exist, asked for from one network address within <see cref="Span"/>.</summary>
    public const int MostMisses = 600;

    /// <summary>The time over which is counted.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>Counts one reading; how long to wait where it is one too many, otherwise null.</summary>
    public TimeSpan? Reading(string feedId) => Count("feed " + feedId, MostReadings);

    /// <summary>Counts one address that does not exist.</summary>
    public void Missed(string networkAddress) => Count("from " + networkAddress, MostMisses);

    /// <summary>How long a network address has to wait that asked for too many that do not exist; null where it need not.</summary>
    public TimeSpan? Barred(string networkAddress) =>
        _windows.TryGetValue("from " + networkAddress, out var window) && window.Count > MostMisses ? Left(window) : null;

    private TimeSpan? Count(string key, int most)
    {
        if (_windows.Count > MostKept)
            foreach (var (old, window) in _windows)
                if (Left(window) is null)
                    _windows.TryRemove(old, out _);
        var now = time.GetTimestamp();
        var counted = _windows.AddOrUpdate(
            key, _ => new Window(now, 1), (_, window) => Left(window) is null ? new Window(now, 1) : window with { Count = window.Count + 1 });
        return counted.Count > most ? Left(counted) : null;
    }

    private TimeSpan? Left(Window window)
    {
        var left = Span - time.GetElapsedTime(window.Start);
        return left > TimeSpan.Zero ? left : null;
    }

    private sealed record Window(long Start, int Count);
}
