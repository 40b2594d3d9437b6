using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>What a span of the calendar is counted in.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<SpanUnit>))]
public enum SpanUnit
{
    /// <summary>No span.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Days: <see cref="TimingRule.Day"/> to <see cref="TimingRule.LastDay"/>.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>A week of a month: <see cref="TimingRule.Week"/>.</summary>
    [JsonStringEnumMemberName("week")]
    Week,

    /// <summary>Months: <see cref="TimingRule.Month"/> to <see cref="TimingRule.LastMonth"/>.</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>Quarters: <see cref="TimingRule.Quarter"/> to <see cref="TimingRule.LastQuarter"/>.</summary>
    [JsonStringEnumMemberName("quarter")]
    Quarter,

    /// <summary>Years: <see cref="TimingRule.Year"/> to <see cref="TimingRule.LastYear"/>.</summary>
    [JsonStringEnumMemberName("year")]
    Year,

    /// <summary>A school year, which begins on 1 September: "năm học 2022-2023".</summary>
    [JsonStringEnumMemberName("school-year")]
    SchoolYear,
}
