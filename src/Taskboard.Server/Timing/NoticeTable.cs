using System.Globalization;
using CsvHelper;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Server.Pages;

namespace Taskboard.Server.Timing;

/// <summary>Reads the days of a notice from CSV, with a heading that names the columns: <c>Ngày nghỉ</c>, <c>Lý do</c>, <c>Ngày làm bù</c>.</summary>
internal static class NoticeTable
{
    private const int LongestLine = 2_000;


    private static readonly Dictionary<string, int> s_columns = new(StringComparer.Ordinal)
    {
        ["ngay nghi"] = 0,
        ["nghi"] = 0,
        ["off"] = 0,
        ["ly do"] = 1,
        ["ten"] = 1,
        ["name"] = 1,
        ["ngay lam bu"] = 2,
        ["lam bu"] = 2,
        ["ngay lam viec"] = 2,
        ["worked"] = 2,
    };

    /// <summary>The lines, or what is wrong with each: then there are none.</summary>
    public static (IReadOnlyList<NoticeRow> Rows, IReadOnlyList<NoticeFault> Faults) Read(string text)
    {
        var rows = new List<NoticeRow>();
        var faults = new List<NoticeFault>();
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
            int[] places = [-1, -1, -1];
            if (reader.Read())
                places = CsvText.Places(reader.Current.ToArray(), s_columns, places.Length);
            if (places[0] < 0)
                return ([], [new NoticeFault(NoticeProblem.NoDays, null, 1)]);
            while (reader.Read() && rows.Count <= NoticeRules.MostDays)
            {
                var cells = reader.Current.ToArray();
                var row = new NoticeRow(CsvText.Cell(cells, places[0]), CsvText.Cell(cells, places[1]), CsvText.Cell(cells, places[2]));
                if (row.IsBlank)
                    continue;
                if ((row.Off.Length > 0 && Day(row.Off) is null) || (row.Worked.Length > 0 && Day(row.Worked) is null))
                    faults.Add(new NoticeFault(NoticeProblem.NotADay, null, (int)reader.LineNumber));
                rows.Add(row with { Off = Iso(row.Off), Worked = Iso(row.Worked) });
            }
        }
        catch (CsvFormatException)
        {
            return ([], [new NoticeFault(NoticeProblem.NotADay, null, 1)]);
        }
        return faults.Count > 0 ? ([], faults) : (rows, faults);
    }

    /// <summary>A day as people and browsers write it; null where it is none.</summary>
    public static DateOnly? Day(string text) => DayField.Read(text);

    private static string Iso(string typed) => Day(typed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? typed;
}
