using System.Diagnostics;

namespace Taskboard.Bench.Drills;

/// <summary>What nginx does before the nodes, as in <c>clustering/nginx</c>: a request goes to any node, and one that could not be reached is passed over for two seconds.</summary>
internal sealed class Front(IReadOnlyList<Uri> nodes, int seed)
{
    private static readonly TimeSpan s_passedOver = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly long[] _failed = new long[nodes.Count];

    /// <summary>A node to ask.</summary>
    public Uri Pick()
    {
        lock (_gate)
        {
            var fit = Enumerable.Range(0, nodes.Count).Where(n => _failed[n] == 0 || Stopwatch.GetElapsedTime(_failed[n]) > s_passedOver).ToList();
#pragma warning disable CA5394 // the same at every run is what is wanted
            return nodes[fit.Count > 0 ? fit[_random.Next(fit.Count)] : _random.Next(nodes.Count)];
#pragma warning restore CA5394
        }
    }

    /// <summary>A node could not be reached.</summary>
    public void Failed(Uri node)
    {
        lock (_gate)
            for (var n = 0; n < nodes.Count; n++)
                if (nodes[n] == node)
                    _failed[n] = Stopwatch.GetTimestamp();
    }
}
