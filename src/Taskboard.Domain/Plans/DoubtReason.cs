namespace Taskboard.Domain.Plans;

/// <summary>Why a field of a draft is uncertain.</summary>
public enum DoubtReason
{
    /// <summary>The document names nobody and nothing for it.</summary>
    NotGiven,

    /// <summary>Taken from the section above, not from the task's own words.</summary>
    Inherited,

    /// <summary>Concluded from other words, such as the leader of a delegation.</summary>
    Inferred,

    /// <summary>The words can be read in two ways.</summary>
    Ambiguous,

    /// <summary>The cell stood in another column of its table than its words belong to.</summary>
    ShiftedCell,

    /// <summary>The phrase gives no year and its day had passed when the plan was issued, so the next one was taken.</summary>
    NextYear,

    /// <summary>The phrase is none that is known.</summary>
    NotUnderstood,

    /// <summary>A day that no calendar has, such as 31/02.</summary>
    ImpossibleDate,

    /// <summary>It ends before the plan was issued.</summary>
    BeforeIssue,

    /// <summary>An open group, whose members a person has to name.</summary>
    OpenGroup,

    /// <summary>A number that belongs to another year: what it is this year has to be filled in.</summary>
    ToFill,

    /// <summary>It waits for somebody outside the province.</summary>
    WaitsForOthers,
}
