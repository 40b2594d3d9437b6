using System.Text.Json.Serialization;

namespace Taskboard.Domain.Tasks;

/// <summary>How a task says that it hangs on another.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<LinkKind>))]
public enum LinkKind
{
    /// <summary>Bị vướng bởi: it waits for the other.</summary>
    [JsonStringEnumMemberName("blocked-by")]
    BlockedBy,

    /// <summary>Thuộc về: it is a share of the other, its <see cref="PlanTask.ParentId"/>.</summary>
    [JsonStringEnumMemberName("belongs-to")]
    BelongsTo,
}

/// <summary>A task for which another waits.</summary>
/// <param name="TaskId">The task waited for.</param>
/// <param name="Passed">True once that task is at its end, so that it no longer stands in the way.</param>
public sealed record Blocker(string TaskId, bool Passed = false);

/// <summary>The task was linked to another.</summary>
public sealed record LinkAdded : BesideEvent
{
    /// <summary>How.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>The other task.</summary>
    public required string OtherId { get; init; }

    /// <summary>True where the other was at its end already.</summary>
    public bool Passed { get; init; }
}

/// <summary>A link was taken away.</summary>
public sealed record LinkRemoved : BesideEvent
{
    /// <summary>How.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>The other task.</summary>
    public required string OtherId { get; init; }
}

/// <summary>A task for which this one waited came to its end, or was opened again.</summary>
public sealed record BlockerPassed : BesideEvent
{
    /// <summary>The other task.</summary>
    public required string OtherId { get; init; }

    /// <summary>True when it no longer stands in the way.</summary>
    public required bool Passed { get; init; }
}

/// <summary>Link the task to another.</summary>
public sealed record AddLink(LinkKind Kind, string OtherId) : BesideCommand;

/// <summary>Take a link away.</summary>
public sealed record RemoveLink(LinkKind Kind, string OtherId) : BesideCommand;

/// <summary>Note that a task waited for came to its end, or was opened again. Only by the system.</summary>
public sealed record PassBlocker(string OtherId, bool Passed) : BesideCommand;
