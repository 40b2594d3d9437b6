using Taskboard.Domain.Refusals;
using Taskboard.Domain.Series;

namespace Taskboard.Server.Actors;

/// <summary>What became of a command given to a series.</summary>
public abstract record SeriesReply
{
    private SeriesReply()
    {
    }

    /// <summary>It is done and durable.</summary>
    /// <param name="Series">The series after it.</param>
    /// <param name="TaskId">The task that came onto the board; null where none did.</param>
    public sealed record Done(TaskSeries Series, string? TaskId = null) : SeriesReply;

    /// <summary>It is not done.</summary>
    /// <param name="Why">The named reason.</param>
    /// <param name="Current">The series as it stands.</param>
    public sealed record Refused(Refusal Why, TaskSeries Current) : SeriesReply;
}
