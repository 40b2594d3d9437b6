using System.Globalization;
using Taskboard.Server.Pages;

namespace Taskboard.Server.Accounts;

/// <summary>Reads fields of the administrators' forms.</summary>
internal static class FormFields
{
    /// <summary>Which enum value a field names, as <see cref="Names.Kebab"/> writes it; null where it names none.</summary>
    public static T? Choice<T>(string? text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Names.Kebab(value) == text)
                return value;
        return null;
    }

    /// <summary>A day as it was typed. False where it is none; an empty field is no day, and right.</summary>
    public static bool Day(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        day = DayField.Read(text);
        return day is not null;
    }

    /// <summary>The version a form was based on; 0 where it is no number.</summary>
    public static long Version(IFormCollection form) =>
        long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>
    /// Rows of a choice with a period: <c>NAME</c>, <c>NAMEFrom</c>, <c>NAMETo</c> side by side. Rows without a choice are passed over.
    /// </summary>
    public static AccountFault? Periods<T>(IFormCollection form, string name, ICollection<(T What, DateOnly? From, DateOnly? To)> rows)
        where T : struct, Enum
    {
        var (choices, froms, tos) = (form[name], form[name + "From"], form[name + "To"]);
        for (var i = 0; i < choices.Count; i++)
        {
            if (string.IsNullOrEmpty(choices[i]))
                continue;
            if (Choice<T>(choices[i]) is not { } what)
                return AccountFault.NotAChoice;
            if (!Day(i < froms.Count ? froms[i] : null, out var from) || !Day(i < tos.Count ? tos[i] : null, out var to))
                return AccountFault.NotADay;
            if (from is { } first && to is { } last && last < first)
                return AccountFault.BackToFront;
            rows.Add((what, from, to));
        }
        return null;
    }
}
