using System.Buffers;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Timing;

/// <summary>What lists in CSV have in common: separators as Excel writes them, columns by name, cells that no spreadsheet runs.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\"\r\n\t");

    /// <summary>Excel writes semicolons where the decimal comma is in use, as in Vietnam.</summary>
    public static char SeparatorOf(string text)
    {
        var heading = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (semicolons, tabs, commas) = (heading.Count(';'), heading.Count('\t'), heading.Count(','));
        return semicolons > Math.Max(tabs, commas) ? ';' : tabs > commas ? '\t' : ',';
    }

    /// <summary>Where each column stands, by the names of a heading; -1 for those that are missing.</summary>
    public static int[] Places(string[] heading, IReadOnlyDictionary<string, int> columns, int count)
    {
        var places = new int[count];
        Array.Fill(places, -1);
        for (var i = 0; i < heading.Length; i++)
            if (columns.TryGetValue(VietnameseText.Fold(heading[i].Trim().TrimStart('\uFEFF')), out var column) && places[column] < 0)
                places[column] = i;
        return places;
    }

    /// <summary>A cell, cleaned; empty where the row or the column is not there. The mark that keeps a spreadsheet from running it is taken off.</summary>
    public static string Cell(string[] row, int place)
    {
        if (place < 0 || place >= row.Length)
            return "";
        var text = VietnameseText.Nfc(row[place].Trim());
        return text.Length > 1 && text[0] == '\'' && IsRun(text[1]) ? text[1..] : text;
    }

    /// <summary>A line of cells. What a spreadsheet would run has an apostrophe before it.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static string Quoted(string? cell)
    {
        var text = cell ?? "";
        if (text.Length > 0 && IsRun(text[0]))
            text = "'" + text;
        return text.AsSpan().IndexOfAny(s_quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsRun(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r';
}
