using System.Text.Json.Serialization;

namespace Taskboard.Domain.Directory;

/// <summary>Đối tác: an embassy, an organisation, a foreign locality, a company, or a group of these under one address.</summary>
public sealed record Partner
{
    /// <summary>The partner's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>Other ways in which plans write it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its country, as a code of <see cref="Countries"/>.</summary>
    public string? Country { get; init; }

    /// <summary>Its own national day; null for its country's.</summary>
    public NationalDay? NationalDay { get; init; }

    /// <summary>How its head is addressed.</summary>
    public string? HeadTitle { get; init; }

    /// <summary>Where letters go.</summary>
    public string? Address { get; init; }

    /// <summary>Who is spoken to, and how.</summary>
    public string? Contact { get; init; }

    /// <summary>Ids of the partners of a group.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>First day on which it is a partner.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it is one; null while it is.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>What stood there before, where it bears on dates: the country and the national day, the oldest first. Deadlines that still
    /// rest on one of these follow when they are asked to.</summary>
    public IReadOnlyList<PartnerDay> Earlier { get; init; } = [];

    /// <summary>What its dates rest on now.</summary>
    [JsonIgnore]
    public PartnerDay Day => new(Country, NationalDay);

    /// <summary>Whether it is a partner on a day.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);

    /// <summary>The state after all events of one command.</summary>
    public static Partner Evolve(Partner? partner, IReadOnlyList<PartnerEvent> events)
    {
        foreach (var e in events)
            partner = e switch
            {
                PartnerRegistered r => Of(r, partner),
                _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen to a partner"),
            };
        return partner! with { Version = partner.Version + 1 };
    }

    private static Partner Of(PartnerRegistered e, Partner? before)
    {
        var next = new Partner
        {
            Id = e.PartnerId,
            Version = before?.Version ?? 0,
            Name = e.Name,
            Kind = e.Kind,
            Aliases = e.Aliases,
            Country = e.Country,
            NationalDay = e.NationalDay,
            HeadTitle = e.HeadTitle,
            Address = e.Address,
            Contact = e.Contact,
            Members = e.Members,
            ValidFrom = e.ValidFrom,
            ValidTo = e.ValidTo,
        };
        return next with
        {
            Earlier = before is null || before.Day == next.Day ? before?.Earlier ?? [] : [.. before.Earlier.Where(day => day != next.Day), before.Day],
        };
    }
}

/// <summary>What a partner's dates rest on.</summary>
/// <param name="Country">Its country, as a code of <see cref="Countries"/>.</param>
/// <param name="NationalDay">Its own national day; null for its country's.</param>
public sealed record PartnerDay(string? Country, NationalDay? NationalDay);
