using Taskboard.Domain.Directory;

namespace Taskboard.Server.Accounts;

public sealed partial class AccountDesk
{
    /// <summary>What a link's secret opens at this moment; nothing is used up.</summary>
    public async Task<AccountReply<OneTimeLink>> Find(string secret, CancellationToken cancel)
    {
        if (Secret.HashOf(secret) is not { } hash || await _links.Find(hash, cancel) is not { } link)
            return AccountFault.NoSuchLink;
        if (link.Used)
            return AccountFault.LinkUsed;
        if (link.ExpiresAt <= _time.GetUtcNow())
            return AccountFault.LinkLate;
        if (link.Purpose == LinkPurpose.SetUp)
            return await _admins.AnyBut(null, cancel) ? AccountFault.LinkUsed : link;
        return link.PersonId is { } person && _book.IsActive(person) ? link : AccountFault.Disabled;
    }

    /// <summary>Uses an invitation or a reset link up and sets the password; the account, so that its owner can be signed in.</summary>
    public async Task<AccountReply<Account>> SetPassword(string secret, string password, CancellationToken cancel)
    {
        if (await Find(secret, cancel) is AccountReply<OneTimeLink>.Refused(var closed))
            return closed;
        var hash = Secret.HashOf(secret)!.Value;
        if (await _links.Find(hash, cancel) is not { PersonId: { } personId } || await _accounts.OfPerson(personId, cancel) is not { } account)
            return AccountFault.NoSuchLink;
        if (PasswordRules.FaultOf(password, account.UserName, _directory.Person(personId)?.Name ?? "") is { } fault)
            return new AccountRefusal(AccountFault.Password, null, fault);
        (account.PasswordHash, account.SecurityStamp) = (_hasher.HashPassword(account, password), Secret.New());
        var used = await _database.Write(
            async (connection, transaction) => await LinkStore.Use(connection, transaction, hash, _time.GetUtcNow())
                && await AccountStore.SetPassword(connection, transaction, personId, account.PasswordHash, account.SecurityStamp),
            cancel);
        if (!used)
            return AccountFault.LinkUsed;
        await _book.Refresh(CancellationToken.None);
        return account;
    }

    /// <summary>Uses the set-up link up and enters the first administrator.</summary>
    public async Task<AccountReply<Account>> SetUp(string secret, string name, string userName, string password, CancellationToken cancel)
    {
        switch (await Find(secret, cancel))
        {
            case AccountReply<OneTimeLink>.Refused(var closed):
                return closed;
            case AccountReply<OneTimeLink>.Done({ Purpose: not LinkPurpose.SetUp }):
                return AccountFault.NoSuchLink;
            default:
                break;
        }
        var user = new NewUser(userName, name, UserRole.Admin, [], []);
        if (PasswordRules.FaultOf(password, userName, name) is { } fault)
            return new AccountRefusal(AccountFault.Password, null, fault);
        return await Enter(user, password, ActingUser.System, Secret.HashOf(secret), cancel) switch
        {
            AccountReply<Person>.Done(var person) => (await _accounts.OfPerson(person.Id, cancel))!,
            AccountReply<Person>.Refused(var why) => why,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Makes the link by which the first administrator enters; null where somebody can administer already.</summary>
    internal async Task<IssuedLink?> IssueSetUp(CancellationToken cancel) =>
        await _admins.AnyBut(null, cancel) ? null : await Issue(LinkPurpose.SetUp, null, cancel);

    private async Task<IssuedLink> Issue(LinkPurpose purpose, string? personId, CancellationToken cancel)
    {
        var (secret, link) = NewLink(purpose, personId);
        await _links.Add(Secret.HashOf(secret)!.Value, link, _time.GetUtcNow(), cancel);
        return new IssuedLink(link, OneTimeLink.Path + secret);
    }

    private (string Secret, OneTimeLink Link) NewLink(LinkPurpose purpose, string? personId)
    {
        var life = purpose == LinkPurpose.SetUp ? OneTimeLink.SetUpLife : OneTimeLink.Life;
        return (Secret.New(), new OneTimeLink(purpose, personId, _time.GetUtcNow() + life, Used: false));
    }
}
