namespace Taskboard.Domain.Plans;

/// <summary>Which other drafts of a plan a correction is offered to.</summary>
public enum AlikeScope
{
    /// <summary>Those that had the same value before it was corrected.</summary>
    SameValue,

    /// <summary>Those of the same kind of work.</summary>
    SameKind,

    /// <summary>Those of the same section, or of the same appendix.</summary>
    SameSection,
}
