using System.Globalization;
using Taskboard.Domain.Notices;

namespace Taskboard.Server.Mailing;

/// <summary>Quiet hours as a form holds them.</summary>
/// <param name="Own">Whether they are the person's own.</param>
/// <param name="From">When they begin, as typed.</param>
/// <param name="To">When they end, as typed.</param>
/// <param name="RestDays">Whether whole days of rest are quiet.</param>
public sealed record QuietFields(bool Own, string From, string To, bool RestDays)
{
    /// <summary>The fields of what stands; those of somebody who chose nothing hold the general hours, to begin with.</summary>
    public static QuietFields Of(QuietHours? quiet)
    {
        var shown = quiet ?? QuietHours.General;
        return new(quiet is not null, Show(shown.From), Show(shown.To), shown.RestDays);
    }

    /// <summary>What a browser sent.</summary>
    internal static QuietFields Read(IFormCollection form) => new(form["quiet"] == "own", form["from"].ToString().Trim(), form["to"].ToString().Trim(), form["rest"] == "yes");

    /// <summary>The hours; null where they cannot be read or are not sound.</summary>
    public QuietHours? Hours => TimeOf(From) is { } from && TimeOf(To) is { } to && new QuietHours(from, to, RestDays) is { AreSound: true } sound ? sound : null;

    /// <summary>A time as it is shown: 07:30.</summary>
    public static string Show(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly? TimeOf(string text) => TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
