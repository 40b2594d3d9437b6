using System.Globalization;
using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>Chooses the first half of a plan's task codes: short, and no other plan's.</summary>
internal static class PlanCodes
{
    /// <summary>The code of the year's plan of work outside plans.</summary>
    public static string Outside(int year) => string.Create(CultureInfo.InvariantCulture, $"N{year % 100:00}");

    /// <summary>"48" of "48/KH-UBND"; a plan without a number is "KH25". Where another plan has it, the year or a count is added.</summary>
    public static string Choose(PlanDraft draft, string planId, IReadOnlyList<Plan> plans)
    {
        var taken = plans.Where(p => p.Id != planId).Select(p => p.Code).ToHashSet();
        var year = (draft.Year % 100).ToString("00", CultureInfo.InvariantCulture);
        var digits = string.Concat((draft.Number ?? "").TakeWhile(char.IsAsciiDigit).Take(8));
        var first = digits.Length > 0 ? digits : "KH" + year;
        if (taken.Add(first))
            return first;
        var second = digits.Length > 0 ? $"{digits}-{year}" : first;
        if (taken.Add(second))
            return second;
        for (var i = 2; ; i++)
            if (taken.Add($"{second}-{i}"))
                return $"{second}-{i}";
    }
}
