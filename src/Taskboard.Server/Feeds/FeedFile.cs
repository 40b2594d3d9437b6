using System.Globalization;

namespace Taskboard.Server.Feeds;

/// <summary>Writes a calendar as RFC 5545 has it, with the few properties beyond it that Outlook, Google and Thunderbird read. The same content gives the same
/// bytes, so that a calendar that has them already is told so.</summary>
internal static class FeedFile
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>How often calendars are asked to look.</summary>
    public static readonly TimeSpan Refresh = TimeSpan.FromHours(1);

    private const string TimeZone = "Asia/Ho_Chi_Minh";

    /// <summary>The calendar.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="events">What it holds.</param>
    public static ReadOnlyMemory<byte> Write(string name, IReadOnlyList<FeedEvent> events)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Taskboard//Taskboard//VI");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("NAME", name);
        lines.AddText("X-WR-CALNAME", name);
        lines.Add("X-WR-TIMEZONE", TimeZone);
        var refresh = $"PT{(int)Refresh.TotalHours}H";
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", refresh);
        lines.Add("X-PUBLISHED-TTL", refresh);
        AddTimeZone(lines);
        foreach (var e in events)
            Add(lines, e);
        lines.Add("END", "VCALENDAR");
        return lines.Written;
    }

    /// <summary>UTC+7 the whole year since 13 June 1975, when the whole country came to it.</summary>
    private static void AddTimeZone(ContentLines lines)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", TimeZone);
        lines.Add("BEGIN", "STANDARD");
        lines.Add("DTSTART", "19750613T000000");
        lines.Add("TZOFFSETFROM", "+0700");
        lines.Add("TZOFFSETTO", "+0700");
        lines.Add("TZNAME", "+07");
        lines.Add("END", "STANDARD");
        lines.Add("END", "VTIMEZONE");
    }

    private static void Add(ContentLines lines, FeedEvent e)
    {
        var changed = e.ChangedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", e.Uid);
        lines.Add("DTSTAMP", changed);
        lines.Add("LAST-MODIFIED", changed);
        lines.Add("SEQUENCE", e.Sequence.ToString(CultureInfo.InvariantCulture));
        switch (e.Time)
        {
            case FeedTime.Days(var first, var last):
                lines.Add("DTSTART;VALUE=DATE", Day(first));
                // the day after the last one (3.6.1); the calendar's very last day has none
                lines.Add("DTEND;VALUE=DATE", Day(last == DateOnly.MaxValue ? last : last.AddDays(1)));
                lines.Add("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
                break;
            case FeedTime.Hours(var from, var to):
                lines.Add($"DTSTART;TZID={TimeZone}", Local(from));
                // an end must be later than the beginning (3.8.2.2); without one it ends at once
                if (to > from)
                    lines.Add($"DTEND;TZID={TimeZone}", Local(to));
                break;
        }
        lines.AddText("SUMMARY", e.Summary);
        lines.AddText("DESCRIPTION", e.Description);
        lines.AddText("LOCATION", e.Location);
        lines.AddTexts("CATEGORIES", e.Categories);
        lines.Add("STATUS", e.Status.ToString().ToUpperInvariant());
        // a deadline leaves its days free; a visit does not
        lines.Add("TRANSP", e.Time is FeedTime.Days ? "TRANSPARENT" : "OPAQUE");
        lines.Add("URL", e.Url.AbsoluteUri);
        lines.Add("END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Local(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
