using System.Globalization;

namespace Taskboard.Server.CommandLine;

/// <summary>A moment as an operator types it: <c>2025-01-20T10:00</c>, by the clock of Vietnam unless it says otherwise.</summary>
internal static class VietnamMoment
{
    private static readonly string[] s_local =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    private static readonly string[] s_withOffset =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>Reads it.</summary>
    public static bool TryParse(string? text, out DateTimeOffset moment)
    {
        if (DateTime.TryParseExact(text, s_local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            moment = new DateTimeOffset(local, TimeSpan.FromHours(7));
            return true;
        }
        return DateTimeOffset.TryParseExact(text, s_withOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }
}
