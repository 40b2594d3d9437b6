namespace Taskboard.Domain.Timing;

/// <summary>The years that a plan may name. Anything else in a text is no year.</summary>
public static class Years
{
    /// <summary>The first one.</summary>
    public const int First = 1900;

    /// <summary>The last one.</summary>
    public const int Last = 2199;

    /// <summary>Whether a number is a year that a plan may name.</summary>
    public static bool Holds(int year) => year is >= First and <= Last;

    /// <summary>The nearest year that a plan may name.</summary>
    public static int Clamp(int year) => Math.Clamp(year, First, Last);
}
