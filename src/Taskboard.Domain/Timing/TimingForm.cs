using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>The forms in which a plan gives time (<c>phrases.md</c> A).</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TimingForm>))]
public enum TimingForm
{
    /// <summary>Not understood, or a date that does not exist; <see cref="TimingRule.Unread"/> says why.</summary>
    [JsonStringEnumMemberName("unread")]
    Unread,

    /// <summary>Left open: "Chưa xác định", "Chưa có thời gian cụ thể", or nothing at all.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>Within a span of the calendar: days, weeks, months, quarters, years.</summary>
    [JsonStringEnumMemberName("within")]
    Within,

    /// <summary>Before the span begins: "trước ngày 15/8/2022".</summary>
    [JsonStringEnumMemberName("before")]
    Before,

    /// <summary>By the end of the span, inclusive: "chậm nhất ngày 01/5", "hoàn thành trong quý II".</summary>
    [JsonStringEnumMemberName("until")]
    Until,

    /// <summary>From the span's first day on, no end named: "Từ tháng 2 năm 2022".</summary>
    [JsonStringEnumMemberName("since")]
    Since,

    /// <summary>Before an anchor, by a number of days or by none: "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc".</summary>
    [JsonStringEnumMemberName("before-anchor")]
    BeforeAnchor,

    /// <summary>After an anchor: "sau Tết", "trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ".</summary>
    [JsonStringEnumMemberName("after-anchor")]
    AfterAnchor,

    /// <summary>An occasion without a deadline: "nhân dịp năm mới 2025", "(22/12)".</summary>
    [JsonStringEnumMemberName("occasion")]
    Occasion,

    /// <summary>When something happens: "Khi các sự kiện diễn ra".</summary>
    [JsonStringEnumMemberName("on-event")]
    OnEvent,

    /// <summary>Around every event: "trước, trong và sau sự kiện".</summary>
    [JsonStringEnumMemberName("per-event")]
    PerEvent,

    /// <summary>Somebody else decides: "Theo Kế hoạch của đoàn cấp cao".</summary>
    [JsonStringEnumMemberName("external")]
    External,

    /// <summary>A regulation decides: "theo quy định", "theo đúng Quyết định số ...".</summary>
    [JsonStringEnumMemberName("regulation")]
    Regulation,

    /// <summary>All the time: "Thường xuyên".</summary>
    [JsonStringEnumMemberName("continuous")]
    Continuous,

    /// <summary>Again and again without a day: "Hàng năm", "Hai năm một lần", "định kỳ 6 tháng".</summary>
    [JsonStringEnumMemberName("recurring")]
    Recurring,

    /// <summary>A season that only people know: "Bắt đầu mùa vụ năm 2024".</summary>
    [JsonStringEnumMemberName("season")]
    Season,

    /// <summary>The period of a scheme, which is no deadline: "giai đoạn 2021-2025".</summary>
    [JsonStringEnumMemberName("stage")]
    Stage,

    /// <summary>In the year before the one of the event: "vào năm trước năm dự kiến tổ chức".</summary>
    [JsonStringEnumMemberName("year-before")]
    YearBefore,
}
