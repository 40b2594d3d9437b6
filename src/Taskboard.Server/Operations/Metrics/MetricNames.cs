using System.Diagnostics.Metrics;
using System.Text;

namespace Taskboard.Server.Operations;

/// <summary>How instruments are named and typed for Prometheus.</summary>
internal static class MetricNames
{
    /// <summary>The name with underscores, the unit and, for what only grows, <c>_total</c>.</summary>
    public static string Of(Instrument instrument)
    {
        var name = new StringBuilder(instrument.Name.Length + 16);
        foreach (var c in instrument.Name)
            name.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        Append(name, instrument.Unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            _ => "",
        });
        if (TypeOf(instrument) == "counter")
            Append(name, "_total");
        return name.ToString();
    }

    /// <summary>Prometheus' word for what it is.</summary>
    public static string TypeOf(Instrument instrument)
    {
        var kind = instrument.GetType();
        var open = kind.IsGenericType ? kind.GetGenericTypeDefinition() : kind;
        return open == typeof(Counter<>) || open == typeof(ObservableCounter<>) ? "counter" : IsHistogram(instrument) ? "histogram" : "gauge";
    }

    /// <summary>Whether it counts by sizes.</summary>
    public static bool IsHistogram(Instrument instrument) =>
        instrument.GetType() is { IsGenericType: true } kind && kind.GetGenericTypeDefinition() == typeof(Histogram<>);

    private static void Append(StringBuilder name, string suffix)
    {
        if (!name.ToString().EndsWith(suffix, StringComparison.Ordinal))
            name.Append(suffix);
    }
}
