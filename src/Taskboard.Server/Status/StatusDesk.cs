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
        var hidden = plans.Values.Where(plan => !plan.IsKnownTo(user)).Select(plan => plan.Id).ToHashSet();
        var names = new Dictionary<UnitRef, string>();
        var groups = new Dictionary<string, (string Name, Dictionary<OfficialStatus, int> Counts)>();
        var all = new Dictionary<OfficialStatus, int>();
        var shown = new List<StatusLine>();
        foreach (var standing in await standings.At(query.Day, cancel))
        {
            if (standing.Archived || hidden.Contains(standing.PlanId) || !limited.MayBeKnownTo(standing.TaskId, user))
                continue;
            var status = standing.On(query.Day, query.Original);
            Count(all, status);
            var asked = query.Of is null;
            foreach (var (key, name) in KeysOf(standing))
            {
                if (!groups.TryGetValue(key, out var group))
                    groups.Add(key, group = (name, []));
                Count(group.Counts, status);
                asked |= query.Of == key;
            }
            if (query.Lists && asked && (query.Only is null || status == query.Only))
                shown.Add(new StatusLine(
                    standing, status, query.Original ? standing.OriginalDue ?? standing.Due : standing.Due, string.Join(", ", standing.Lead.Select(NameOf)), PlanOf(standing)));
        }
        return new StatusReport(
            query,
            [
                .. groups.Select(g => new StatusGroup(g.Key, g.Value.Name, g.Value.Counts))
                    .OrderByDescending(g => g[OfficialStatus.RunningLate])
                    .ThenByDescending(g => g.Total),
            ],
            new StatusGroup("", Text.Get(language, "status.all"), all),
            [.. shown.OrderByDescending(line => line.DaysLate(query.Day)).ThenBy(line => line.Due ?? DateOnly.MaxValue).ThenBy(line => line.Standing.Code, StringComparer.Ordinal)]);

        IEnumerable<(string Key, string Name)> KeysOf(TaskStanding standing) => query.By switch
        {
            StatusGrouping.Kind => [(standing.Kind.Id(), Text.Get(language, "kind." + standing.Kind.Id()))],
            StatusGrouping.Plan => [(standing.PlanId, PlanOf(standing))],
            StatusGrouping.Leader => [(standing.Leader ?? "", standing.Leader ?? Text.Get(language, "status.no-leader"))],
            _ when standing.Lead.Count == 0 => [("", Text.Get(language, "card.no-lead"))],
            _ when standing.Lead is [var only] => [(only.Id ?? only.Name, NameOf(only))],
            _ => standing.Lead.Select(unit => (unit.Id ?? unit.Name, NameOf(unit))).Distinct(),
        };

        string PlanOf(TaskStanding standing) => plans.GetValueOrDefault(standing.PlanId) is { } plan ? plan.Number ?? plan.Title : standing.PlanId;

        string NameOf(UnitRef unit)
        {
            if (!names.TryGetValue(unit, out var name))
                names.Add(unit, name = (unit.Id is { } id ? directory.Unit(id)?.NameOn(query.Day) : null) ?? unit.Name);
            return name;
        }
    }

    private static void Count(Dictionary<OfficialStatus, int> counts, OfficialStatus status) => counts[status] = counts.GetValueOrDefault(status) + 1;
}
