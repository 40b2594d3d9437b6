using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Pages.Import;

/// <summary>The fields in which a plan's head is corrected, as typed.</summary>
public sealed record HeadFields(string Title, string Number, string Year, string Issuer, string Issued)
{
    private const int Longest = 500;

    /// <summary>The fields of a draft.</summary>
    public static HeadFields Of(PlanDraft draft) => new(
        draft.Title, draft.Number ?? "", draft.Year.ToString(CultureInfo.InvariantCulture), draft.Issuer ?? "", IssueDay.Shown(draft.Issued));

    /// <summary>The fields of a form.</summary>
    public static HeadFields Read(IFormCollection form) => new(Text(form, "title"), Text(form, "number"), Text(form, "year"), Text(form, "issuer"), Text(form, "issued"));

    /// <summary>The draft with these fields; null, and the field at fault, where they cannot be taken.</summary>
    public PlanDraft? Apply(PlanDraft draft, out string? fault)
    {
        fault = Title.Length is 0 or > Longest ? "title"
            : Number.Length > Longest ? "number"
            : Issuer.Length > Longest ? "issuer"
            : !int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2100 ? "year"
            : Issued.Length > 0 && IssueDay.Read(Issued) is null ? "issued"
            : null;
        return fault is not null ? null : draft with
        {
            Title = Title,
            Number = Number.Length == 0 ? null : Number,
            Year = int.Parse(Year, CultureInfo.InvariantCulture),
            Issuer = Issuer.Length == 0 ? null : Issuer,
            Issued = IssueDay.Read(Issued),
        };
    }

    private static string Text(IFormCollection form, string name) => VietnameseText.Nfc(form[name].ToString().ReplaceLineEndings(" ").Trim());
}
