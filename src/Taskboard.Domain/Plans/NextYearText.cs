using System.Globalization;
using System.Text;

namespace Taskboard.Domain.Plans;

/// <summary>Years in words, moved on by one.</summary>
internal static class NextYearText
{
    /// <summary>The text with each year moved on by one: what a plan calls itself, or a day of the year on which something is done every year.</summary>
    public static string Shifted(string text)
    {
        var shifted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - i == 4 && int.Parse(text.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1990 and < 2100 and var year)
                shifted.Append(CultureInfo.InvariantCulture, $"{year + 1}");
            else
                shifted.Append(text, i, Math.Max(end - i, 1));
            i = Math.Max(end - 1, i);
        }
        return shifted.ToString();
    }
}
