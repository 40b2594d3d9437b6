using System.Text.Json.Serialization;

namespace Taskboard.Domain.Directory;

/// <summary>What a partner is.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<PartnerKind>))]
public enum PartnerKind
{
    /// <summary>Đại sứ quán, tổng lãnh sự quán: a country's mission.</summary>
    [JsonStringEnumMemberName("embassy")]
    Embassy,

    /// <summary>Tổ chức quốc tế, tổ chức phi chính phủ nước ngoài.</summary>
    [JsonStringEnumMemberName("organisation")]
    Organisation,

    /// <summary>Địa phương nước ngoài: a province, a prefecture, a city.</summary>
    [JsonStringEnumMemberName("locality")]
    Locality,

    /// <summary>Doanh nghiệp.</summary>
    [JsonStringEnumMemberName("company")]
    Company,

    /// <summary>Nhóm địa chỉ: several partners under one name, such as "Đại sứ quán các nước ASEAN".</summary>
    [JsonStringEnumMemberName("group")]
    Group,
}
