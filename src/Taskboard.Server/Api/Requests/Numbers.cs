using System.Globalization;

namespace Taskboard.Server.Api;

/// <summary>Whole numbers of a query string.</summary>
internal static class Numbers
{
    /// <summary>Reads one; nothing given is the least. False where it is no number, or out of its bounds.</summary>
    public static bool TryRead(string? text, long least, long most, out long number)
    {
        number = least;
        return text is null
            || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }
}
