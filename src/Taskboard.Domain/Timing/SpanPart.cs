using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>The part of a span that is meant: đầu, giữa, cuối.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<SpanPart>))]
public enum SpanPart
{
    /// <summary>All of it.</summary>
    [JsonStringEnumMemberName("whole")]
    Whole,

    /// <summary>Đầu: days 1–10 of a month, the first month of a quarter or a year.</summary>
    [JsonStringEnumMemberName("start")]
    Start,

    /// <summary>Giữa: days 11–20 of a month, the middle month of a quarter, June of a year.</summary>
    [JsonStringEnumMemberName("middle")]
    Middle,

    /// <summary>Cuối: from day 21 of a month, the last month of a quarter or a year.</summary>
    [JsonStringEnumMemberName("end")]
    End,
}
