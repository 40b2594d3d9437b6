using System.Text.Json.Serialization;

namespace Taskboard.Domain.Directory;

/// <summary>How a unit passes into others.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<SuccessionKind>))]
public enum SuccessionKind
{
    /// <summary>Đổi tên: the same unit under another name.</summary>
    [JsonStringEnumMemberName("rename")]
    Rename,

    /// <summary>Sáp nhập, hợp nhất: it ends and another one takes all of it.</summary>
    [JsonStringEnumMemberName("merge")]
    Merge,

    /// <summary>Chia, tách: it ends and several take parts of it.</summary>
    [JsonStringEnumMemberName("split")]
    Split,

    /// <summary>Giải thể: it ends and nobody follows.</summary>
    [JsonStringEnumMemberName("dissolve")]
    Dissolve,

    /// <summary>Chuyển giao nhiệm vụ: it stays, and another one takes work of it.</summary>
    [JsonStringEnumMemberName("transfer")]
    Transfer,
}

/// <summary>What became of a unit.</summary>
/// <param name="Kind">How it passed.</param>
/// <param name="On">The first day of the new order.</param>
/// <param name="Basis">The legal basis: "Nghị quyết 15/NQ-HĐND ngày 20/02/2025".</param>
/// <param name="Successors">Ids of the units that followed; none where it was dissolved.</param>
public sealed record UnitSuccession(SuccessionKind Kind, DateOnly On, string Basis, IReadOnlyList<string> Successors);

/// <summary>A name that a unit bore, from when to when.</summary>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Short name for cards.</param>
/// <param name="From">First day; null where it is not known.</param>
/// <param name="To">Last day.</param>
/// <param name="Basis">The document that ended it.</param>
public sealed record UnitName(string Name, string ShortName, DateOnly? From, DateOnly? To, string? Basis);
