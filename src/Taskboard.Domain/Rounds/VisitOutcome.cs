namespace Taskboard.Domain.Rounds;

/// <summary>What came of a visit.</summary>
public sealed record VisitOutcome
{
    /// <summary>Kết quả.</summary>
    public string? Result { get; init; }

    /// <summary>Kiến nghị: what the host asked for.</summary>
    public IReadOnlyList<FollowUp> Requests { get; init; } = [];

    /// <summary>Cam kết: what was promised to the host.</summary>
    public IReadOnlyList<FollowUp> Promises { get; init; } = [];

    /// <summary>Requests and promises.</summary>
    public IEnumerable<FollowUp> All() => Requests.Concat(Promises);
}

/// <summary>A request or a promise, and who sees to it.</summary>
/// <param name="Id">Its id within the round.</param>
/// <param name="Text">What.</param>
/// <param name="UnitId">The unit that sees to it; null until one is named.</param>
/// <param name="Due">By which day; null until one is named.</param>
/// <param name="TaskId">The task that it became on the board; null until it did.</param>
public sealed record FollowUp(string Id, string Text, string? UnitId = null, DateOnly? Due = null, string? TaskId = null);
