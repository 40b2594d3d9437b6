namespace Taskboard.Domain.Notices;

/// <summary>Hours in which somebody wants no mail, every day anew, in Vietnam's time: what comes then is kept and told when they end.</summary>
/// <param name="From">When they begin, included.</param>
/// <param name="To">When they end, excluded; earlier than <paramref name="From"/> where they last over midnight.</param>
/// <param name="RestDays">Whether days on which nobody works, Saturdays and Sundays but for worked ones, holidays and days off in lieu, are quiet from midnight to midnight.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, bool RestDays)
{
    /// <summary>Those of whoever chose none: everything outside <see cref="OfficeHours"/>.</summary>
    public static QuietHours General { get; } = new(OfficeHours.Closes, OfficeHours.Opens, RestDays: true);

    /// <summary>Hours that begin when they end would be either none or all of the day.</summary>
    public bool AreSound => From != To;

    /// <summary>Whether it is quiet at a moment.</summary>
    public bool Hold(Moment now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return (RestDays && !now.Calendar.IsWorkingDay(now.Today)) || TimeOnly.FromDateTime(now.At.DateTime).IsBetween(From, To);
    }
}
