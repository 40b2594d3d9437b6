using Microsoft.AspNetCore.Identity;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>Signs people in by user name and password.</summary>
internal sealed class SignInDesk(
    UserManager<Account> users,
    AccountBook book,
    AccountStore store,
    SignInThrottle throttle,
    PasswordWork work,
    KnownDevice devices,
    CookieSessions sessions,
    TimeProvider time)
{
    /// <summary>Tries a password, and opens the session in the answer to this request if it is right.</summary>
    public async Task<SignInReply> SignIn(HttpContext http, string? userName, string? password)
    {
        var userKey = UserNames.KeyOf(userName);
        if (!UserNames.IsGood(userKey) || string.IsNullOrEmpty(password))
            return new SignInReply.Wrong();
        var attempt = new SignInTry(userKey, SignInTry.AddressOf(http.Connection.RemoteIpAddress), devices.IdFor(http, userKey));
        var (permit, wait) = throttle.Enter(attempt);
        using (permit)
            return permit is null ? new SignInReply.Wait(wait) : await Look(http, attempt, permit, password);
    }

    /// <summary>Opens the session of somebody who has proved otherwise who they are.</summary>
    public async Task Open(HttpContext http, Account account)
    {
        await store.NoteSignIn(account.PersonId, time.GetUtcNow(), http.RequestAborted);
        await book.Refresh(http.RequestAborted);
        devices.Remember(http, account.UserKey);
        if (account.Language is { } language)
            RequestLanguage.Choose(http, language == "en" ? Language.En : Language.Vi);
        await sessions.Open(http, account.PersonId, account.SecurityStamp);
    }

    private async Task<SignInReply> Look(HttpContext http, SignInTry attempt, SignInPermit permit, string password)
    {
        var account = await users.FindByNameAsync(attempt.UserKey);
        switch (await work.Check(users, account, password, http.RequestAborted))
        {
            case null:
                return new SignInReply.Busy();
            case false:
                permit.Fail();
                return new SignInReply.Wrong();
            default:
                break;
        }
        if (!book.IsActive(account!.PersonId))
            return new SignInReply.Disabled();
        permit.Succeed();
        await Open(http, account);
        return new SignInReply.Welcome(account.PersonId);
    }
}
