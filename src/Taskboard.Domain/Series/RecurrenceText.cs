using System.Globalization;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Series;

/// <summary>Reads the recurrence of a window (RRULE, RFC 5545, without its prefix) as far as plans use it.</summary>
public static class RecurrenceText
{
    /// <summary>Every how many months it comes again; null where it does not come by the calendar, or more often than by the month.</summary>
    public static int? MonthsOf(string? recurrence)
    {
        int? months = null;
        var interval = 1;
        foreach (var part in (recurrence ?? "").Split(';'))
        {
            if (part == "FREQ=YEARLY")
                months = 12;
            else if (part == "FREQ=MONTHLY")
                months = 1;
            else if (part.StartsWith("INTERVAL=", StringComparison.Ordinal) && int.TryParse(part.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var every))
                interval = Math.Clamp(every, 1, 120);
        }
        return months * interval;
    }

    /// <summary>Whether it waits for something to happen, and begins by hand each time.</summary>
    public static bool IsByHand(string? recurrence) => recurrence is DateWindow.OnEvent or DateWindow.PerEvent;

    /// <summary>Whether work that comes again so is a series.</summary>
    public static bool IsSeries(string? recurrence) => IsByHand(recurrence) || MonthsOf(recurrence) is not null;
}
