using Microsoft.AspNetCore.Identity;
using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Enters users and changes them: membership through the journal (<see cref="PersonDesk"/>), credentials beside it. Used by the pages, the
/// command line and the demo.
/// </summary>
public sealed partial class AccountDesk
{
    private readonly Database _database;
    private readonly DirectoryBook _directory;
    private readonly PersonDesk _people;
    private readonly AccountBook _book;
    private readonly IPasswordHasher<Account> _hasher;
    private readonly TimeProvider _time;
    private readonly AccountStore _accounts;
    private readonly LinkStore _links;
    private readonly ActiveAdmins _admins;

    /// <summary>Over one database.</summary>
    public AccountDesk(
        Database database, DirectoryBook directory, PersonDesk people, AccountBook book, IPasswordHasher<Account> hasher, TimeProvider time)
    {
        (_database, _directory, _people, _book, _hasher, _time) = (database, directory, people, book, hasher, time);
        (_accounts, _links, _admins) = (new(database), new(database), new(database));
    }

    /// <summary>Enters a user with a password.</summary>
    /// <param name="user">The user.</param>
    /// <param name="password">The password, which must keep <see cref="PasswordRules"/>.</param>
    /// <param name="by">Who does it; whether they may is for the caller to say.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<AccountReply<Person>> Create(NewUser user, string password, ActingUser by, CancellationToken cancel) =>
        PasswordRules.FaultOf(password, user.UserName, user.Name) is { } fault
            ? Task.FromResult<AccountReply<Person>>(new AccountRefusal(AccountFault.Password, null, fault))
            : Enter(user, password, by, null, cancel);

    /// <summary>Enters a user without a password, and gives the link by which they set one.</summary>
    public async Task<AccountReply<IssuedLink>> Invite(NewUser user, ActingUser by, CancellationToken cancel) =>
        await Enter(user, null, by, null, cancel) switch
        {
            AccountReply<Person>.Done(var person) => await Issue(LinkPurpose.Invite, person.Id, cancel),
            AccountReply<Person>.Refused(var why) => why,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The account row comes first, because it decides about the user name; without a person behind it, it opens nothing.</summary>
    private async Task<AccountReply<Person>> Enter(
        NewUser given, string? password, ActingUser by, SecretHash? link, CancellationToken cancel)
    {
        var user = given with { UserName = UserNames.KeyOf(given.UserName), Name = UserRules.CleanName(given.Name) };
        if (UserRules.FaultOf(user, _directory.Unit) is { } fault)
            return fault;
        var account = NewAccount(user, password);
        var stranded = await Stranded(user.UserName, cancel);
        var refused = await _database.Write(
            async (connection, transaction) =>
            {
                if (!await AccountStore.Add(connection, transaction, account, stranded))
                    return AccountFault.UserNameTaken;
                if (link is not { } hash || await LinkStore.Use(connection, transaction, hash, _time.GetUtcNow()))
                    return (AccountFault?)null;
                await AccountStore.Remove(connection, transaction, account.PersonId);
                return AccountFault.LinkUsed;
            },
            cancel);
        if (refused is { } why)
            return new AccountRefusal(why, user.UserName);
        var person = await _people.Register(
            new PersonRegistered
            {
                PersonId = account.PersonId,
                Name = user.Name,
                Role = user.Role,
                Units = user.Units,
                Positions = user.Positions,
            },
            0,
            by,
            account.PersonId,
            CancellationToken.None);
        await _book.Refresh(CancellationToken.None);
        return person!;
    }

    private Account NewAccount(NewUser user, string? password)
    {
        var account = new Account
        {
            PersonId = Identifiers.New(_time),
            UserName = user.UserName,
            UserKey = user.UserName,
            SecurityStamp = Secret.New(),
            CreatedAt = Moment.ToMicroseconds(_time.GetUtcNow()),
        };
        account.PasswordHash = password is null ? null : _hasher.HashPassword(account, password);
        return account;
    }

    /// <summary>The account of this user name whose person was never entered, because the program was stopped in between; null if there is none.</summary>
    private async Task<string?> Stranded(string userName, CancellationToken cancel) =>
        await _accounts.OfUser(userName, cancel) is { } old
        && old.CreatedAt < Moment.ToMicroseconds(_time.GetUtcNow() - TimeSpan.FromMinutes(1))
        && _directory.Person(old.PersonId) is null
            ? old.PersonId
            : null;
}
