using System.Text.Json.Serialization;

namespace Taskboard.Domain.Tasks;

/// <summary>What paper an attached file is.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<PaperKind>))]
public enum PaperKind
{
    /// <summary>Something else.</summary>
    [JsonStringEnumMemberName("other")]
    Other,

    /// <summary>Dự thảo: a draft.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Bản dịch: a translation.</summary>
    [JsonStringEnumMemberName("translation")]
    Translation,

    /// <summary>Văn bản đã ký: a signed or issued document.</summary>
    [JsonStringEnumMemberName("signed")]
    Signed,

    /// <summary>Chương trình: a programme of a visit or an event.</summary>
    [JsonStringEnumMemberName("programme")]
    Programme,

    /// <summary>Báo cáo: a report.</summary>
    [JsonStringEnumMemberName("report")]
    Report,

    /// <summary>Ảnh: a photo.</summary>
    [JsonStringEnumMemberName("photo")]
    Photo,

    /// <summary>Giấy tờ tùy thân: copies of passports and other personal papers, erased a time after the task's end.</summary>
    [JsonStringEnumMemberName("identity")]
    Identity,
}
