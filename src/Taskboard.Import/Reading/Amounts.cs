using System.Globalization;
using Taskboard.Domain.Plans;

namespace Taskboard.Import.Reading;

/// <summary>Reads how many people or days a cell or label gives.</summary>
internal static class Amounts
{
    /// <summary>A number where the words are one ("10", "10 người", "05 ngày"); the words otherwise; null where there are none.</summary>
    public static DraftAmount? Of(string? words)
    {
        var text = words?.Trim().TrimEnd('.') ?? "";
        if (text.Length == 0)
            return null;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..].Trim().ToLowerInvariant();
        var isNumber = digits is > 0 and < 6 && unit is "" or "người" or "ngày" or "đại biểu" or "thành viên";
        return new DraftAmount(isNumber && digits > 0 ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : null, text);
    }
}
