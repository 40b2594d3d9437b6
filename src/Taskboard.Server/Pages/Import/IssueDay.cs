using System.Globalization;

namespace Taskboard.Server.Pages.Import;

/// <summary>The day on which a plan was issued, typed as officials write it: 18/02/2026, or 02/2026 where the day was left blank.</summary>
internal static class IssueDay
{
    private static readonly string[] s_months = ["M/yyyy", "M-yyyy", "M.yyyy", "yyyy-MM"];

    /// <summary>As a draft keeps it: ISO, a day or a month; null where the text is empty or neither.</summary>
    public static string? Read(string text) =>
        DayField.Read(text) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(text.Trim(), s_months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : null;

    /// <summary>As people read it; what is neither day nor month as it stands.</summary>
    public static string Shown(string? issued) =>
        issued is not null && DateOnly.TryParseExact(issued, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MM/yyyy", CultureInfo.InvariantCulture)
            : DayField.Shown(issued);
}
