using Taskboard.Domain.Directory;
using Taskboard.Domain.Status;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Live;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Status;

/// <summary>Makes the official status of any day out of what the journal had brought by its end: the same figures again a year later. Tasks that the asker may
/// not know of today count nowhere.</summary>
internal sealed class StatusDesk(StandingBook standings, StateReader states, DirectoryBook directory, LimitedTasks limited)
{
    /// <summary>The report that was asked for.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public async ValueTask<StatusReport> Of(StatusQuery query, ActingUser user, Language language, CancellationToken cancel)
    {
        var plans = (await states.Plans(cancel)).ToDictionary(plan => plan.Id);
        var lines = (await standings.At(query.Day, cancel))
            .Where(s => !s.Archived && limited.MayBeKnownTo(s.TaskId, user) && plans.GetValueOrDefault(s.PlanId)?.IsKnownTo(user) != false)
            .Select(s => new StatusLine(
                s, s.On(query.Day, query.Original), query.Original ? s.OriginalDue ?? s.Due : s.Due, string.Join(", ", s.Lead.Select(unit => NameOf(unit, query.Day))),
                plans.GetValueOrDefault(s.PlanId) is { } plan ? plan.Number ?? plan.Title : s.PlanId))
            .ToList();
        var groups = lines
            .SelectMany(line => KeysOf(line, query, language).Select(key => (key.Key, key.Name, line.Status)))
            .GroupBy(g => g.Key)
            .Select(g => new StatusGroup(g.Key, g.First().Name, Count(g.Select(one => one.Status))))
            .OrderByDescending(g => g[OfficialStatus.RunningLate])
            .ThenByDescending(g => g.Total)
            .ToList();
        var shown = query.Lists
            ? lines.Where(line => (query.Only is null || line.Status == query.Only) && (query.Of is null || KeysOf(line, query, language).Any(key => key.Key == query.Of)))
            : [];
        return new StatusReport(
            query, groups, new StatusGroup("", Text.Get(language, "status.all"), Count(lines.Select(line => line.Status))),
            [.. shown.OrderByDescending(line => line.DaysLate(query.Day)).ThenBy(line => line.Due ?? DateOnly.MaxValue).ThenBy(line => line.Standing.Code, StringComparer.Ordinal)]);
    }

    private static Dictionary<OfficialStatus, int> Count(IEnumerable<OfficialStatus> all) => all.GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());

    private IEnumerable<(string Key, string Name)> KeysOf(StatusLine line, StatusQuery query, Language language)
    {
        var standing = line.Standing;
        return query.By switch
        {
            StatusGrouping.Kind => [(standing.Kind.Id(), Text.Get(language, "kind." + standing.Kind.Id()))],
            StatusGrouping.Plan => [(standing.PlanId, line.Plan)],
            StatusGrouping.Leader => [(standing.Leader ?? "", standing.Leader ?? Text.Get(language, "status.no-leader"))],
            _ when standing.Lead.Count == 0 => [("", Text.Get(language, "card.no-lead"))],
            _ => standing.Lead.Select(unit => (unit.Id ?? unit.Name, NameOf(unit, query.Day))).Distinct(),
        };
    }

    private string NameOf(UnitRef unit, DateOnly day) => (unit.Id is { } id ? directory.Unit(id)?.NameOn(day) : null) ?? unit.Name;
}
