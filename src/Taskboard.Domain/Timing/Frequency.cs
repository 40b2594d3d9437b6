using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>How often work comes again; <see cref="TimingRule.Interval"/> says every how many.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<Frequency>))]
public enum Frequency
{
    /// <summary>Once.</summary>
    [JsonStringEnumMemberName("once")]
    Once,

    /// <summary>By the week.</summary>
    [JsonStringEnumMemberName("weekly")]
    Weekly,

    /// <summary>By the month; a quarter is three, half a year is six.</summary>
    [JsonStringEnumMemberName("monthly")]
    Monthly,

    /// <summary>By the year.</summary>
    [JsonStringEnumMemberName("yearly")]
    Yearly,
}
