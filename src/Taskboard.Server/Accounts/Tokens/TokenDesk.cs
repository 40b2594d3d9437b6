using Taskboard.Server.Hosting;

namespace Taskboard.Server.Accounts;

/// <summary>Makes and revokes personal access tokens.</summary>
public sealed class TokenDesk
{
    /// <summary>The most characters of a token's name.</summary>
    public const int LongestName = 60;

    private readonly TokenStore _store;
    private readonly AccountBook _book;
    private readonly TimeProvider _time;

    /// <summary>Over one database.</summary>
    public TokenDesk(Journal.Database database, AccountBook book, TimeProvider time) => (_store, _book, _time) = (new(database), book, time);

    /// <summary>A new token: the text is known now and never again.</summary>
    /// <param name="personId">Whose it is to be.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="scope">What it may be used for.</param>
    /// <param name="life">How long it is good.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public async Task<AccountReply<string>> Create(string personId, string name, TokenScope scope, TimeSpan life, CancellationToken cancel)
    {
        var cleaned = UserRules.CleanName(name);
        if (cleaned.Length is 0 or > LongestName || cleaned.Any(char.IsControl))
            return AccountFault.TokenNameBad;
        if (life <= TimeSpan.Zero || life > AccessToken.LongestLife)
            return AccountFault.TokenLifeBad;
        var now = _time.GetUtcNow();
        var secret = Secret.New();
        var token = new AccessToken(Identifiers.New(_time), personId, cleaned, scope, now, now + life, null, null);
        await _store.Add(token, Secret.HashOf(secret)!.Value, cancel);
        await _book.Refresh(CancellationToken.None);
        return AccessToken.Prefix + secret;
    }

    /// <summary>A person's tokens, the newest first, revoked and expired ones included.</summary>
    public Task<IReadOnlyList<AccessToken>> Of(string personId, CancellationToken cancel) => _store.OfPerson(personId, cancel);

    /// <summary>Revokes a token of that person; false where there is no good one of that id.</summary>
    public async Task<bool> Revoke(string personId, string tokenId, CancellationToken cancel)
    {
        var revoked = await _store.Revoke(personId, tokenId, _time.GetUtcNow(), cancel);
        await _book.Refresh(CancellationToken.None);
        return revoked > 0;
    }
}
