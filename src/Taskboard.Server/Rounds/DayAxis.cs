using System.Globalization;
using Taskboard.Domain.Rounds;

namespace Taskboard.Server.Rounds;

/// <summary>The time axis of a day: whole hours around everything that is planned, and where a moment lies on it.</summary>
/// <param name="Day">The day.</param>
/// <param name="FirstHour">Where it begins.</param>
/// <param name="LastHour">Where it ends.</param>
public sealed record DayAxis(DateOnly Day, int FirstHour, int LastHour)
{
    /// <summary>The axis of a round's day. What is planned decides where it begins and how long it is at least, so that it does not jump while the day goes on; it grows by an
    /// hour only where a delay would otherwise lead out of it.</summary>
    /// <param name="round">The round.</param>
    /// <param name="day">The day.</param>
    /// <param name="expected">What is to be expected of the day by now.</param>
    public static DayAxis Of(VisitRound round, DateOnly day, IEnumerable<StopTimes> expected)
    {
        var plan = round with { Stops = [.. round.Stops.Select(stop => stop with { Marks = [], Delay = 0 })] };
        var times = RoundSchedule.OfDay(plan, day, DateTimeOffset.UnixEpoch).Where(one => one.PlannedFrom is not null).ToList();
        var first = times.Count == 0 ? 8 : times.Min(one => one.PlannedFrom!.Value.Hour);
        var last = times.Count == 0 ? 17 : times.Max(one => one.PlannedTo!.Value.Hour + 1);
        var latest = expected.Where(one => one.To is not null).Select(one => (one.To!.Value - RoundSchedule.At(day, default)).TotalHours).DefaultIfEmpty().Max();
        return new(day, Math.Clamp(first - 1, 0, 20), Math.Clamp(Math.Max(last + 1, (int)Math.Ceiling(latest)), Math.Min(first + 4, 24), 24));
    }

    /// <summary>Its hours.</summary>
    public IEnumerable<int> Hours => Enumerable.Range(FirstHour, LastHour - FirstHour + 1);

    /// <summary>Where a moment lies, in percent; at an end where it lies beyond.</summary>
    public double At(DateTimeOffset moment)
    {
        var minutes = (moment - RoundSchedule.At(Day, default)).TotalMinutes - (FirstHour * 60);
        return Math.Clamp(minutes * 100 / ((LastHour - FirstHour) * 60), 0, 100);
    }

    /// <summary>A place in percent, as SVG takes it.</summary>
    public static string Percent(double place) => place.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
