namespace Taskboard.Domain.Notices;

/// <summary>When people are told of what can wait: on working days, within office hours of Vietnam. At other times it is quiet.</summary>
public static class OfficeHours
{
    /// <summary>From when people are told.</summary>
    public static TimeOnly Opens { get; } = new(7, 0);

    /// <summary>When the daily mail is sent.</summary>
    public static TimeOnly Digest { get; } = new(7, 30);

    /// <summary>Until when people are told.</summary>
    public static TimeOnly Closes { get; } = new(17, 30);

    /// <summary>Whether people are told at a moment.</summary>
    public static bool Hold(Moment now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Calendar.IsWorkingDay(now.Today) && TimeOnly.FromDateTime(now.At.DateTime).IsBetween(Opens, Closes);
    }

    /// <summary>Whether the day's mail may be sent at a moment.</summary>
    public static bool HoldForDigest(Moment now) => Hold(now) && TimeOnly.FromDateTime(now.At.DateTime) >= Digest;
}
