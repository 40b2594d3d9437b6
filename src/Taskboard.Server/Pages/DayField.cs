using System.Globalization;

namespace Taskboard.Server.Pages;

/// <summary>Days in forms: typed as officials write them, 15/11/2024, whatever language the browser has.</summary>
internal static class DayField
{
    private static readonly string[] s_forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>The day of a text; null where it is empty or no day.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The text as data: ISO where it is a day, otherwise as typed, for the rules to refuse.</summary>
    public static string Iso(string text) => Read(text) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text.Trim();

    /// <summary>The text as shown: dd/MM/yyyy where it is a day, otherwise as typed.</summary>
    public static string Shown(string? text) => Read(text) is { } day ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : text ?? "";

    /// <summary>True where something was typed that is no day.</summary>
    public static bool IsWrong(string? text) => !string.IsNullOrWhiteSpace(text) && Read(text) is null;
}
