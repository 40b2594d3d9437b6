using System.Text.Json.Serialization;

namespace Taskboard.Server.Live;

/// <summary>What watchers are told of one change of one card.</summary>
public sealed record ChangeMessage
{
    /// <summary>Its place in the journal: a watcher that was away asks for what came after the last it saw.</summary>
    public required long Position { get; init; }

    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The task's version after it. A card is replaced only by a higher one.</summary>
    public required long Version { get; init; }

    /// <summary>The plan that the task belongs to.</summary>
    public required string PlanId { get; init; }

    /// <summary>The stage in which it stands now.</summary>
    public required string Stage { get; init; }

    /// <summary>The state in which it stands now.</summary>
    public required string State { get; init; }

    /// <summary>The card as HTML, in the watcher's language; null where it is not shown, or a later message of the same batch brings it.</summary>
    public string? Html { get; init; }

    /// <summary>True where the watcher's filter does not, or no longer, show the card.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Gone { get; init; }

    /// <summary>Who did it.</summary>
    public required ChangeAuthor By { get; init; }

    /// <summary>What it was, see <see cref="ChangeWords"/>.</summary>
    public required string What { get; init; }

    /// <summary>The workflow's action, where it was a move.</summary>
    public string? Action { get; init; }

    /// <summary>The stage it left, where it was a move.</summary>
    public string? From { get; init; }

    /// <summary>The stage it entered, where it was a move.</summary>
    public string? To { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>Who made a change, as it stood then.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Unit">Short name of the unit they acted for; null where there is none.</param>
public sealed record ChangeAuthor(string Id, string Name, string? Unit);
