using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>Why a phrase gave no time.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<UnreadReason>))]
public enum UnreadReason
{
    /// <summary>It was read.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>No form of words that gives time was found.</summary>
    [JsonStringEnumMemberName("unknown-words")]
    UnknownWords,

    /// <summary>A day that no calendar has: 31/02, 13/13.</summary>
    [JsonStringEnumMemberName("no-such-day")]
    NoSuchDay,

    /// <summary>A month that no year has: tháng 13.</summary>
    [JsonStringEnumMemberName("no-such-month")]
    NoSuchMonth,

    /// <summary>A quarter that no year has: quý V.</summary>
    [JsonStringEnumMemberName("no-such-quarter")]
    NoSuchQuarter,

    /// <summary>The end lies before the beginning.</summary>
    [JsonStringEnumMemberName("ends-before-it-begins")]
    EndsBeforeItBegins,
}
