using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>The days of a proposed task in words.</summary>
internal static class DraftWindow
{
    public static string Text(TaskDraft task, Language language)
    {
        var days = (task.From, task.To) switch
        {
            ({ } from, { } to) when from == to => Day(from),
            ({ } from, { } to) => $"{Day(from)} – {Day(to)}",
            ({ } from, null) => Texts.Text.Get(language, "window.from", Day(from)),
            (null, { } to) => Texts.Text.Get(language, "window.until", Day(to)),
            _ when task.Recurrence is { } again => Texts.Text.Get(language, "recurrence." + (again is "on-event" or "per-event" or "continuous" ? again : "yearly")),
            _ => Texts.Text.Get(language, "window.open"),
        };
        return task.EffectiveTo is { } last && last != task.To ? Texts.Text.Get(language, "window.serves", days, Day(last)) : days;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
