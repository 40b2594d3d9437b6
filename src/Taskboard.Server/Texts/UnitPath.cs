using System.Globalization;
using Taskboard.Domain.Directory;

namespace Taskboard.Server.Texts;

/// <summary>Says who followed a unit that ends: "→ Văn phòng UBND tỉnh từ 01/03/2025".</summary>
internal static class UnitPath
{
    /// <summary>What stands behind the unit's name, without a space before it; null for a unit that goes on.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="byId">Finds the unit of an id.</param>
    /// <param name="isShort">Whether by their short names, for cards and charts.</param>
    /// <param name="language">The language.</param>
    public static string? Of(Unit unit, Func<string, Unit?> byId, bool isShort, Language language)
    {
        var steps = UnitPassages.Of(unit, byId);
        if (steps.Count == 0)
            return null;
        var said = "";
        IReadOnlyList<Unit> before = [unit];
        foreach (var step in steps)
        {
            // after several the one that is meant is named again
            var goesOn = before is [var only] && only.Id == step.Unit.Id;
            if (step.Followers.Count == 0 && step.Unit.Id != unit.Id)
                said += ", " + Text.Get(language, "unit.path.gone", Name(step.Unit, isShort), Day(step.From.AddDays(-1)));
            else if (step.Followers.Count == 0)
                return Text.Get(language, step.Unit.Succession is null or { Kind: SuccessionKind.Transfer } ? "unit.path.ended" : "unit.path.dissolved", Day(step.From.AddDays(-1)));
            else
                said += (goesOn ? said.Length > 0 ? " " : "" : "; " + Name(step.Unit, isShort) + " ")
                    + Text.Get(language, "unit.path.to", string.Join(", ", step.Followers.Select(follower => Name(follower, isShort))), Day(step.From));
            before = step.Followers;
        }
        return said;
    }

    private static string Name(Unit unit, bool isShort) => isShort ? unit.ShortName : unit.Name;

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
