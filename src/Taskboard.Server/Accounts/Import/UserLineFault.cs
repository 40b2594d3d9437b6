using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>What is wrong with a line of a list of users.</summary>
/// <param name="Key">The text's key.</param>
/// <param name="Detail">What it is about.</param>
public sealed record UserLineFault(string Key, string? Detail = null)
{
    /// <summary>The role is none of ours.</summary>
    public static UserLineFault NoSuchRole(string role) => new("users.import.no-such-role", role);

    /// <summary>The directory has no such unit.</summary>
    public static UserLineFault NoSuchUnit(string unit) => new("users.import.no-such-unit", unit);

    /// <summary>The position is none of ours.</summary>
    public static UserLineFault NoSuchPosition(string position) => new("users.import.no-such-position", position);

    /// <summary>The user name stands on an earlier line too.</summary>
    public static UserLineFault Twice(int line) => new("users.import.twice", line.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The user could not be entered for another reason.</summary>
    public static UserLineFault Of(AccountRefusal refusal) => new("account.fault." + Names.Kebab(refusal.Fault), refusal.Detail);

    /// <summary>In words. Plain text.</summary>
    public string Words(Language language) => Text.Get(language, Key, Detail);
}
