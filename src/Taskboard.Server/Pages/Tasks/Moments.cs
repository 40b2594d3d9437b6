using System.Globalization;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Writes moments as officials do, in the time of Vietnam.</summary>
public static class Moments
{
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    /// <summary>Day and time: 14/11/2024 09:12.</summary>
    public static string Of(DateTimeOffset at) => at.ToOffset(s_vietnam).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The time of the day: 09:12.</summary>
    public static string Time(DateTimeOffset at) => at.ToOffset(s_vietnam).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As data, for <c>time datetime</c>.</summary>
    public static string Iso(DateTimeOffset at) => at.ToOffset(s_vietnam).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
