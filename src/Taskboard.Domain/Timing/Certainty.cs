using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>How sure a window is: what the plan's own words give, from a named day down to nothing.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<Certainty>))]
public enum Certainty
{
    /// <summary>A named day, or a deadline on a named day.</summary>
    [JsonStringEnumMemberName("exact")]
    Exact,

    /// <summary>A span of days: a month, a quarter, working days counted from an anchor.</summary>
    [JsonStringEnumMemberName("window")]
    Window,

    /// <summary>Only the year is given.</summary>
    [JsonStringEnumMemberName("year-only")]
    YearOnly,

    /// <summary>Somebody else decides: a high-level delegation, the partner, a regulation. Never late.</summary>
    [JsonStringEnumMemberName("external")]
    External,

    /// <summary>The plan leaves it open, or the phrase is not understood. Never late.</summary>
    [JsonStringEnumMemberName("open")]
    Open,
}
