namespace Taskboard.Domain.Timing;

/// <summary>The wire names of <see cref="Certainty"/>: <c>exact | window | year-only | external | open</c>.</summary>
public static class CertaintyText
{
    /// <summary>The wire name of a certainty.</summary>
    public static string ToText(this Certainty certainty) => certainty switch
    {
        Certainty.Exact => "exact",
        Certainty.Window => "window",
        Certainty.YearOnly => "year-only",
        Certainty.External => "external",
        _ => "open",
    };

    /// <summary>The certainty of a wire name, or null if there is none of that name.</summary>
    public static Certainty? Parse(string? text) => text switch
    {
        "exact" => Certainty.Exact,
        "window" => Certainty.Window,
        "year-only" => Certainty.YearOnly,
        "external" => Certainty.External,
        "open" => Certainty.Open,
        _ => null,
    };
}
