using Microsoft.AspNetCore.Identity;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Compares passwords. That is slow on purpose, so no more run at once than there are processors, and the rest of the server is not
/// held up by a flood of sign-ins. A user name that does not exist costs the same work.
/// </summary>
internal sealed class PasswordWork(IPasswordHasher<Account> hasher) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly Account s_nobody = new() { PersonId = "", UserName = "" };

    private readonly SemaphoreSlim _room = new(Environment.ProcessorCount);
    private readonly Lazy<string> _dummy = new(() => hasher.HashPassword(s_nobody, Secret.New()));

    /// <summary>Whether the password is the account's; null when there was no room to look.</summary>
    public async Task<bool?> Check(UserManager<Account> users, Account? account, string password, CancellationToken cancel)
    {
        if (!await _room.WaitAsync(s_patience, cancel))
            return null;
        try
        {
            if (account?.PasswordHash is not null)
                return await users.CheckPasswordAsync(account, password);
            hasher.VerifyHashedPassword(s_nobody, _dummy.Value, password);
            return false;
        }
        finally
        {
            _room.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();
}
