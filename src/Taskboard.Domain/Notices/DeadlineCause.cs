using System.Globalization;

namespace Taskboard.Domain.Notices;

/// <summary>What a notice of a deadline rests on, as its cause is written: <c>TASK.Due.20260302</c>, of a part <c>TASK.part3.Due.20260302</c>.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="PartId">The part whose day it is; null for the task's own.</param>
/// <param name="Name">What is told of the day.</param>
/// <param name="Day">The day.</param>
public sealed record DeadlineCause(string TaskId, int? PartId, string Name, DateOnly Day)
{
    private const string Part = "part";
    private const string DayFormat = "yyyyMMdd";

    /// <inheritdoc/>
    public override string ToString() => PartId is { } part
        ? string.Create(CultureInfo.InvariantCulture, $"{TaskId}.{Part}{part}.{Name}.{Day:yyyyMMdd}")
        : string.Create(CultureInfo.InvariantCulture, $"{TaskId}.{Name}.{Day:yyyyMMdd}");

    /// <summary>What was written; null for the cause of anything but a deadline.</summary>
    public static DeadlineCause? Read(string cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        var words = cause.Split('.');
        if (words.Length is not (3 or 4) || !DateOnly.TryParseExact(words[^1], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        if (words.Length == 3)
            return new(words[0], null, words[1], day);
        return words[1].StartsWith(Part, StringComparison.Ordinal) && int.TryParse(words[1].AsSpan(Part.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            ? new(words[0], part, words[2], day)
            : null;
    }
}
