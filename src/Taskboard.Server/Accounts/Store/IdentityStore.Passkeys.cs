using Microsoft.AspNetCore.Identity;

namespace Taskboard.Server.Accounts;

internal sealed partial class IdentityStore : IUserPasskeyStore<Account>
{
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        passkeys.Put(user.PersonId, passkey, cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. await passkeys.OfPerson(user.PersonId, cancellationToken)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await passkeys.OwnerOf(credentialId, cancellationToken) is { } personId ? await accounts.OfPerson(personId, cancellationToken) : null;

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        passkeys.Find(user.PersonId, credentialId, cancellationToken);

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        passkeys.Remove(user.PersonId, credentialId, cancellationToken);
}
