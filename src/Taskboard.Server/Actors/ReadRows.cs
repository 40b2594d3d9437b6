using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Domain.Lessons;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Series;
using Taskboard.Domain.Status;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>The rows of the read tables that follow from a state. One place for live writes and for a rebuild, so that both are equal.</summary>
public static class ReadRows
{
    /// <summary>A task's row.</summary>
    public static TaskRow Of(PlanTask task, WorkflowBook workflows) => new(
        task.Id,
        task.PlanId,
        task.Ordinal,
        task.Kind.Id(),
        task.State,
        workflows.For(task.Kind).State(task.State).Stage.Id(),
        task.Version,
        task.Due,
        JsonSerializer.SerializeToUtf8Bytes(task, DomainJson.Readable.PlanTask));

    /// <summary>What changes in the read tables with a command given to a task: its own row, where it stands, its links, and the comment that the command was about.</summary>
    /// <param name="task">The task after the command.</param>
    /// <param name="events">What the command came to.</param>
    /// <param name="comment">The comment as it stood before; null for a new one or none.</param>
    /// <param name="workflows">The tables.</param>
    internal static IReadOnlyList<RowChange> Of(PlanTask task, IReadOnlyList<TaskEvent> events, Comment? comment, WorkflowBook workflows)
    {
        var rows = new List<RowChange>(2) { Of(task, workflows) };
        if (TaskStanding.IsTouchedBy(events))
            rows.Add(new StandingRow(task.Id, task.Version, JsonSerializer.SerializeToUtf8Bytes(TaskStanding.Of(task, workflows), DomainJson.Readable.TaskStanding)));
        foreach (var happened in events)
        {
            RowChange? row = happened switch
            {
                LinkAdded added => LinkOf(task.Id, added.Kind, added.OtherId),
                LinkRemoved removed => new RowRemoved("link", LinkOf(task.Id, removed.Kind, removed.OtherId).Id),
                TaskPlanned { ParentId: { } parent } => LinkOf(task.Id, LinkKind.BelongsTo, parent),
                _ when Comment.Evolve(task.Id, comment, happened) is { } next =>
                    new CommentRow(task.Id, next.Id, JsonSerializer.SerializeToUtf8Bytes(next, DomainJson.Readable.Comment)),
                _ => null,
            };
            if (row is not null)
                rows.Add(row);
        }
        return rows;
    }

    /// <summary>How a kind of link is written in the read table.</summary>
    internal static string Word(LinkKind kind) => kind == LinkKind.BelongsTo ? "belongs-to" : "blocked-by";

    private static LinkRow LinkOf(string taskId, LinkKind kind, string otherId) => new(taskId, Word(kind), otherId);

    /// <summary>A plan's row.</summary>
    public static PlanRow Of(Plan plan) => new(plan.Id, plan.Version, plan.Year, JsonSerializer.SerializeToUtf8Bytes(plan, DomainJson.Readable.Plan));

    /// <summary>A unit's row.</summary>
    public static UnitRow Of(Unit unit) => new(unit.Id, unit.Version, JsonSerializer.SerializeToUtf8Bytes(unit, DomainJson.Readable.Unit));

    /// <summary>A person's row.</summary>
    public static PersonRow Of(Person person) => new(person.Id, person.Version, JsonSerializer.SerializeToUtf8Bytes(person, DomainJson.Readable.Person));

    /// <summary>A series' row.</summary>
    public static SeriesRow Of(TaskSeries series) => new(series.Id, series.Version, JsonSerializer.SerializeToUtf8Bytes(series, DomainJson.Readable.TaskSeries));

    /// <summary>The row of what was learned for an issuing body.</summary>
    public static LessonsRow Of(LessonBook book) => new(book.Id, book.Version, JsonSerializer.SerializeToUtf8Bytes(book, DomainJson.Readable.LessonBook));

    /// <summary>The row of what the province entered about working days.</summary>
    public static WorkflowsRow Of(ProvinceWorkflows workflows) =>
        new(Streams.Workflows, workflows.Version, JsonSerializer.SerializeToUtf8Bytes(workflows, DomainJson.Readable.ProvinceWorkflows));

    public static CalendarRow Of(ProvinceCalendar calendar) =>
        new(Streams.Calendar, calendar.Version, JsonSerializer.SerializeToUtf8Bytes(calendar, DomainJson.Readable.ProvinceCalendar));

    /// <summary>A partner's row.</summary>
    public static PartnerRow Of(Partner partner) => new(partner.Id, partner.Version, JsonSerializer.SerializeToUtf8Bytes(partner, DomainJson.Readable.Partner));

    /// <summary>A round's row.</summary>
    public static VisitRoundRow Of(VisitRound round) =>
        new(round.Id, round.Version, round.Year, JsonSerializer.SerializeToUtf8Bytes(round, DomainJson.Readable.VisitRound));

    /// <summary>The row of who has a visit.</summary>
    public static VisitClaimRow Of(VisitClaim claim) =>
        new(claim.TaskId, claim.Version, claim.RoundId, JsonSerializer.SerializeToUtf8Bytes(claim, DomainJson.Readable.VisitClaim));
}
