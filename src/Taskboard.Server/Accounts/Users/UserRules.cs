using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Accounts;

/// <summary>What can stand in a user's fields.</summary>
internal static class UserRules
{
    /// <summary>A full name as kept: composed, single spaces.</summary>
    public static string CleanName(string? name) =>
        string.Join(' ', VietnameseText.Nfc(name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with a user; null when nothing is.</summary>
    /// <param name="user">The user, cleaned.</param>
    /// <param name="unit">The unit of an id; null where there is none.</param>
    public static AccountRefusal? FaultOf(NewUser user, Func<string, Unit?> unit) =>
        UserNames.IsGood(user.UserName)
            ? FaultOf(user.Name, user.Units, user.Positions, unit)
            : new AccountRefusal(AccountFault.UserNameBad, user.UserName);

    /// <summary>What is wrong with what can be changed later; null when nothing is.</summary>
    public static AccountRefusal? FaultOf(
        string name, IReadOnlyList<string> units, IReadOnlyList<HeldPosition> positions, Func<string, Unit?> unit)
    {
        if (name.Length == 0)
            return new AccountRefusal(AccountFault.NameEmpty);
        if (name.Length > NewUser.LongestName)
            return new AccountRefusal(AccountFault.NameTooLong);
        if (!IsText(name))
            return new AccountRefusal(AccountFault.NameNotText, name);
        if (units.FirstOrDefault(id => unit(id) is null) is { } missing)
            return new AccountRefusal(AccountFault.NoSuchUnit, missing);
        return positions.Any(p => p.From is { } from && p.To is { } to && to < from) ? new AccountRefusal(AccountFault.BackToFront) : null;
    }

    /// <summary>No control or formatting characters, and nothing that a spreadsheet would run when the list is exported.</summary>
    public static bool IsText(string text)
    {
        if (text[0] is '=' or '+' or '-' or '@')
            return false;
        foreach (var rune in text.EnumerateRunes())
            if (CharUnicodeInfo.GetUnicodeCategory(rune.Value)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                return false;
        return !text.Contains('\uFFFD', StringComparison.Ordinal);
    }
}
