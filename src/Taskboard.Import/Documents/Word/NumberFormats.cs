using System.Globalization;
using System.Text;

namespace Taskboard.Import.Documents.Word;

/// <summary>How Word writes the numbers of lists (ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumberFormats
{
    private const int LargestRoman = 3_999;
    private const int LongestLetters = 5;

    private static readonly (int Value, string Letters)[] Romans =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Write(string? format, int number) => format switch
    {
        "none" or "bullet" => "",
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > LargestRoman)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, letters) in Romans)
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return text.ToString();
    }

    /// <summary>A to Z, then AA to ZZ, as Word counts.</summary>
    private static string Letters(int number)
    {
        var length = ((number - 1) / 26) + 1;
        return number < 1 || length > LongestLetters ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('A' + ((number - 1) % 26)), length);
    }
}
