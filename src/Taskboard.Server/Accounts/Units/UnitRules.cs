using Taskboard.Domain.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>What can stand in a unit's fields.</summary>
internal static class UnitRules
{
    private const int LongestName = 150;
    private const int LongestShort = 40;
    private const int MostAliases = 40;

    /// <summary>What is to be entered, cleaned; or what is wrong with it.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="find">The unit that a name means; null for none.</param>
    public static AccountReply<UnitRegistered> Read(UnitForm form, Func<string, Unit?> find)
    {
        var name = UserRules.CleanName(form.Name);
        var shortName = UserRules.CleanName(form.ShortName);
        var aliases = form.Aliases.Split('\n').Select(UserRules.CleanName).Where(alias => alias.Length > 0).Distinct().ToList();
        if (name.Length == 0)
            return AccountFault.UnitNameEmpty;
        if (name.Length > LongestName || shortName.Length > LongestShort || aliases.Count > MostAliases)
            return AccountFault.UnitNameTooLong;
        foreach (var word in aliases.Prepend(shortName).Prepend(name).Where(word => word.Length > 0))
        {
            if (word.Length > LongestName)
                return AccountFault.UnitNameTooLong;
            if (!UserRules.IsText(word))
                return new AccountRefusal(AccountFault.UnitNameNotText, word);
            if (find(word) is { } other && other.Id != form.Id)
                return new AccountRefusal(AccountFault.UnitNameTaken, word);
        }
        return new UnitRegistered
        {
            UnitId = form.Id,
            Name = name,
            ShortName = shortName.Length > 0 ? shortName : name,
            Aliases = aliases,
            Functions = form.Functions,
            ValidFrom = form.ValidFrom,
            ValidTo = form.ValidTo,
            Basis = UserRules.CleanName(form.Basis) is { Length: > 0 and <= LongestName } basis ? basis : null,
        };
    }
}
