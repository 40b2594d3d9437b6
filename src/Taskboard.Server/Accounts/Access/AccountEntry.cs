namespace Taskboard.Server.Accounts;

/// <summary>What is kept in memory of an account.</summary>
/// <param name="PersonId">Whose it is.</param>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Stamp">Sessions that carry another one are over.</param>
/// <param name="HasPassword">False until an invitation was used.</param>
/// <param name="Language">The language the person chose; null where they never did.</param>
public sealed record AccountEntry(string PersonId, string UserName, string Stamp, bool HasPassword, string? Language)
{
    internal static AccountEntry Of(Account account) =>
        new(account.PersonId, account.UserName, account.SecurityStamp, account.PasswordHash is not null, account.Language);
}
