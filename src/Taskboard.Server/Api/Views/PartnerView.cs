using System.Globalization;
using Taskboard.Domain.Directory;

namespace Taskboard.Server.Api;

/// <summary>A partner as the API shows it.</summary>
public sealed record PartnerView
{
    /// <summary>The partner's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>Other names.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>ISO 3166-1 code of its country, lower case.</summary>
    public string? Country { get; init; }

    /// <summary>Its own national day or its country's, as <c>MM-dd</c>.</summary>
    public string? NationalDay { get; init; }

    /// <summary>How its head is addressed.</summary>
    public string? HeadTitle { get; init; }

    /// <summary>Where letters go.</summary>
    public string? Address { get; init; }

    /// <summary>Who is spoken to.</summary>
    public string? Contact { get; init; }

    /// <summary>Ids of the partners of a group.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>First day on which it is a partner.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it is one.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>A partner.</summary>
    public static PartnerView Of(Partner partner) => new()
    {
        Id = partner.Id,
        Version = partner.Version,
        Name = partner.Name,
        Kind = partner.Kind,
        Aliases = partner.Aliases,
        Country = partner.Country,
        NationalDay = (partner.NationalDay ?? Countries.ByCode(partner.Country)?.NationalDay) is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}")
            : null,
        HeadTitle = partner.HeadTitle,
        Address = partner.Address,
        Contact = partner.Contact,
        Members = partner.Members,
        ValidFrom = partner.ValidFrom,
        ValidTo = partner.ValidTo,
    };
}

/// <summary>Partners, in the Vietnamese order of their names.</summary>
public sealed record PartnerList(IReadOnlyList<PartnerView> Partners);
