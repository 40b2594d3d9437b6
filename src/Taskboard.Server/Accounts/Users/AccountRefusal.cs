using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>Why something about a user was not done.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Detail">What it is about, as given: a unit's name, a user name.</param>
/// <param name="Password">Which rule a password breaks.</param>
public sealed record AccountRefusal(AccountFault Fault, string? Detail = null, PasswordFault? Password = null)
{
    /// <summary>What happened and what to do, in a language. Plain text.</summary>
    public string Words(Language language) => Password is { } password
        ? Text.Get(language, "account.password." + Names.Kebab(password), PasswordRules.Shortest, PasswordRules.Longest)
        : Text.Get(language, "account.fault." + Names.Kebab(Fault), Detail);
}
