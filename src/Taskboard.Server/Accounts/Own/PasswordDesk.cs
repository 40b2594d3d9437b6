using Microsoft.AspNetCore.Identity;
using Taskboard.Domain.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>Changes one's own password and ends one's other sessions.</summary>
internal sealed class PasswordDesk(
    UserManager<Account> users, AccountBook book, SignInThrottle throttle, PasswordWork work, CookieSessions sessions)
{
    /// <summary>
    /// Changes the password. Every other session ends; this one goes on. Guessing the present one is slowed down like a sign-in, so that an
    /// open session in a stranger's hands is not an open account.
    /// </summary>
    public async Task<AccountReply<Account>> Change(HttpContext http, ActingUser user, string current, string next)
    {
        if (await users.FindByIdAsync(user.Id) is not { } account)
            return AccountFault.NoSuchUser;
        var (permit, _) = throttle.Enter(new SignInTry(account.UserKey, "", "own:" + user.Id));
        using (permit)
        {
            if (permit is null)
                return AccountFault.TooManyTries;
            if (await work.Check(users, account, current, http.RequestAborted) is not true)
            {
                permit.Fail();
                return AccountFault.WrongPassword;
            }
            permit.Succeed();
        }
        if (PasswordRules.FaultOf(next, account.UserName, user.Name) is { } fault)
            return new AccountRefusal(AccountFault.Password, null, fault);
        if (!(await users.ChangePasswordAsync(account, current, next)).Succeeded)
            return AccountFault.ChangedMeanwhile;
        await GoOn(http, account);
        return account;
    }

    /// <summary>Ends every session but this one, which goes on under a new stamp.</summary>
    public async Task EndSessions(HttpContext http, ActingUser user)
    {
        if (await users.FindByIdAsync(user.Id) is not { } account)
            return;
        await users.UpdateSecurityStampAsync(account);
        await GoOn(http, account);
    }

    private async Task GoOn(HttpContext http, Account account)
    {
        await book.Refresh(CancellationToken.None);
        await sessions.Open(http, account.PersonId, account.SecurityStamp);
    }
}
