using Taskboard.Domain.Directory;

namespace Taskboard.Server.Accounts;

public sealed partial class AccountDesk
{
    /// <summary>Changes what a person is: name, role, units, positions. It counts from the person's next request on.</summary>
    /// <param name="change">What is to stand there.</param>
    /// <param name="basedOn">The version of the person that the form showed.</param>
    /// <param name="by">Who does it; whether they may is for the caller to say.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public async Task<AccountReply<Person>> Change(PersonRegistered change, long basedOn, ActingUser by, CancellationToken cancel)
    {
        var cleaned = change with { Name = UserRules.CleanName(change.Name) };
        return _directory.Person(change.PersonId) is null
            ? AccountFault.NoSuchUser
            : UserRules.FaultOf(cleaned.Name, cleaned.Units, cleaned.Positions, _directory.Unit) is { } fault
            ? fault
            : await Register(cleaned, basedOn, by, cancel);
    }

    /// <summary>Disables a user, or lets them in again. Sessions, tokens and connections of a disabled user are worth nothing at once.</summary>
    public async Task<AccountReply<Person>> SetActive(string personId, bool active, long basedOn, ActingUser by, CancellationToken cancel) =>
        _directory.Person(personId) is { } person
            ? await Register(AsEvent(person) with { Active = active }, basedOn, by, cancel)
            : AccountFault.NoSuchUser;

    /// <summary>
    /// Takes the password, the passkeys, the tokens and every session of a user away, and gives a link by which they set a new password: for one who has
    /// forgotten it, or whose account is in wrong hands.
    /// </summary>
    public async Task<AccountReply<IssuedLink>> Reset(string personId, CancellationToken cancel)
    {
        if (_directory.Person(personId) is not { } person || await _accounts.OfPerson(personId, cancel) is not { } account)
            return AccountFault.NoSuchUser;
        if (!person.Active)
            return AccountFault.Disabled;
        var (secret, link) = NewLink(account.LastSignIn is null ? LinkPurpose.Invite : LinkPurpose.Reset, personId);
        var now = _time.GetUtcNow();
        await _database.Write(
            async (connection, transaction) =>
            {
                await AccountStore.SetPassword(connection, transaction, personId, null, Secret.New());
                await TokenStore.Revoke(connection, transaction, personId, null, now);
                await PasskeyStore.RemoveAll(connection, transaction, personId);
                await LinkStore.Add(connection, transaction, Secret.HashOf(secret)!.Value, link, now);
            },
            cancel);
        await _book.Refresh(CancellationToken.None);
        return new IssuedLink(link, OneTimeLink.Path + secret);
    }

    /// <summary>
    /// Never leaves nobody who can administer. Two administrators may take each other's right away at one moment, on two nodes: whoever
    /// commits last finds nobody left, and puts back what it took.
    /// </summary>
    private async Task<AccountReply<Person>> Register(PersonRegistered next, long basedOn, ActingUser by, CancellationToken cancel)
    {
        var before = _directory.Person(next.PersonId)!;
        var takesAdmin = IsAdmin(before.Active, before.Role) && !IsAdmin(next.Active, next.Role);
        if (takesAdmin && !await _admins.AnyBut(next.PersonId, cancel))
            return AccountFault.LastAdmin;
        if (await _people.Register(next, basedOn, by, CommandIds.Of(basedOn, next), cancel) is not { } person)
            return AccountFault.ChangedMeanwhile;
        if (!takesAdmin || await _admins.AnyBut(null, CancellationToken.None))
            return person;
        await _people.Register(AsEvent(before), person.Version, by, CommandIds.Of(person.Version, AsEvent(before)), CancellationToken.None);
        return AccountFault.LastAdmin;
    }

    private static bool IsAdmin(bool active, UserRole role) => active && role == UserRole.Admin;

    private static PersonRegistered AsEvent(Person person) => new()
    {
        PersonId = person.Id,
        Name = person.Name,
        Role = person.Role,
        Units = person.Units,
        Positions = person.Positions,
        Active = person.Active,
    };
}
