using Taskboard.Domain.Refusals;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tasks;

/// <summary>Checks texts, units and windows before they are recorded for ever.</summary>
public static class DetailRules
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLimit = 2_000;

    /// <summary>The longest phrase about time, in characters.</summary>
    public const int PhraseLimit = 2_000;

    private const int UnitLimit = 300;
    private const int RecurrenceLimit = 200;
    private const int MostUnits = 60;
    private const int MostRecipients = 500;

    /// <summary>The first fault of the details, or null.</summary>
    public static Refusal? Check(TaskDetails details)
    {
        if (string.IsNullOrWhiteSpace(details.Title))
            return new FieldWrong("title", FieldFault.Empty);
        if (details.Recipients.Count > MostRecipients)
            return new FieldWrong("recipients", FieldFault.TooLong);
        foreach (var recipient in details.Recipients)
        {
            if (recipient is null)
                return new FieldWrong("recipients", FieldFault.Empty);
            if (Text("recipients", recipient, UnitLimit * 4) is { } wrong)
                return wrong;
        }
        if (details.RecipientCount < 0)
            return new FieldWrong("recipientCount", FieldFault.NotANumber);
        return Text("title", details.Title, TaskDetails.TitleLimit)
            ?? Text("section", details.Section, TaskDetails.TitleLimit)
            ?? Text("words", details.Words, TaskDetails.TextLimit)
            ?? Text("partner", details.Partner, TaskDetails.TextLimit)
            ?? Text("country", details.Country, TaskDetails.TitleLimit)
            ?? Text("leader", details.Leader, TaskDetails.TitleLimit * 2)
            ?? Text("members", details.Members, TaskDetails.TextLimit)
            ?? Text("people", details.People, TaskDetails.TitleLimit)
            ?? Text("days", details.Days, TaskDetails.TitleLimit)
            ?? Text("funding", details.Funding, TaskDetails.TextLimit)
            ?? Text("content", details.Content, TaskDetails.TextLimit);
    }

    /// <summary>The first fault of the named units, or null.</summary>
    public static Refusal? Check(Responsibility responsibility)
    {
        foreach (var (field, units) in new[] { ("lead", responsibility.Lead), ("coordinating", responsibility.Coordinating), ("invited", responsibility.Invited) })
        {
            if (units.Count > MostUnits)
                return new FieldWrong(field, FieldFault.TooLong);
            foreach (var unit in units)
            {
                if (string.IsNullOrWhiteSpace(unit.Name))
                    return new FieldWrong(field, FieldFault.Empty);
                if (Text(field, unit.Name, UnitLimit) is { } wrong)
                    return wrong;
            }
        }
        return null;
    }

    /// <summary>The first fault of a window, or null.</summary>
    public static Refusal? Check(DateWindow window)
    {
        if (window is { From: { } from, To: { } to } && to < from)
            return new FieldWrong("to", FieldFault.BackToFront);
        return Day("from", window.From) ?? Day("to", window.To) ?? Day("to", window.EffectiveTo) ?? Day("anchor", window.Anchor)
            ?? Text("recurrence", window.Recurrence, RecurrenceLimit);
    }

    /// <summary>The fault of a day that may be null, or null where it has none: no plan names years so far away.</summary>
    public static Refusal? Day(string field, DateOnly? day) =>
        day is { } given && !Years.Holds(given.Year) ? new FieldWrong(field, FieldFault.NotADate) : null;

    /// <summary>The fault of a text that may be null, or null where it has none.</summary>
    public static Refusal? Text(string field, string? value, int limit) =>
        value is not null && FaultOf(value, limit) is { } fault ? new FieldWrong(field, fault) : null;

    /// <summary>True when both say the same.</summary>
    public static bool Same(TaskDetails a, TaskDetails b) =>
        a.Recipients.SequenceEqual(b.Recipients) && a with { Recipients = [] } == b with { Recipients = [] };

    /// <summary>The details as they are kept: every text trimmed and composed (NFC). Only for what passed the check.</summary>
    public static TaskDetails Clean(TaskDetails details) => details with
    {
        Title = Clean(details.Title)!,
        Section = Clean(details.Section),
        Words = Clean(details.Words),
        Partner = Clean(details.Partner),
        Country = Clean(details.Country),
        Recipients = [.. details.Recipients.Select(Clean).OfType<string>()],
        Leader = Clean(details.Leader),
        Members = Clean(details.Members),
        People = Clean(details.People),
        Days = Clean(details.Days),
        Funding = Clean(details.Funding),
        Content = Clean(details.Content),
    };

    /// <summary>A text as it is kept: trimmed and composed (NFC); null where nothing is left.</summary>
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();

    internal static FieldFault? FaultOf(string value, int limit)
    {
        if (value.Length > limit)
            return FieldFault.TooLong;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                return FieldFault.NotText;
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(c))
                return FieldFault.NotText;
        }
        return null;
    }
}
