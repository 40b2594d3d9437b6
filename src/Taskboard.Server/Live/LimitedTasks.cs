using System.Collections.Concurrent;
using System.Text.Json;
using Taskboard.Domain;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Live;

/// <summary>The tasks and plans that are limited at this moment, and to whom. Records from before one was limited say that everyone may know of them; who
/// hands out old records asks here as well.</summary>
public sealed class LimitedTasks : IJournalFollower
{
    private readonly ConcurrentDictionary<string, Audience> _audiences = new();

    /// <summary>Begins with the tasks and plans that are limited.</summary>
    public void Fill(IEnumerable<PlanTask> tasks, IEnumerable<Plan> plans)
    {
        foreach (var plan in plans.Where(plan => plan.LimitedTo is not null))
            _audiences[Streams.Plan(plan.Id)] = plan.Audience;
        foreach (var task in tasks)
            _audiences[Streams.Task(task.Id)] = task.Audience;
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        if (!record.Audience.IsEveryone)
            _audiences[record.Stream] = record.Audience;
        else if (_audiences.ContainsKey(record.Stream) && Opens(record))
            _audiences.TryRemove(record.Stream, out _);
    }

    /// <summary>True where both the record's own audience and that of its task today admit the user.</summary>
    public bool MayBeKnownTo(JournalRecord record, ActingUser user) =>
        user.IsIn(record.Audience) && (!_audiences.TryGetValue(record.Stream, out var now) || user.IsIn(now));

    /// <summary>True where the user may know of a task today.</summary>
    public bool MayBeKnownTo(string taskId, ActingUser user) => !_audiences.TryGetValue(Streams.Task(taskId), out var now) || user.IsIn(now);

    private static bool Opens(JournalRecord record) => record.Stream.StartsWith(Streams.PlanPrefix, StringComparison.Ordinal)
        ? JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.PlanEventArray)!.Any(e => e is PlanLimitChanged { To: null })
        : JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.TaskEventArray)!.Any(e => e is LimitChanged { Limited: false });
}
