using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Partners;

/// <summary>The fields of a partner as a form or a line of a list holds them.</summary>
public sealed record PartnerForm
{
    /// <summary>The partner's id; a new one is made when the form is shown, so that sending it twice enters one partner.</summary>
    public required string Id { get; init; }

    /// <summary>Full name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Other names, one a line.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>What it is, by its wire name or its name on the screen.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Its country, by code or name.</summary>
    public string Country { get; init; } = "";

    /// <summary>Its own national day, dd/MM.</summary>
    public string NationalDay { get; init; } = "";

    /// <summary>How its head is addressed.</summary>
    public string HeadTitle { get; init; } = "";

    /// <summary>Where letters go.</summary>
    public string Address { get; init; } = "";

    /// <summary>Who is spoken to.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Names of the partners of a group, one a line.</summary>
    public string Members { get; init; } = "";

    /// <summary>First day.</summary>
    public string ValidFrom { get; init; } = "";

    /// <summary>Last day.</summary>
    public string ValidTo { get; init; } = "";

    /// <summary>Why it was changed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The version that the form was based on; 0 for a new partner.</summary>
    public long Version { get; init; }

    /// <summary>The form of a partner that is there.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="find">The partner of an id.</param>
    public static PartnerForm Of(Partner partner, Func<string, Partner?> find) => new()
    {
        Id = partner.Id,
        Name = partner.Name,
        Aliases = string.Join('\n', partner.Aliases),
        Kind = Names.Kebab(partner.Kind),
        Country = partner.Country ?? "",
        NationalDay = DayOf(partner.NationalDay),
        HeadTitle = partner.HeadTitle ?? "",
        Address = partner.Address ?? "",
        Contact = partner.Contact ?? "",
        Members = string.Join('\n', partner.Members.Select(find).OfType<Partner>().Select(member => member.Name)),
        ValidFrom = Iso(partner.ValidFrom),
        ValidTo = Iso(partner.ValidTo),
        Version = partner.Version,
    };

    /// <summary>What a browser sent.</summary>
    internal static PartnerForm Read(string id, IFormCollection form)
    {
        return new()
        {
            Id = id,
            Name = Line("name"),
            Aliases = Lines("aliases"),
            Kind = Line("kind"),
            Country = Line("country"),
            NationalDay = Line("nationalDay"),
            HeadTitle = Line("headTitle"),
            Address = Line("address"),
            Contact = Line("contact"),
            Members = Lines("members"),
            ValidFrom = Line("validFrom"),
            ValidTo = Line("validTo"),
            Reason = Line("reason"),
            Version = FormFields.Version(form),
        };

        string Line(string field) => VietnameseText.Nfc(form[field].ToString().ReplaceLineEndings(" ").Trim());
        string Lines(string field) => VietnameseText.Nfc(form[field].ToString().ReplaceLineEndings("\n").Trim());
    }

    /// <summary>A national day as people write it.</summary>
    public static string DayOf(NationalDay? day) => day is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{day.Month:00}");

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
