using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tasks;

/// <summary>A later deadline was asked for. One that was open before is replaced by it.</summary>
public sealed record ExtensionAsked : TaskEvent
{
    /// <summary>The request.</summary>
    public required Extension Extension { get; init; }
}

/// <summary>The request was granted or refused. The original deadline stays on record.</summary>
public sealed record ExtensionDecided : TaskEvent
{
    /// <summary>Which.</summary>
    public required int ExtensionId { get; init; }

    /// <summary>True when it was granted.</summary>
    public required bool Granted { get; init; }

    /// <summary>The days before.</summary>
    public required DateWindow From { get; init; }

    /// <summary>The days after: the same where it was refused.</summary>
    public required DateWindow To { get; init; }

    /// <summary>The day of it in Vietnam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why not, or what is added.</summary>
    public string? Reason { get; init; }
}
