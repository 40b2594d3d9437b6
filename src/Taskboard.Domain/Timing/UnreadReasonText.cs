namespace Taskboard.Domain.Timing;

/// <summary>The wire names of <see cref="UnreadReason"/>.</summary>
public static class UnreadReasonText
{
    /// <summary>The wire name of a reason.</summary>
    public static string ToText(this UnreadReason reason) => reason switch
    {
        UnreadReason.NoSuchDay => "no-such-day",
        UnreadReason.NoSuchMonth => "no-such-month",
        UnreadReason.NoSuchQuarter => "no-such-quarter",
        UnreadReason.EndsBeforeItBegins => "ends-before-it-begins",
        UnreadReason.UnknownWords => "unknown-words",
        _ => "none",
    };
}
