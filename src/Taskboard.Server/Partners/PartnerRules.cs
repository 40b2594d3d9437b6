using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;
using Taskboard.Server.Texts;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Partners;

/// <summary>What can stand in a partner's fields.</summary>
internal static class PartnerRules
{
    public const int LongestName = 200;
    public const int LongestText = 500;
    private const int MostAliases = 40;
    private const int MostMembers = 300;
    private static readonly char[] s_between = ['\n', '|'];

    /// <summary>What is to be entered, and everything that is wrong with it.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="find">The partner that a name means; null for none.</param>
    public static (PartnerRegistered Partner, IReadOnlyList<PartnerFault> Faults) Read(PartnerForm form, Func<string, Partner?> find)
    {
        var faults = new List<PartnerFault>();
        var kind = KindOf(form.Kind);
        if (kind is null)
            faults.Add(new(PartnerProblem.NoSuchKind, form.Kind));
        var country = Countries.ByCode(form.Country) ?? Countries.Find(form.Country);
        if (country is null && form.Country.Length > 0)
            faults.Add(new(PartnerProblem.NoSuchCountry, form.Country));
        string[] aliases = [.. Split(form.Aliases).Where(alias => alias != form.Name)];
        Named(form, aliases, find, faults);
        foreach (var text in (string[])[form.HeadTitle, form.Address, form.Contact, form.Reason])
            Check(text, LongestText, faults);
        var (from, to) = (Date(form.ValidFrom, faults), Date(form.ValidTo, faults));
        if (from > to)
            faults.Add(new(PartnerProblem.BackToFront));
        var partner = new PartnerRegistered
        {
            PartnerId = form.Id,
            Name = form.Name,
            Kind = kind ?? PartnerKind.Organisation,
            Aliases = aliases,
            Country = country?.Code,
            NationalDay = DayOf(form.NationalDay, faults),
            HeadTitle = OrNull(form.HeadTitle),
            Address = OrNull(form.Address),
            Contact = OrNull(form.Contact),
            Members = Members(form, kind, find, faults),
            ValidFrom = from,
            ValidTo = to,
            Reason = OrNull(form.Reason),
        };
        return (partner, faults);
    }

    /// <summary>The kind of a wire name, or of a name on the screen in either language; null where it is none.</summary>
    public static PartnerKind? KindOf(string text)
    {
        foreach (var kind in Enum.GetValues<PartnerKind>())
            if (text == Names.Kebab(kind)
                || Enum.GetValues<Language>().Any(language => VietnameseText.Fold(Text.Get(language, "partner-kind." + Names.Kebab(kind))) == VietnameseText.Fold(text)))
                return kind;
        return null;
    }

    private static void Named(PartnerForm form, string[] aliases, Func<string, Partner?> find, List<PartnerFault> faults)
    {
        if (form.Name.Length == 0)
            faults.Add(new(PartnerProblem.NameEmpty));
        if (aliases.Length > MostAliases)
            faults.Add(new(PartnerProblem.TooLong, aliases[MostAliases]));
        foreach (var name in aliases.Prepend(form.Name).Where(name => name.Length > 0))
        {
            Check(name, LongestName, faults);
            if (find(name) is { } other && other.Id != form.Id)
                faults.Add(new(PartnerProblem.NameTaken, name));
        }
    }

    private static IReadOnlyList<string> Members(PartnerForm form, PartnerKind? kind, Func<string, Partner?> find, List<PartnerFault> faults)
    {
        var names = Split(form.Members);
        if (names.Count > 0 != (kind == PartnerKind.Group) && kind is not null)
            faults.Add(new(PartnerProblem.MembersOfGroup));
        if (names.Count > MostMembers)
            faults.Add(new(PartnerProblem.TooLong, names[MostMembers]));
        var members = new List<string>();
        foreach (var name in names.Take(MostMembers))
            if (find(name) is { Kind: not PartnerKind.Group } member && member.Id != form.Id)
                members.Add(member.Id);
            else
                faults.Add(new(PartnerProblem.NoSuchMember, name));
        return [.. members.Distinct()];
    }

    private static NationalDay? DayOf(string text, List<PartnerFault> faults)
    {
        if (text.Length == 0)
            return null;
        // a leap year, so that 29/02 is a day
        if (DateOnly.TryParseExact(text + "/2024", ["d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new NationalDay(day.Month, day.Day);
        faults.Add(new(PartnerProblem.NoSuchDay, text));
        return null;
    }

    private static DateOnly? Date(string text, List<PartnerFault> faults)
    {
        if (text.Length == 0)
            return null;
        if (NoticeTable.Day(text) is { } day)
            return day;
        faults.Add(new(PartnerProblem.NotADate, text));
        return null;
    }

    private static void Check(string text, int longest, List<PartnerFault> faults)
    {
        if (text.Length > longest)
            faults.Add(new(PartnerProblem.TooLong, text[..40] + "…"));
        foreach (var rune in text.EnumerateRunes())
            if (CharUnicodeInfo.GetUnicodeCategory(rune.Value) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse)
            {
                faults.Add(new(PartnerProblem.NotText, text.Length > 40 ? text[..40] + "…" : text));
                return;
            }
    }

    private static IReadOnlyList<string> Split(string text) =>
        [.. text.Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
