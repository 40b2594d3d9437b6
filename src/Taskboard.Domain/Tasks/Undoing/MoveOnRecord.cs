namespace Taskboard.Domain.Tasks;

/// <summary>The last move of a task as it stands on record. Handed in with the moment, so that deciding stays pure.</summary>
public sealed record MoveOnRecord
{
    /// <summary>The version that it brought.</summary>
    public required long Version { get; init; }

    /// <summary>Id of the person who took it.</summary>
    public required string ById { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The task before it.</summary>
    public required PlanTask Before { get; init; }

    /// <summary>The move itself.</summary>
    public required TaskMoved Moved { get; init; }

    /// <summary>Numbers of the parts that it opened.</summary>
    public IReadOnlyList<int> Opened { get; init; } = [];

    /// <summary>True when a unit has reported such a part since, so that taking the move back would lose its work.</summary>
    public bool IsBuiltOn { get; init; }

    /// <summary>Follows a task's records to its last move that was not taken back; null where there is none.</summary>
    /// <param name="records">Every record of the task from the first, with version, author and time.</param>
    public static MoveOnRecord? Find(IEnumerable<(long Version, string ById, DateTimeOffset At, IReadOnlyList<TaskEvent> Events)> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        PlanTask? task = null;
        MoveOnRecord? last = null;
        foreach (var (version, by, at, events) in records)
        {
            if (events is [TaskMoved moved, ..])
                last = new() { Version = version, ById = by, At = at, Before = task!, Moved = moved, Opened = [.. events.OfType<PartOpened>().Select(e => e.Part.Id)] };
            else if (events.Any(e => e is TaskMoved or MoveTakenBack))
                last = null;
            else if (last is not null && events.OfType<PartMoved>().Any(e => last.Opened.Contains(e.PartId) && e.Action != PartAction.Waive))
                last = last with { IsBuiltOn = true };
            task = PlanTask.Evolve(task, events);
        }
        return last;
    }
}
