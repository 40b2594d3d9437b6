using System.Text;

namespace Taskboard.Import.Documents.Sheets;

/// <summary>Reads a number format as far as to tell days from figures.</summary>
internal static class NumberFormat
{
    /// <summary>The formats that have a number and no code; 27 to 36 and 50 to 58 are days in the East.</summary>
    public static string BuiltIn(string id) => id switch
    {
        "14" or "15" or "27" or "28" or "29" or "30" or "31" or "36" or "50" or "51" or "52" or "53" or "54" or "57" or "58" => "dd/mm/yyyy",
        "16" => "dd/mm",
        "17" => "mm/yyyy",
        "22" => "dd/mm/yyyy hh:mm",
        "18" or "19" or "20" or "21" or "45" or "46" or "47" => "hh:mm",
        _ => "General",
    };

    /// <summary>How a day of this format is written in a plan; null where it is no day.</summary>
    public static string? DayPattern(string format)
    {
        var letters = Letters(format);
        bool day = letters.Contains('d', StringComparison.Ordinal), year = letters.Contains('y', StringComparison.Ordinal) || letters.Contains('e', StringComparison.Ordinal);
        var hour = letters.Contains('h', StringComparison.Ordinal) || letters.Contains('s', StringComparison.Ordinal);
        var month = letters.Contains('m', StringComparison.Ordinal);
        return (day, month, year, hour) switch
        {
            (true, _, true, true) => "dd/MM/yyyy HH:mm",
            (true, _, true, false) => "dd/MM/yyyy",
            (true, true, false, false) => "dd/MM",
            (false, true, true, _) => "MM/yyyy",
            (false, false, true, _) => "yyyy",
            (true, false, false, _) => "dd/MM/yyyy",
            (_, _, false, true) => "HH:mm",
            _ => null,
        };
    }

    /// <summary>"00" shows 3 as 03.</summary>
    public static string Zeros(string format) => format.Length is > 1 and <= 6 && format.All(c => c == '0') ? format : "0";

    /// <summary>The letters of the first section that stand for something; words in quotes, colours and conditions left out.</summary>
    private static string Letters(string format)
    {
        if (format == "General")
            return "";
        var letters = new StringBuilder();
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
        {
            if (format[i] == '"')
                i = End(format, i, '"');
            else if (format[i] == '[')
                i = End(format, i, ']');
            else if (format[i] is '\\' or '_' or '*')
                i++;
            else if (char.IsAsciiLetter(format[i]))
                letters.Append(char.ToLowerInvariant(format[i]));
        }

        return letters.ToString();
    }

    private static int End(string format, int at, char closing)
    {
        var end = format.IndexOf(closing, at + 1);
        return end < 0 ? format.Length : end;
    }
}
