using System.Globalization;
using System.Text;

namespace Taskboard.Server.Operations;

/// <summary>What was measured by one instrument with one set of labels.</summary>
/// <param name="labels">The labels as written: <c>a="b",c="d"</c>; empty where there are none.</param>
/// <param name="bounds">Upper bounds of a histogram's buckets; null where it is none.</param>
internal sealed class MetricSeries(string labels, IReadOnlyList<double>? bounds)
{
    private readonly Lock _gate = new();
    private readonly long[] _buckets = new long[(bounds?.Count ?? 0) + 1];
    private double _sum;

    /// <summary>Whether it was seen since it was last forgotten: what is only looked at when asked may be gone.</summary>
    public bool Seen { get; set; }

    /// <summary>Adds to it.</summary>
    public void Add(double value)
    {
        lock (_gate)
        {
            _sum += value;
            Seen = true;
            if (bounds is not null)
                _buckets[BucketOf(value)]++;
        }
    }

    /// <summary>Puts a value in its place.</summary>
    public void Set(double value)
    {
        lock (_gate)
            (_sum, Seen) = (value, true);
    }

    /// <summary>Writes it as Prometheus reads it.</summary>
    public void Write(StringBuilder text, string name)
    {
        lock (_gate)
        {
            if (bounds is null)
            {
                Line(text, name, "", null, _sum);
                return;
            }
            var count = 0L;
            for (var i = 0; i < _buckets.Length; i++)
            {
                count += _buckets[i];
                Line(text, name, "_bucket", i < bounds.Count ? Number(bounds[i]) : "+Inf", count);
            }
            Line(text, name, "_sum", null, _sum);
            Line(text, name, "_count", null, count);
        }
    }

    private void Line(StringBuilder text, string name, string suffix, string? bound, double value)
    {
        text.Append(name).Append(suffix);
        if (labels.Length > 0 || bound is not null)
        {
            text.Append('{').Append(labels);
            if (bound is not null)
                text.Append(labels.Length > 0 ? "," : "").Append("le=\"").Append(bound).Append('"');
            text.Append('}');
        }
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private int BucketOf(double value)
    {
        var place = 0;
        while (place < bounds!.Count && value > bounds[place])
            place++;
        return place;
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
