using System.Globalization;
using CsvHelper;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Texts;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Units;

/// <summary>Reads and writes the list of units as CSV. The columns may stand in any order; several names in one cell have a | between them.</summary>
internal static class UnitTable
{
    /// <summary>The most lines of one list.</summary>
    public const int MostLines = 2000;

    private const int LongestLine = 20_000;

    private static readonly string[] s_heading = ["Tên", "Tên ngắn", "Tên khác", "Chức năng", "Từ ngày", "Đến ngày", "Đơn vị kế thừa", "Căn cứ"];

    private static readonly Dictionary<string, int> s_columns = new(StringComparer.Ordinal)
    {
        ["ten"] = 0,
        ["ten don vi"] = 0,
        ["ten day du"] = 0,
        ["don vi"] = 0,
        ["name"] = 0,
        ["ten ngan"] = 1,
        ["ten viet tat"] = 1,
        ["short name"] = 1,
        ["ten khac"] = 2,
        ["ten goi khac"] = 2,
        ["aliases"] = 2,
        ["chuc nang"] = 3,
        ["functions"] = 3,
        ["tu ngay"] = 4,
        ["co hieu luc tu"] = 4,
        ["from"] = 4,
        ["den ngay"] = 5,
        ["den het"] = 5,
        ["to"] = 5,
        ["don vi ke thua"] = 6,
        ["ke thua"] = 6,
        ["don vi tiep nhan"] = 6,
        ["successors"] = 6,
        ["can cu"] = 7,
        ["basis"] = 7,
    };

    /// <summary>The rows with their line numbers, or the key of the text that says why there are none.</summary>
    public static (IReadOnlyList<(int Line, UnitCells Cells)> Rows, string? Problem) Read(string text)
    {
        var rows = new List<(int, UnitCells)>();
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
            int[] places = reader.Read() ? CsvText.Places(reader.Current.ToArray(), s_columns, s_heading.Length) : [-1];
            if (places[0] < 0)
                return ([], "units.import.no-heading");
            while (reader.Read())
            {
                if (rows.Count == MostLines)
                    return ([], "units.import.too-many");
                var cells = reader.Current.ToArray();
                if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                    rows.Add(((int)reader.LineNumber, Cells(cells, places)));
            }
        }
        catch (CsvFormatException)
        {
            return ([], "users.import.not-csv");
        }
        return rows.Count == 0 ? ([], "units.import.no-heading") : (rows, null);
    }

    /// <summary>The list in a form that <see cref="Read"/> takes back and no spreadsheet runs.</summary>
    public static string Write(IEnumerable<Unit> units, Func<string, Unit?> find) =>
        "\uFEFF" + CsvText.Line(s_heading) + string.Concat(units.Select(unit => CsvText.Line(
            unit.Name, unit.ShortName, string.Join('|', unit.Aliases),
            string.Join('|', unit.Functions.Select(held => Text.Get(Language.Vi, "function." + Names.Kebab(held.Function))).Distinct()),
            Day(unit.ValidFrom), Day(unit.ValidTo),
            string.Join('|', (unit.Succession?.Successors ?? []).Select(find).OfType<Unit>().Select(next => next.Name)), unit.Succession?.Basis)));

    private static UnitCells Cells(string[] row, int[] places)
    {
        string? Cell(int column) => places[column] < 0 ? null : CsvText.Cell(row, places[column]);
        return new(Cell(0) ?? "", Cell(1), Cell(2), Cell(3), Cell(4), Cell(5), Cell(6), Cell(7));
    }

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
