using System.Text.Json;
using Taskboard.Domain;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Domain.Lessons;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>Makes what is appended to the journal out of what was decided.</summary>
internal static class Written
{
    /// <summary>Who did it, as it stands now.</summary>
    public static JournalActor Actor(ActingUser by) => new(
        by.Id, by.Name, by.Units.Count > 0 ? by.Units[0] : null, by.OnBehalfOf is { } absent ? new(absent.Id, absent.Name) : null);

    /// <summary>Who may know of a task.</summary>
    public static Audience AudienceOf(PlanTask task) => task.Audience;

    public static Append Task(
        string id, long expected, IReadOnlyList<TaskEvent> events, Audience audience, IReadOnlyList<RowChange> rows, JournalActor actor, string commandId) =>
        new(Streams.Task(id), expected, commandId, audience, actor, Bytes(events), rows);

    public static Append Plan(Plan before, Plan after, IReadOnlyList<PlanEvent> events, JournalActor actor, string commandId) =>
        Plan(after, before.Version, events, actor, commandId);

    public static Append Plan(Plan after, long expected, IReadOnlyList<PlanEvent> events, JournalActor actor, string commandId) =>
        new(
            Streams.Plan(after.Id), expected, commandId, after.Audience, actor,
            JsonSerializer.SerializeToUtf8Bytes([.. events], DomainJson.Readable.PlanEventArray), [ReadRows.Of(after)]);

    public static Append Unit(Unit after, long expected, UnitEvent single, JournalActor actor, string commandId) => Unit(after, expected, [single], actor, commandId);

    public static Append Unit(Unit after, long expected, IReadOnlyList<UnitEvent> events, JournalActor actor, string commandId) =>
        new(
            Streams.Unit(after.Id), expected, commandId, Audience.Everyone, actor,
            JsonSerializer.SerializeToUtf8Bytes([.. events], DomainJson.Readable.UnitEventArray), [ReadRows.Of(after)]);

    public static Append Series(TaskSeries after, long expected, IReadOnlyList<SeriesEvent> events, JournalActor actor, string commandId) =>
        new(
            Streams.Series(after.Id), expected, commandId, Audience.Everyone, actor,
            JsonSerializer.SerializeToUtf8Bytes([.. events], DomainJson.Readable.SeriesEventArray), [ReadRows.Of(after)]);

    public static Append Lessons(LessonBook after, long expected, IReadOnlyList<LessonEvent> events, JournalActor actor, string commandId) =>
        new(
            Streams.Lessons(after.Id), expected, commandId, Audience.Everyone, actor,
            JsonSerializer.SerializeToUtf8Bytes([.. events], DomainJson.Readable.LessonEventArray), [ReadRows.Of(after)]);

    public static Append Person(Person after, long expected, PersonEvent single, JournalActor actor, string commandId) =>
        new(
            Streams.Person(after.Id), expected, commandId, Audience.Everyone, actor,
            JsonSerializer.SerializeToUtf8Bytes([single], DomainJson.Readable.PersonEventArray), [ReadRows.Of(after)]);

    public static Append Partner(Partner after, long expected, PartnerEvent single, JournalActor actor, string commandId) =>
        new(
            Streams.Partner(after.Id), expected, commandId, Audience.Everyone, actor,
            JsonSerializer.SerializeToUtf8Bytes([single], DomainJson.Readable.PartnerEventArray), [ReadRows.Of(after)]);

    public static Append Calendar(ProvinceCalendar after, long expected, CalendarEvent single, JournalActor actor, string commandId) =>
        new(
            Streams.Calendar, expected, commandId, Audience.Everyone, actor,
            JsonSerializer.SerializeToUtf8Bytes([single], DomainJson.Readable.CalendarEventArray), [ReadRows.Of(after)]);

    public static Append Workflows(ProvinceWorkflows after, long expected, WorkflowEvent single, JournalActor actor, string commandId) =>
        new(
            Streams.Workflows, expected, commandId, Audience.Everyone, actor,
            JsonSerializer.SerializeToUtf8Bytes([single], DomainJson.Readable.WorkflowEventArray), [ReadRows.Of(after)]);

    public static Append Round(VisitRound after, long expected, IReadOnlyList<RoundEvent> events, JournalActor actor, string commandId) =>
        new(
            Streams.Round(after.Id), expected, commandId, after.Audience, actor,
            JsonSerializer.SerializeToUtf8Bytes([.. events], DomainJson.Readable.RoundEventArray), [ReadRows.Of(after)]);

    public static Append Visit(VisitClaim after, long expected, VisitClaimEvent single, Audience audience, JournalActor actor, string commandId) =>
        new(
            Streams.Visit(after.TaskId), expected, commandId, audience, actor,
            JsonSerializer.SerializeToUtf8Bytes([single], DomainJson.Readable.VisitClaimEventArray), [ReadRows.Of(after)]);

    public static RoundEvent[] RoundEvents(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.RoundEventArray)!;

    public static PartnerEvent[] PartnerEvents(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.PartnerEventArray)!;

    public static WorkflowEvent[] WorkflowEvents(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.WorkflowEventArray)!;

    public static CalendarEvent[] CalendarEvents(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.CalendarEventArray)!;

    public static TaskEvent[] TaskEvents(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.TaskEventArray)!;

    public static PersonEvent[] PersonEvents(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.PersonEventArray)!;

    public static PlanEvent[] PlanEvents(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.PlanEventArray)!;

    public static SeriesEvent[] SeriesEvents(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.SeriesEventArray)!;

    private static byte[] Bytes(IReadOnlyList<TaskEvent> events) =>
        JsonSerializer.SerializeToUtf8Bytes(events as TaskEvent[] ?? [.. events], DomainJson.Readable.TaskEventArray);
}
