using System.Text.Json.Serialization;

namespace Taskboard.Domain.Tasks;

/// <summary>How a deadline was met: judged once, at the transition that meets it.</summary>
/// <param name="On">The day that counts.</param>
/// <param name="Due">The deadline that then stood; null where there was none.</param>
public sealed record DeadlineMark(DateOnly On, DateOnly? Due)
{
    /// <summary>True when the day lies after the deadline. Derived, never stored.</summary>
    [JsonIgnore]
    public bool IsLate => Due is { } due && On > due;
}
