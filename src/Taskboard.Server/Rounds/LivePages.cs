using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Rounds;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Rounds;

/// <summary>The office's view of a round on the day.</summary>
internal static class LivePages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/rounds/{id}/live", Show).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Show(HttpContext http, string id, Clock clock, string? day = null, string? leader = null, string? unit = null)
    {
        if (await RoundAccess.Find(http, id) is not { } round)
            return Answer.NotFound;
        var now = RoundSchedule.Clock(round, clock.Now);
        var chosen = RoundFields.ReadDay(day);
        var shown = chosen ?? DayToShow(round, Clock.DayOf(now));
        var all = RoundSchedule.OfDay(round, shown, now);
        var times = all.ToLookup(one => one.Team.Plan.Id);
        var teams = round.TeamsOn(shown)
            .Where(team => string.IsNullOrEmpty(leader) || team.Plan.Crew.Any(one => one.Role == CrewRole.Leader && one.Name == leader))
            .Where(team => string.IsNullOrEmpty(unit) || times[team.Plan.Id].Any(one => one.Stop.Plan.UnitId == unit));
        return new RazorComponentResult<LivePage>(new
        {
            Language = http.Language(),
            Round = round,
            Shown = shown,
            DayChosen = chosen is not null,
            Teams = (IReadOnlyList<RoundTeam>)[.. teams],
            Times = times,
            Axis = DayAxis.Of(round, shown, all),
            Now = now,
            Leader = leader,
            Unit = unit,
            CanPlan = http.Must().PlansRounds(),
        });
    }

    /// <summary>Today where there are teams today, else the next day that has some, else the last.</summary>
    public static DateOnly DayToShow(VisitRound round, DateOnly today)
    {
        var days = round.Days.ToList();
        return days.Find(day => day >= today) is var next && next != default ? next : days.Count > 0 ? days[^1] : today;
    }
}
