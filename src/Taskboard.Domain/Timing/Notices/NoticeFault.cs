namespace Taskboard.Domain.Timing.Notices;

/// <summary>What is wrong with a notice.</summary>
public enum NoticeProblem
{
    /// <summary>The number of the document is missing.</summary>
    NumberEmpty,

    /// <summary>The number is longer than any document's.</summary>
    NumberTooLong,

    /// <summary>The number holds what no number holds: control characters, or a beginning that a spreadsheet would run.</summary>
    NumberNotText,

    /// <summary>The year is none that a notice can be about.</summary>
    NoSuchYear,

    /// <summary>It was signed after its year was over, or long before it.</summary>
    SignedTooFar,

    /// <summary>It lists no day.</summary>
    NoDays,

    /// <summary>It lists more days than any notice.</summary>
    TooManyDays,

    /// <summary>The day lies outside its year.</summary>
    OutsideYear,

    /// <summary>The day stands there twice.</summary>
    Twice,

    /// <summary>A day off that is a weekend anyway.</summary>
    OffOnWeekend,

    /// <summary>A day to be worked that is worked anyway.</summary>
    WorkedOnWeekday,

    /// <summary>The day that it is swapped against is missing, or is swapped against another one.</summary>
    PairBroken,

    /// <summary>The day has no name.</summary>
    NameEmpty,

    /// <summary>What stands there is no day.</summary>
    NotADay,

    /// <summary>The last day comes before the first.</summary>
    BackToFront,
}

/// <summary>A fault, and the day that it is about.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Day">The day; null for the notice as a whole.</param>
/// <param name="Line">The line of a file; null where there is none.</param>
public sealed record NoticeFault(NoticeProblem Problem, DateOnly? Day = null, int? Line = null);
