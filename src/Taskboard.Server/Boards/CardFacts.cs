using System.Collections.Immutable;
using Taskboard.Domain;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Boards;

/// <summary>All that a card shows and that a board filters and sorts by: one task at one version. It does not depend on who looks,
/// nor on the day on which they look.</summary>
public sealed record CardFacts
{
    /// <summary>The task's id.</summary>
    public required string Id { get; init; }

    /// <summary>The task's version: a card is replaced only by a higher one.</summary>
    public required long Version { get; init; }

    /// <summary>When it last changed, by the journal.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The plan it belongs to.</summary>
    public required string PlanId { get; init; }

    /// <summary>Its number within the plan.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What is written on the card, e.g. <c>48.17</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its kind.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Title { get; init; }

    /// <summary>Short name of the first lead unit; null where nobody leads.</summary>
    public string? Lead { get; init; }

    /// <summary>Full name of the first lead unit.</summary>
    public string? LeadName { get; init; }

    /// <summary>Who follows the first lead unit and from which day, where that unit ends; null for one that goes on.</summary>
    public LocalName? LeadPath { get; init; }

    /// <summary>Lead units beyond the first, and coordinating units: the "+3" beside the lead.</summary>
    public int MoreUnits { get; init; }

    /// <summary>Đối tác, or the first recipient where no partner is named.</summary>
    public string? Partner { get; init; }

    /// <summary>Trưởng đoàn, or who signs.</summary>
    public string? Leader { get; init; }

    /// <summary>The days as planned.</summary>
    public required DateWindow Window { get; init; }

    /// <summary>The day after which it is late; null where it cannot be late, has met its deadline, or is finished.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>For a task that is reviewed every month, the day on which somebody last had it in hand; null for every other.</summary>
    public DateOnly? ReviewedFrom { get; init; }

    /// <summary>How the deadline was met; null while it is not.</summary>
    public DeadlineMark? Deadline { get; init; }

    /// <summary>Where it stands.</summary>
    public required State State { get; init; }

    /// <summary>The column.</summary>
    public Stage Stage => State.Stage;

    /// <summary>Parts reported or waived.</summary>
    public int PartsDone { get; init; }

    /// <summary>Parts asked for in all.</summary>
    public int PartsTotal { get; init; }

    /// <summary>Comments that stand.</summary>
    public int Comments { get; init; }

    /// <summary>Files on it.</summary>
    public int Files { get; init; }

    /// <summary>Checklist items done.</summary>
    public int ItemsDone { get; init; }

    /// <summary>Checklist items in all.</summary>
    public int ItemsTotal { get; init; }

    /// <summary>Its labels.</summary>
    public ImmutableArray<TaskLabel> Labels { get; init; } = [];

    /// <summary>What it marks.</summary>
    public CardFlags Flags { get; init; }

    /// <summary>Ids of the lead units.</summary>
    public ImmutableArray<string> LeadIds { get; init; } = [];

    /// <summary>Ids of all units with a share in it: lead, coordinating, invited.</summary>
    public ImmutableArray<string> UnitIds { get; init; } = [];

    /// <summary>The text that searching looks into: folded, see <see cref="Domain.Text.VietnameseText.Fold"/>.</summary>
    public required string Search { get; init; }
}
