namespace Taskboard.Domain.Workflows;

/// <summary>Parts that a transition opens: all parallel work is parts, never parallel states.</summary>
/// <param name="Id">Stable id, unique within the workflow, stored in events, e.g. <c>opinion</c>.</param>
/// <param name="For">For whom a part is opened.</param>
/// <param name="Ask">What is asked of them.</param>
public sealed record PartTemplate(string Id, PartsFor For, LocalName Ask)
{
    /// <summary>What answers it.</summary>
    public PartKind Kind { get; init; } = PartKind.Work;

    /// <summary>Days they have, counted from the day after; null for no clock of its own.</summary>
    public int? Days { get; init; }

    /// <summary>How the days are counted.</summary>
    public DayUnit Unit { get; init; } = DayUnit.Working;

    /// <summary>Key of the setting that overrides the days; null where the law fixes them.</summary>
    public string? Setting { get; init; }

    /// <summary>True when it is due on the task's own deadline.</summary>
    public bool DueWithTask { get; init; }

    /// <summary>The condition under which it is opened; null for always.</summary>
    public Condition? When { get; init; }
}

/// <summary>What answers a part.</summary>
public enum PartKind
{
    /// <summary>Work that is done once it is reported.</summary>
    Work,

    /// <summary>An opinion: it agrees or differs. Silence is not consent.</summary>
    Opinion,

    /// <summary>Something handed in, which the lead accepts or gives back.</summary>
    Submission,
}

/// <summary>For whom parts are opened.</summary>
public enum PartsFor
{
    /// <summary>One for each coordinating unit of the directory.</summary>
    EachCoordinatingUnit,

    /// <summary>One for each body that the move names in its field <c>consulted</c>, one a line.</summary>
    EachConsultedBody,

    /// <summary>One for the finance department.</summary>
    Finance,

    /// <summary>One for the police.</summary>
    Police,

    /// <summary>One for the focal unit.</summary>
    FocalPoint,

    /// <summary>One for the UBND's office.</summary>
    PpcOffice,

    /// <summary>One for each lead unit but the focal unit: the tier of units in a periodic report.</summary>
    EachLeadUnit,
}
