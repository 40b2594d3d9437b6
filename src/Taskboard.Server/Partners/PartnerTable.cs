using System.Globalization;
using CsvHelper;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Partners;

/// <summary>Reads and writes the list of partners as CSV. The columns may stand in any order; several names in one cell have a | between them.</summary>
internal static class PartnerTable
{
    private const int MostLines = 2000;
    private const int LongestLine = 20_000;

    private static readonly string[] s_heading =
        ["Tên", "Tên khác", "Loại", "Quốc gia", "Quốc khánh", "Danh xưng", "Địa chỉ", "Liên hệ", "Thành viên", "Từ ngày", "Đến ngày"];

    private static readonly Dictionary<string, int> s_columns = new(StringComparer.Ordinal)
    {
        ["ten"] = 0,
        ["name"] = 0,
        ["ten khac"] = 1,
        ["aliases"] = 1,
        ["loai"] = 2,
        ["kind"] = 2,
        ["quoc gia"] = 3,
        ["nuoc"] = 3,
        ["country"] = 3,
        ["quoc khanh"] = 4,
        ["national day"] = 4,
        ["danh xung"] = 5,
        ["head title"] = 5,
        ["dia chi"] = 6,
        ["address"] = 6,
        ["lien he"] = 7,
        ["contact"] = 7,
        ["thanh vien"] = 8,
        ["members"] = 8,
        ["tu ngay"] = 9,
        ["from"] = 9,
        ["den ngay"] = 10,
        ["to"] = 10,
    };

    /// <summary>The lines of a list with what is wrong with each, or why it is no list. Nothing is entered.</summary>
    public static (IReadOnlyList<PartnerLine> Lines, PartnerFault? Fault) Read(string text, PartnerIndex index)
    {
        var forms = new List<(int Line, PartnerForm Form)>();
        try
        {
            using var reader = CsvReader.FromText(text, new CsvReaderOptions
            {
                HasHeader = false,
                Separator = CsvText.SeparatorOf(text),
                MalformedData = CsvMalformedDataHandling.Throw,
                MaxRecordSize = LongestLine,
                TrackLineNumbers = true,
            });
            int[] places = reader.Read() ? CsvText.Places(reader.Current.ToArray(), s_columns, s_heading.Length) : [-1, -1, -1];
            if (places[0] < 0 || places[2] < 0)
                return ([], new(PartnerProblem.NoHeading));
            while (reader.Read())
            {
                if (forms.Count == MostLines)
                    return ([], new(PartnerProblem.TooManyLines, MostLines.ToString(CultureInfo.InvariantCulture)));
                var cells = reader.Current.ToArray();
                if (cells.Any(cell => cell.Length > 0))
                    forms.Add(((int)reader.LineNumber, Form(cells, places, index)));
            }
        }
        catch (CsvFormatException)
        {
            return ([], new(PartnerProblem.NotCsv));
        }
        return forms.Count == 0 ? ([], new(PartnerProblem.NoHeading)) : (Lines(forms, index), null);
    }

    /// <summary>The list in a form that <see cref="Read"/> takes back and no spreadsheet runs.</summary>
    public static string Write(IEnumerable<Partner> partners, Func<string, Partner?> find) =>
        "\uFEFF" + CsvText.Line(s_heading) + string.Concat(partners.Select(partner => CsvText.Line(
            partner.Name, string.Join('|', partner.Aliases), Text.Get(Language.Vi, "partner-kind." + Names.Kebab(partner.Kind)),
            Countries.ByCode(partner.Country)?.Name, PartnerForm.DayOf(partner.NationalDay), partner.HeadTitle, partner.Address, partner.Contact,
            string.Join('|', partner.Members.Select(find).OfType<Partner>().Select(member => member.Name)), Day(partner.ValidFrom), Day(partner.ValidTo))));

    private static PartnerForm Form(string[] cells, int[] places, PartnerIndex index)
    {
        var name = CsvText.Cell(cells, places[0]);
        var known = index.Find(name);
        return new()
        {
            // the id follows from the name: the same list entered twice enters each partner once
            Id = known?.Id ?? Identifiers.From("partner/" + PartnerIndex.Exact(name)),
            Version = known?.Version ?? 0,
            Name = name,
            Aliases = CsvText.Cell(cells, places[1]),
            Kind = CsvText.Cell(cells, places[2]),
            Country = CsvText.Cell(cells, places[3]),
            NationalDay = CsvText.Cell(cells, places[4]),
            HeadTitle = CsvText.Cell(cells, places[5]),
            Address = CsvText.Cell(cells, places[6]),
            Contact = CsvText.Cell(cells, places[7]),
            Members = CsvText.Cell(cells, places[8]),
            ValidFrom = CsvText.Cell(cells, places[9]),
            ValidTo = CsvText.Cell(cells, places[10]),
        };
    }

    private static IReadOnlyList<PartnerLine> Lines(List<(int Line, PartnerForm Form)> forms, PartnerIndex index)
    {
        // a group may name partners that the same list enters
        var own = new PartnerIndex(forms.Where(each => each.Form.Name.Length > 0).DistinctBy(each => each.Form.Id).Select(each => new Partner
        {
            Id = each.Form.Id,
            Version = 0,
            Name = each.Form.Name,
            Kind = PartnerRules.KindOf(each.Form.Kind) ?? PartnerKind.Organisation,
        }));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<PartnerLine>();
        foreach (var (line, form) in forms)
        {
            var (partner, faults) = PartnerRules.Read(form, name => own.Find(name) ?? index.Find(name));
            lines.Add(new PartnerLine(
                line, form, partner, form.Version == 0,
                seen.TryAdd(form.Id, line) ? faults : [.. faults, new(PartnerProblem.Twice, seen[form.Id].ToString(CultureInfo.InvariantCulture))]));
        }
        return lines;
    }

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
