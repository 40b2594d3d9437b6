using System.Globalization;
using Taskboard.Domain.Timing;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Board;

/// <summary>Writes a date window as briefly as it can be written without losing anything: a whole month as a month, a span of one month
/// with that month once.</summary>
public static class WindowText
{
    /// <summary>The window in words of a language.</summary>
    public static string Of(DateWindow window, Language language) => window switch
    {
        { Recurrence: DateWindow.Continuous } => Text.Get(language, "window.continuous"),
        { From: { } from, To: { } to } => Span(from, to, language),
        { To: { } to } => Text.Get(language, "window.until", Day(to)),
        { From: { } from } => Text.Get(language, "window.from", Day(from)),
        { Recurrence: DateWindow.OnEvent } => Text.Get(language, "window.on-event"),
        { Recurrence: DateWindow.PerEvent } => Text.Get(language, "window.per-event"),
        { Certainty: Certainty.External } => Text.Get(language, "window.external"),
        _ => Text.Get(language, "window.open"),
    };

    private static string Span(DateOnly from, DateOnly to, Language language)
    {
        if (from == to)
            return Day(to);
        if (from.Day == 1 && to == EndOfMonth(to))
        {
            if (from.Year == to.Year && from.Month == to.Month)
                return Text.Get(language, "window.month", to.Month.ToString("00", CultureInfo.InvariantCulture), Number(to.Year));
            if (from.Year == to.Year && from.Month == 1 && to.Month == 12)
                return Text.Get(language, "window.year", Number(to.Year));
            if (from.Year == to.Year && from.Month % 3 == 1 && to.Month == from.Month + 2)
                return Text.Get(language, "window.quarter", s_quarters[from.Month / 3], Number(to.Year));
        }
        if (from.Year != to.Year)
            return $"{Day(from)} – {Day(to)}";
        return from.Month == to.Month ? $"{from:dd}–{Day(to)}" : string.Create(CultureInfo.InvariantCulture, $"{from:dd/MM}–{to:dd/MM/yyyy}");
    }

    private static readonly string[] s_quarters = ["I", "II", "III", "IV"];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
