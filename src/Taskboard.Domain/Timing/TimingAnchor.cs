using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>The kinds of day that a phrase hangs on.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TimingAnchor>))]
public enum TimingAnchor
{
    /// <summary>None.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Quốc khánh of the partner's country, or of the country that the phrase names.</summary>
    [JsonStringEnumMemberName("national-day")]
    NationalDay,

    /// <summary>Tết Nguyên đán, the first day of the Vietnamese lunar year.</summary>
    [JsonStringEnumMemberName("tet")]
    Tet,

    /// <summary>Tết, Tết cổ truyền of the partner's people: Seollal, Chunjie, Bunpimay.</summary>
    [JsonStringEnumMemberName("traditional-new-year")]
    TraditionalNewYear,

    /// <summary>Tết Dương lịch, năm mới: 1 January.</summary>
    [JsonStringEnumMemberName("new-year")]
    NewYear,

    /// <summary>A day of the year that the phrase names: "30/4", "Giáng sinh", "Trung thu", "Giỗ Tổ".</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>Ngày kỷ niệm, whose date the plan gives elsewhere.</summary>
    [JsonStringEnumMemberName("anniversary")]
    Anniversary,

    /// <summary>Something that happens: a reception, a file received, a delegation's return.</summary>
    [JsonStringEnumMemberName("event")]
    Event,
}
