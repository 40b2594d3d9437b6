using System.Globalization;
using System.Text;

namespace Taskboard.Server.Exports;

/// <summary>Rows as CSV for spreadsheets (RFC 4180): UTF-8 with its mark, days as officials write them, and texts that no program takes for formulas.</summary>
internal static class CsvFile
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>What a file begins with, so that Excel reads Vietnamese.</summary>
    public const string Mark = "\uFEFF";

    /// <summary>A whole file.</summary>
    public static byte[] Of(IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder(Mark);
        foreach (var row in rows)
            text.Append(Line(row));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A row with its end.</summary>
    public static string Line(params IReadOnlyList<object?> row) => string.Join(',', row.Select(Cell)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => Quoted(value.ToString()!),
    };

    // an apostrophe in front keeps a spreadsheet from taking the text for a formula
    private static string Quoted(string text)
    {
        var clean = CellText.Of(text);
        return '"' + (CellText.LooksLikeFormula(clean) || CellText.LooksLikeFormula(clean.TrimStart()) ? "'" : "") + clean.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
