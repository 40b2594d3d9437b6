using System.Diagnostics.Metrics;

namespace Taskboard.Server.Operations;

/// <summary>The buckets of a histogram: what its maker advises, or what serves for its unit.</summary>
internal static class HistogramBounds
{
    private static readonly double[] s_seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private static readonly double[] s_counts = [1, 2, 4, 8, 16, 32, 64, 128, 256];

    public static IReadOnlyList<double> Of(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => bounds,
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        { Unit: "s" } => s_seconds,
        _ => s_counts,
    };
}
