using System.Text.Json.Serialization;

namespace Taskboard.Domain.Directory;

/// <summary>What happened to a partner. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PartnerRegistered), "partner.registered")]
public abstract record PartnerEvent;

/// <summary>A partner was entered into the directory, or what stands there was replaced as a whole.</summary>
public sealed record PartnerRegistered : PartnerEvent
{
    /// <summary>The partner's id.</summary>
    public required string PartnerId { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>Other ways in which plans write it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its country, as a code of <see cref="Countries"/>; null where it has none.</summary>
    public string? Country { get; init; }

    /// <summary>Its own national day; null for its country's.</summary>
    public NationalDay? NationalDay { get; init; }

    /// <summary>How its head is addressed: "Ngài Đại sứ", "Ngài Tỉnh trưởng".</summary>
    public string? HeadTitle { get; init; }

    /// <summary>Where letters go.</summary>
    public string? Address { get; init; }

    /// <summary>Who is spoken to, and how: telephone, e-mail.</summary>
    public string? Contact { get; init; }

    /// <summary>Ids of the partners of a group.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>First day on which it is a partner.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it is one; null while it is.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Why it was changed; null where nothing was said.</summary>
    public string? Reason { get; init; }
}
