using System.Globalization;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>Checks what was entered with a move against what the transition asks for.</summary>
internal static class FieldRules
{
    private const int LineLimit = 200;
    private const int LongLimit = 4_000;
    private const long NumberLimit = 1_000_000_000;

    internal static Refusal? Check(Transition transition, IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, string> earlier, DateOnly today, DateOnly? opens)
    {
        foreach (var id in given.Keys)
            if (!transition.Fields.Any(f => f.Id == id))
                return new FieldWrong(id, FieldFault.Unknown);
        var missing = transition.Fields.Where(f => f.Required && string.IsNullOrWhiteSpace(given.GetValueOrDefault(f.Id))).Select(f => f.Id).ToArray();
        if (missing.Length > 0)
            return new FieldsMissing(transition.Action, missing);
        foreach (var field in transition.Fields)
            if (given.TryGetValue(field.Id, out var value) && !string.IsNullOrWhiteSpace(value) && Fault(field, value.Trim(), today) is { } fault)
                return new FieldWrong(field.Id, fault);
        return Together(transition, Clean(transition, given), earlier, opens);
    }

    /// <summary>What is kept of it: trimmed, composed (NFC), amounts as bare digits. Only for what passed the check.</summary>
    internal static IReadOnlyDictionary<string, string> Clean(Transition transition, IReadOnlyDictionary<string, string> given)
    {
        var kept = new Dictionary<string, string>();
        foreach (var field in transition.Fields)
            if (given.TryGetValue(field.Id, out var value) && !string.IsNullOrWhiteSpace(value))
                kept[field.Id] = field.Type == FieldType.Amount ? Amounts.Digits(value) : value.Trim().Normalize();
        return kept;
    }

    internal static DateOnly? Day(IReadOnlyDictionary<string, string> fields, string? id) =>
        id is not null && fields.TryGetValue(id, out var text) && TryDay(text, out var day) ? day : null;

    private static FieldFault? Fault(FieldNeed field, string value, DateOnly today) => field.Type switch
    {
        FieldType.Date => !TryDay(value, out var day) ? FieldFault.NotADate : field.HasHappened && day > today ? FieldFault.InFuture : null,
        FieldType.Number => NumberFault(field, value),
        FieldType.Amount => Amounts.Read(value) is null ? FieldFault.NotANumber : null,
        FieldType.Choice => field.Choices.Any(c => c.Id == value) ? null : FieldFault.NotAChoice,
        FieldType.LongText => DetailRules.FaultOf(value, LongLimit),
        _ => DetailRules.FaultOf(value, LineLimit) ?? (value.AsSpan().IndexOfAny('\n', '\r') >= 0 ? FieldFault.NotText : null),
    };

    private static FieldFault? NumberFault(FieldNeed field, string value)
    {
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > NumberLimit)
            return FieldFault.NotANumber;
        return number > field.Most ? FieldFault.TooMuch : null;
    }

    private static Refusal? Together(Transition transition, IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, string> earlier, DateOnly? opens)
    {
        foreach (var field in transition.Fields)
            if (Day(fields, field.Id) is { } day && (Day(fields, field.NotBefore) ?? Day(earlier, field.NotBefore)) is { } first && day < first)
                return new FieldWrong(field.Id, FieldFault.BackToFront);
        foreach (var need in transition.Needs)
        {
            Refusal? wrong = need switch
            {
                WindowNeed window => Day(fields, window.Field) < opens && !fields.ContainsKey(window.Reason) ? new FieldsMissing(transition.Action, [window.Reason]) : null,
                SumNeed sum => Amounts.SumFault(fields[sum.Lines], fields[sum.Total]) is { } fault
                    ? new FieldWrong(fault == FieldFault.NotTheSum ? sum.Total : sum.Lines, fault)
                    : null,
                LimitNeed limit => Amounts.Read(fields[limit.Field]) > Amounts.Read(fields[limit.Limit])
                    ? new FieldWrong(limit.Field, FieldFault.TooMuch)
                    : null,
                _ => null,
            };
            if (wrong is not null)
                return wrong;
        }
        return null;
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && Years.Holds(day.Year);
}
