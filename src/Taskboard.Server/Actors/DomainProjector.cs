using System.Text.Json;
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

/// <summary>Makes the read tables again out of the journal. Keeps every state it has seen, so it is used for one rebuild and dropped.</summary>
public sealed class DomainProjector(WorkflowBook workflows) : IProjector
{
    private readonly Dictionary<string, object> _states = [];

    /// <inheritdoc/>
    public IReadOnlyList<RowChange> Project(JournalRecord record)
    {
        var stream = record.Stream;
        if (stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal))
            return Task(stream, Events(record, DomainJson.Readable.TaskEventArray));
        if (stream.StartsWith(Streams.PlanPrefix, StringComparison.Ordinal))
            return [ReadRows.Of(Next<Plan>(stream, p => Plan.Evolve(p, Events(record, DomainJson.Readable.PlanEventArray))))];
        if (stream.StartsWith(Streams.UnitPrefix, StringComparison.Ordinal))
            return [ReadRows.Of(Next<Unit>(stream, u => Unit.Evolve(u, Events(record, DomainJson.Readable.UnitEventArray))))];
        if (stream.StartsWith(Streams.PersonPrefix, StringComparison.Ordinal))
            return [ReadRows.Of(Next<Person>(stream, p => Person.Evolve(p, Events(record, DomainJson.Readable.PersonEventArray))))];
        if (stream.StartsWith(Streams.SeriesPrefix, StringComparison.Ordinal))
            return [ReadRows.Of(Next<TaskSeries>(stream, s => TaskSeries.Evolve(s, Events(record, DomainJson.Readable.SeriesEventArray))))];
        if (stream.StartsWith(Streams.LessonsPrefix, StringComparison.Ordinal))
            return [ReadRows.Of(Next<LessonBook>(stream, b => LessonBook.Evolve(b, Events(record, DomainJson.Readable.LessonEventArray))))];
        if (stream.StartsWith(Streams.PartnerPrefix, StringComparison.Ordinal))
            return [ReadRows.Of(Next<Partner>(stream, p => Partner.Evolve(p, Events(record, DomainJson.Readable.PartnerEventArray))))];
        if (stream.StartsWith(Streams.RoundPrefix, StringComparison.Ordinal))
            return [ReadRows.Of(Next<VisitRound>(stream, r => VisitRound.Evolve(r, Events(record, DomainJson.Readable.RoundEventArray))))];
        if (stream.StartsWith(Streams.VisitPrefix, StringComparison.Ordinal))
            return [ReadRows.Of(Next<VisitClaim>(stream, c => VisitClaim.Evolve(c, stream[Streams.VisitPrefix.Length..], Events(record, DomainJson.Readable.VisitClaimEventArray))))];
        if (stream == Streams.Calendar)
            return [ReadRows.Of(Next<ProvinceCalendar>(stream, c => ProvinceCalendar.Evolve(c, Events(record, DomainJson.Readable.CalendarEventArray))))];
        if (stream == Streams.Workflows)
            return [ReadRows.Of(Next<ProvinceWorkflows>(stream, w => ProvinceWorkflows.Evolve(w, Events(record, DomainJson.Readable.WorkflowEventArray))))];
        return [];
    }

    private IReadOnlyList<RowChange> Task(string stream, TaskEvent[] events)
    {
        var task = Next<PlanTask>(stream, t => PlanTask.Evolve(t, events));
        // a command is about one comment at most
        var number = events.Select(e => e switch { CommentEdited edited => edited.CommentId, CommentWithdrawn withdrawn => withdrawn.CommentId, _ => 0 }).FirstOrDefault(n => n > 0);
        var before = number > 0 ? (Comment)_states[$"{stream}.{number}"] : null;
        foreach (var happened in events)
            if (Comment.Evolve(task.Id, before, happened) is { } next)
                _states[$"{stream}.{next.Id}"] = next;
        return ReadRows.Of(task, events, before, workflows);
    }

    private T Next<T>(string stream, Func<T?, T> evolve)
        where T : class
    {
        var next = evolve((T?)_states.GetValueOrDefault(stream));
        _states[stream] = next;
        return next;
    }

    private static T[] Events<T>(JournalRecord record, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T[]> type) =>
        JsonSerializer.Deserialize(record.Events.Span, type)!;
}
