using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Rounds;

/// <summary>Finds what clashes in a round's plan. Pure, and no slower than sorting: five hundred stops a day are a plan too.</summary>
public static class RoundClashes
{
    /// <summary>Everything that clashes.</summary>
    /// <param name="round">The round.</param>
    /// <param name="calendar">Working days.</param>
    public static IReadOnlyList<Clash> Find(VisitRound round, OfficialCalendar calendar)
    {
        var clashes = new List<Clash>();
        foreach (var day in round.Days)
        {
            // before anything is tapped the schedule is the plan
            var planned = round with { Stops = [.. round.Stops.Select(stop => stop with { Marks = [], Delay = 0 })] };
            var times = RoundSchedule.OfDay(planned, day, DateTimeOffset.MinValue.ToOffset(TimeSpan.Zero)).Where(one => one.Phase != StopPhase.Cancelled).ToList();
            Days(day, round, calendar, clashes);
            Twice(times, ClashKind.LeaderTwice, team => team.Crew.Where(one => one.Role == CrewRole.Leader).Select(one => (KeyOf(one), one.Name)), clashes);
            Twice(times, ClashKind.VehicleTwice, team => team.Vehicle is { } plate ? [(VietnameseText.Fold(plate).Replace(" ", "", StringComparison.Ordinal), plate)] : [], clashes);
            foreach (var one in times)
                Hours(one, clashes);
            foreach (var team in times.GroupBy(one => one.Team.Plan.Id))
                Tight([.. team], clashes);
        }
        foreach (var team in round.Teams.Where(team => team.Stops.Count > 0 && team.Plan.Crew.All(one => one.Role != CrewRole.Leader)))
            clashes.Add(new(ClashKind.NoLeader, [team.Plan.Name]) { Teams = [team.Plan.Id] });
        Gifts(round, clashes);
        Partners(round, clashes);
        return clashes;
    }

    /// <summary>Whom a seat means: the person, or the name as written where nobody on the system is meant.</summary>
    public static string KeyOf(Crew one) => one.PersonId ?? VietnameseText.Fold(one.Name);

    /// <summary>The last working day before the Tết of a year.</summary>
    public static DateOnly? LastWorkingDay(int year, OfficialCalendar calendar) =>
        NewYearFeast.Tet.In(year) is { } tet ? calendar.LastWorkingDayOnOrBefore(tet.AddDays(-1)) : null;

    private static void Days(DateOnly day, VisitRound round, OfficialCalendar calendar, List<Clash> clashes)
    {
        string[] teams = [.. round.TeamsOn(day).Select(team => team.Plan.Id)];
        if (LastWorkingDay(round.Year, calendar) is { } last && day > last)
            clashes.Add(new(ClashKind.AfterLastWorkingDay, [Day(day), Day(last)]) { Teams = teams });
        else if (!calendar.IsWorkingDay(day))
            clashes.Add(new(ClashKind.NotAWorkingDay, [Day(day)]) { Teams = teams });
    }

    private static void Twice(List<StopTimes> times, ClashKind kind, Func<TeamPlan, IEnumerable<(string Key, string Name)>> of, List<Clash> clashes)
    {
        var busy = times.Where(one => one.From is not null).GroupBy(one => one.Team.Plan.Id)
            .SelectMany(team => of(team.First().Team.Plan).Select(whom => (whom, Team: team.First().Team.Plan,
                From: team.Min(one => one.From!.Value.AddMinutes(-one.Stop.Plan.Travel)), To: team.Max(one => one.To!.Value))))
            .GroupBy(each => each.whom.Key);
        foreach (var group in busy)
        {
            var sorted = group.OrderBy(each => each.From).ToList();
            for (var i = 1; i < sorted.Count; i++)
                if (sorted[i].From < sorted[i - 1].To)
                    clashes.Add(new(kind, [sorted[i].whom.Name, sorted[i - 1].Team.Name, sorted[i].Team.Name, Time(sorted[i].From), Time(sorted[i - 1].To)])
                    {
                        Teams = [sorted[i - 1].Team.Id, sorted[i].Team.Id],
                    });
        }
    }

    private static void Hours(StopTimes one, List<Clash> clashes)
    {
        if (one.From is not { } from || one.To is not { } to)
            return;
        var (plan, day) = (one.Stop.Plan, one.Team.Plan.Day);
        if ((plan.HostFrom is { } opens && from < RoundSchedule.At(day, opens)) || (plan.HostTo is { } closes && to > RoundSchedule.At(day, closes)))
            clashes.Add(new(ClashKind.OutsideHours, [plan.Partner, Time(from), Time(to), Time(plan.HostFrom), Time(plan.HostTo)]) { Stops = [one.Stop.Id] });
    }

    private static void Tight(IReadOnlyList<StopTimes> team, List<Clash> clashes)
    {
        for (var i = 0; i < team.Count; i++)
            if (team[i].Late > 0 && team[i].Stop.Plan.Arrives is { } wished)
                clashes.Add(new(ClashKind.TooTight, [team[i].Stop.Plan.Partner, Time(wished), Time(team[i].From!.Value)]) { Stops = [team[i].Stop.Id] });
    }

    private static void Gifts(VisitRound round, List<Clash> clashes)
    {
        var needed = round.Stops.Where(stop => stop.Cancelled is null && stop.Plan.GiftId is not null)
            .GroupBy(stop => stop.Plan.GiftId!).ToDictionary(group => group.Key, group => group.Sum(stop => stop.Plan.GiftCount));
        foreach (var gift in round.Gifts)
            if (needed.GetValueOrDefault(gift.Id) is var need && need > gift.Stock)
                clashes.Add(new(ClashKind.GiftsShort, [gift.Name, Number(need), Number(gift.Stock)]) { GiftId = gift.Id });
    }

    private static void Partners(VisitRound round, List<Clash> clashes)
    {
        foreach (var group in round.Stops.Where(stop => stop.Cancelled is null).GroupBy(stop => stop.Plan.PartnerId ?? VietnameseText.Fold(stop.Plan.Partner)))
        {
            if (group.Count() < 2)
                continue;
            string[] units = [.. group.Select(stop => stop.Plan.UnitName ?? stop.Plan.UnitId).OfType<string>().Distinct()];
            string[] stops = [.. group.Select(stop => stop.Id)];
            clashes.Add(units.Length > 1
                ? new(ClashKind.TwoDepartments, [group.First().Plan.Partner, string.Join(", ", units)]) { Stops = stops }
                : new(ClashKind.PartnerTwice, [group.First().Plan.Partner]) { Stops = stops });
        }
    }

    private static string Time(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly? at) => at?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "…";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
