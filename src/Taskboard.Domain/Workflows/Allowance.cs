namespace Taskboard.Domain.Workflows;

/// <summary>Days allowed for a step.</summary>
/// <param name="Days">How many.</param>
/// <param name="Unit">Working or calendar days.</param>
/// <param name="Relative">Counted from what.</param>
/// <param name="Setting">Key of the setting that overrides it, e.g. <c>letter.translate</c>; null where the law fixes it.</param>
/// <param name="Field">Id of the date field that it counts from; only for <see cref="AllowanceFrom.BeforeField"/> and
/// <see cref="AllowanceFrom.AfterField"/>.</param>
public sealed record Allowance(int Days, DayUnit Unit, AllowanceFrom Relative, string? Setting = null, string? Field = null);

/// <summary>How days are counted.</summary>
public enum DayUnit
{
    /// <summary>Ngày làm việc.</summary>
    Working,

    /// <summary>Ngày lịch: "ngày" without "làm việc".</summary>
    Calendar,
}

/// <summary>What an allowance counts from. The day counted from is never counted itself.</summary>
public enum AllowanceFrom
{
    /// <summary>Forward from entering the state that the step leaves.</summary>
    StateEntered,

    /// <summary>Back from the first day of the task's window.</summary>
    BeforeWindow,

    /// <summary>Back from the day in a field.</summary>
    BeforeField,

    /// <summary>Forward from the day in a field.</summary>
    AfterField,
}
