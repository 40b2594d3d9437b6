using System.Text.Json.Serialization;

namespace Taskboard.Domain.Lessons;

/// <summary>What a lesson is about.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<LessonKind>))]
public enum LessonKind
{
    /// <summary>How this issuing body writes a unit: "SNgV" is Sở Ngoại vụ.</summary>
    [JsonStringEnumMemberName("unit-name")]
    UnitName,

    /// <summary>How it writes a recipient or partner.</summary>
    [JsonStringEnumMemberName("recipient-name")]
    RecipientName,

    /// <summary>The kind of work of a title that comes again.</summary>
    [JsonStringEnumMemberName("title-kind")]
    TitleKind,
}
