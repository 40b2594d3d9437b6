using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Pages.Rounds;

namespace Taskboard.Server.Rounds;

/// <summary>Renders teams' lanes, and remembers how each looked, so that only what looks different is sent.</summary>
internal sealed class LaneRenderer(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    private readonly ConcurrentDictionary<(RoundGroup Group, string TeamId), string> _shown = new();

    /// <summary>The lanes of those days that look different from when they were last sent to a group.</summary>
    public async Task<IReadOnlyList<LaneMessage>> Changed(VisitRound round, RoundGroup group, IReadOnlySet<DateOnly> days, DateTimeOffset now)
    {
        var at = RoundSchedule.Clock(round, now);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var lanes = new List<LaneMessage>();
        foreach (var day in round.Days.Where(days.Contains))
        {
            var all = RoundSchedule.OfDay(round, day, at);
            var axis = DayAxis.Of(round, day, all);
            var times = all.ToLookup(one => one.Team.Plan.Id);
            foreach (var team in round.TeamsOn(day))
            {
                var html = await Render(renderer, group, round, team, [.. times[team.Plan.Id]], axis, at);
                if (_shown.TryGetValue((group, team.Plan.Id), out var before) && before == html)
                    continue;
                _shown[(group, team.Plan.Id)] = html;
                lanes.Add(new(team.Plan.Id, html));
            }
        }
        return lanes;
    }

    /// <summary>Forgets how lanes looked to a group: it fetches the page anew.</summary>
    public void Forget(RoundGroup group)
    {
        foreach (var key in _shown.Keys.Where(key => key.Group == group))
            _shown.TryRemove(key, out _);
    }

    /// <summary>Forgets how lanes looked to groups that nobody is in any more: whoever looks next has a page of their own.</summary>
    public void KeepOnly(IReadOnlyList<RoundGroup> groups)
    {
        foreach (var key in _shown.Keys.Where(key => !groups.Contains(key.Group)))
            _shown.TryRemove(key, out _);
    }

    private static Task<string> Render(
        HtmlRenderer renderer, RoundGroup group, VisitRound round, RoundTeam team, IReadOnlyList<StopTimes> times, DayAxis axis, DateTimeOffset now) =>
        renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TeamLane>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(TeamLane.Language)] = group.Language,
            [nameof(TeamLane.Round)] = round,
            [nameof(TeamLane.Team)] = team,
            [nameof(TeamLane.Times)] = times,
            [nameof(TeamLane.Axis)] = axis,
            [nameof(TeamLane.Now)] = now,
            // only those who are signed in are in groups; walls ask for their own page
            [nameof(TeamLane.WithStops)] = true,
        }))).ToHtmlString());
}
