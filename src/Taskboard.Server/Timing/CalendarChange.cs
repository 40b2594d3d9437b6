using System.Globalization;
using System.Text.Json;
using Taskboard.Domain.Json;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Timing;

/// <summary>A change of the calendar on its way through a preview: what a browser carries between the two, and how histories name it.</summary>
internal static class CalendarChange
{
    /// <summary>The change as a hidden field holds it.</summary>
    public static string Write(CalendarEvent change) => JsonSerializer.Serialize([change], DomainJson.Readable.CalendarEventArray);

    /// <summary>The change of a hidden field; null where it is none. It is checked again, since a browser may send anything.</summary>
    public static CalendarEvent? Read(string? text, ProvinceCalendar calendar)
    {
        try
        {
            return text is { Length: > 0 and < 60_000 } && JsonSerializer.Deserialize(text, DomainJson.Readable.CalendarEventArray) is [{ } change] && IsSound(change, calendar)
                ? change
                : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Why the deadlines moved, as the histories of tasks tell it.</summary>
    public static string Reason(CalendarEvent change) => change switch
    {
        NoticeEntered { Notice: var notice } => Text.Get(
            Language.Vi, notice.Signed is null ? "calendar.reason.notice" : "calendar.reason.notice-signed", Year(notice.Year), notice.Number,
            notice.Signed?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
        NoticeWithdrawn gone => Text.Get(Language.Vi, "calendar.reason.withdrawn", Year(gone.Year), gone.Number, gone.Reason),
        CalendarSettingsChanged changed => Text.Get(Language.Vi, "calendar.reason.settings", changed.Reason),
        _ => throw new InvalidOperationException(change.GetType().Name),
    };

    private static bool IsSound(CalendarEvent change, ProvinceCalendar calendar) => change switch
    {
        NoticeEntered entered => entered.Notice.Days is not null && NoticeRules.Check(entered.Notice).Count == 0,
        NoticeWithdrawn gone => IsReason(gone.Reason),
        CalendarSettingsChanged changed => IsReason(changed.Reason) && changed.To is not null,
        _ => false,
    };

    /// <summary>Whether a reason says something and not too much.</summary>
    public static bool IsReason(string? reason) => !string.IsNullOrWhiteSpace(reason) && reason.Length <= 500;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
