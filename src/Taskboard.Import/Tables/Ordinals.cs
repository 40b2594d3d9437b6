using System.Buffers;
using Taskboard.Import.Outline;

namespace Taskboard.Import.Tables;

/// <summary>The first column of a table: row numbers, and the numerals of groups.</summary>
internal static class Ordinals
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>Whether the cell is a row's number: 1, 02, 3., 1.2.</summary>
    public static bool Is(string cell)
    {
        var text = cell.AsSpan().Trim().TrimEnd('.').TrimEnd(')');
        return text.Length is > 0 and <= 6 && char.IsAsciiDigit(text[0]) && !text.ContainsAnyExcept(NumberCharacters);
    }

    /// <summary>Whether the cell is a group's numeral: I, II, A, B.</summary>
    public static bool IsGroup(string cell)
    {
        var text = cell.Trim().TrimEnd('.');
        return text.Length is > 0 and <= 5 && (MarkerReader.Roman(text) > 0 || (text.Length == 1 && text[0] is >= 'A' and <= 'H'));
    }

    /// <summary>The number without zeros before it and dots after it.</summary>
    public static string Plain(string cell)
    {
        var text = cell.Trim().TrimEnd('.', ')').TrimStart('0');
        return text.Length == 0 ? "0" : text;
    }
}
