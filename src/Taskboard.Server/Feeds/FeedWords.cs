using System.Globalization;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Work;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Feeds;

/// <summary>Says in a language what stands in a calendar.</summary>
/// <param name="workflow">The table of the task's kind; null for visits.</param>
/// <param name="directory">Names of units.</param>
/// <param name="language">The language.</param>
/// <param name="site">Where the board is.</param>
internal sealed class FeedWords(Workflow? workflow, DirectoryBook directory, Language language, Uri site)
{
    private const string Host = "@taskboard";

    /// <summary>A task that the reader's unit answers for, or that waits for the reader.</summary>
    public FeedEvent Task(PlanTask task, FeedTime.Days days, IReadOnlyList<Waiting> waiting, DateOnly today, bool isLead)
    {
        var reasons = waiting.Select(w => T("work.reason." + w.Reason.ToString().ToLowerInvariant())).Distinct().ToList();
        return Of(task, days, today) with
        {
            Uid = $"task-{task.Id}{Host}",
            Summary = isLead ? task.Details.Title : T("feed.waits", string.Join(", ", reasons), task.Details.Title),
            Description = Lines(task, days.Last, reasons.Count > 0 ? T("feed.waits.line", string.Join(", ", reasons)) : null),
            Categories = [.. Kind(task), .. isLead ? [T("feed.lead")] : Array.Empty<string>(), .. reasons.Count > 0 ? [T("feed.waiting")] : Array.Empty<string>(), .. Late(task.Due, today)],
        };
    }

    /// <summary>A part that the reader's unit owes.</summary>
    public FeedEvent Part(PlanTask task, Part part, DateOnly due, DateOnly today) => Of(task, new(due, due), today) with
    {
        Uid = $"task-{task.Id}-part-{part.Id.ToString(CultureInfo.InvariantCulture)}{Host}",
        Summary = T("feed.part", part.Ask, task.Details.Title),
        Description = Lines(task, due, part.Note),
        Categories = [.. Kind(task), T("feed.part.category"), .. Late(due, today)],
    };

    /// <summary>A visit of a round.</summary>
    public FeedEvent Stop(VisitRound round, StopTimes times)
    {
        var (stop, team) = (times.Stop, times.Team.Plan);
        var leader = team.Crew.FirstOrDefault(one => one.Role == CrewRole.Leader)?.Name;
        return new()
        {
            Uid = $"stop-{stop.Id}{Host}",
            Summary = T("feed.stop", stop.Plan.Partner),
            Description = string.Join('\n', new[]
            {
                round.Name,
                leader is null ? team.Name : T("feed.stop.team", team.Name, leader),
                team.Vehicle is { Length: > 0 } vehicle ? T("feed.stop.vehicle", vehicle) : null,
            }.OfType<string>()),
            Location = stop.Plan.Address,
            Time = times is { PlannedFrom: { } from, PlannedTo: { } to } && DateOnly.FromDateTime(from.DateTime) == team.Day
                ? new FeedTime.Hours(from.DateTime, to.DateTime)
                : new FeedTime.Days(team.Day, team.Day),
            Categories = [T("feed.stop.category")],
            Status = stop.Cancelled is null ? FeedStatus.Confirmed : FeedStatus.Cancelled,
            Url = new Uri(site, "/rounds/" + round.Id),
            Sequence = round.Version,
            ChangedAt = default,
        };
    }

    private FeedEvent Of(PlanTask task, FeedTime.Days days, DateOnly today) => new()
    {
        Uid = "",
        Summary = "",
        Time = days,
        Location = task.Details.Country,
        Status = task.SuspendedFrom is not null || task.Window.Certainty == Certainty.External ? FeedStatus.Tentative : FeedStatus.Confirmed,
        Url = new Uri(site, "/tasks/" + task.Id),
        Sequence = task.Version,
        ChangedAt = default,
    };

    private string Lines(PlanTask task, DateOnly due, string? more) => string.Join('\n', new[]
    {
        $"{task.Code} · {T("kind." + task.Kind.Id())}",
        T("feed.state", new WorkflowNames(workflow, language).State(task.State)),
        task.Lead.Count > 0 ? T("feed.lead.line", string.Join(", ", task.Lead.Select(unit => unit.Id is { } id ? directory.Unit(id)?.Name ?? unit.Name : unit.Name))) : null,
        T("feed.due.line", due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
        task.Details.Partner,
        more,
    }.Where(line => !string.IsNullOrWhiteSpace(line)));

    private string[] Kind(PlanTask task) => [T("kind.short." + task.Kind.Id())];

    private string[] Late(DateOnly? due, DateOnly today) => due < today ? [T("feed.late")] : [];

    private string T(string key, params ReadOnlySpan<object?> args) => Text.Get(language, key, args);
}
