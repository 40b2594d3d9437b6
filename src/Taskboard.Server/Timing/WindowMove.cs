using Taskboard.Domain.Timing;

namespace Taskboard.Server.Timing;

/// <summary>What a move of its days means for a task.</summary>
public enum MoveEffect
{
    /// <summary>The deadline stays; its beginning or its certainty changes.</summary>
    DeadlineStays,

    /// <summary>It is due earlier.</summary>
    Earlier,

    /// <summary>It is due later.</summary>
    Later,

    /// <summary>It would be late at once.</summary>
    BecomesLate,

    /// <summary>It would no longer be late.</summary>
    NoLongerLate,

    /// <summary>It would be due within a few days.</summary>
    AtRisk,
}

/// <summary>A task whose days would follow a change.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Code">What is written on its card.</param>
/// <param name="Title">What it is.</param>
/// <param name="From">Its days as they stand.</param>
/// <param name="Story">Its days from now on, and how they come about.</param>
/// <param name="Effect">What that means for it.</param>
public sealed record WindowMove(string TaskId, long Version, string Code, string Title, DateWindow From, WindowStory Story, MoveEffect Effect)
{
    /// <summary>Its days from now on.</summary>
    public DateWindow To => Story.Window;
}

/// <summary>A proposed task in a draft under review whose days would follow.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Index">Which task of it.</param>
/// <param name="Title">What it is.</param>
/// <param name="From">Its days as they stand.</param>
/// <param name="To">Its days from now on.</param>
public sealed record DraftMove(string DraftId, int Index, string Title, DateWindow From, DateWindow To);

/// <summary>A task whose words would give other days, which a person set otherwise: it is left alone.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Code">What is written on its card.</param>
/// <param name="Title">What it is.</param>
/// <param name="Stands">The days that stand.</param>
public sealed record LeftAlone(string TaskId, string Code, string Title, DateWindow Stands);

/// <summary>Which days would follow a change.</summary>
public sealed record MovePreview(IReadOnlyList<WindowMove> Tasks, IReadOnlyList<DraftMove> Drafts, IReadOnlyList<LeftAlone> LeftAlone);
