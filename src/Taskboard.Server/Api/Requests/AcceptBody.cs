namespace Taskboard.Server.Api;

/// <summary>Accepts a draft.</summary>
public sealed record AcceptBody
{
    /// <summary>The draft.</summary>
    public string? DraftId { get; init; }

    /// <summary>Indices of the tasks to accept; all but those dropped in the review when left out.</summary>
    public IReadOnlyList<int>? Tasks { get; init; }
}
