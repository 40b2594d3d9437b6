using System.Text.Json.Serialization;

namespace Taskboard.Domain.Rounds;

/// <summary>A stop as it stands: its plan, what the team tapped, and what came of the visit.</summary>
public sealed record Stop
{
    /// <summary>The stop's id.</summary>
    public required string Id { get; init; }

    /// <summary>What was planned.</summary>
    public required StopPlan Plan { get; init; }

    /// <summary>How often its plan changed: who corrects it says which one they saw.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The team that goes there; null while nobody does.</summary>
    public string? TeamId { get; init; }

    /// <summary>What was tapped: one mark a kind, however many phones said it.</summary>
    public IReadOnlyList<StopMark> Marks { get; init; } = [];

    /// <summary>Minutes by which the team said it is later than planned.</summary>
    public int Delay { get; init; }

    /// <summary>Why it was cancelled; null while it was not.</summary>
    public string? Cancelled { get; init; }

    /// <summary>Lines written on the way.</summary>
    public IReadOnlyList<StopNote> Notes { get; init; } = [];

    /// <summary>Ids of photos, which lie outside the journal.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>What came of the visit; null until it was written down.</summary>
    public VisitOutcome? Outcome { get; init; }

    /// <summary>When something was done, as it is shown; null where it was not.</summary>
    public DateTimeOffset? At(TapKind kind) => Marks.FirstOrDefault(mark => mark.Kind == kind)?.At;

    /// <summary>True once the team has been there, or is there.</summary>
    [JsonIgnore]
    public bool IsReached => Marks.Any(mark => mark.Kind is not TapKind.Departed);

    /// <summary>True once anything was tapped.</summary>
    [JsonIgnore]
    public bool IsBegun => Marks.Count > 0;

    /// <summary>True once the visit is over.</summary>
    [JsonIgnore]
    public bool IsOver => Marks.Any(mark => mark.Kind is TapKind.Ended or TapKind.Left);
}

/// <summary>One thing that a team did at a stop.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When, as it is shown: by the phone's clock, corrected where that was wrong. Of several phones the earliest counts.</param>
/// <param name="By">Who said so first.</param>
/// <param name="Clock">Whether the phone's clock was right.</param>
/// <param name="Phones">How many said so.</param>
public sealed record StopMark(TapKind Kind, DateTimeOffset At, string By, PhoneTrust Clock, int Phones = 1);

/// <summary>A line written on the way.</summary>
/// <param name="Text">The line.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record StopNote(string Text, string By, DateTimeOffset At);
