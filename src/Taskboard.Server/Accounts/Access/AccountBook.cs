using System.Collections.Concurrent;
using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Accounts and tokens in memory, so that rights can be checked at every request. Changes made on this node are in it before they are
/// answered; those of other nodes and of the command line within half a second (<see cref="AccountFollower"/>).
/// </summary>
public sealed class AccountBook : IDisposable
{
    private readonly Database _database;
    private readonly DirectoryBook _directory;
    private readonly ConcurrentDictionary<string, AccountEntry> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SecretHash, TokenEntry> _tokens = new();
    private readonly SemaphoreSlim _refreshing = new(1);
    private long _seen = -1;

    /// <summary>Reads nothing yet: see <see cref="Refresh"/>.</summary>
    public AccountBook(Database database, DirectoryBook directory)
    {
        (_database, _directory) = (database, directory);
        directory.PersonChanged += OnPersonChanged;
    }

    /// <summary>
    /// Raised when a person's rights may have changed: role, units, disabled, password, a token revoked. Whoever holds a connection
    /// of theirs ends it; those who still may will come back. Wake somebody and return.
    /// </summary>
    public event Action<string>? RightsChanged;

    /// <summary>The account of a person; null where there is none.</summary>
    public AccountEntry? Account(string personId) => _accounts.GetValueOrDefault(personId);

    /// <summary>All accounts.</summary>
    public IEnumerable<AccountEntry> Accounts => _accounts.Values;

    /// <summary>Whether a session that carries this stamp still stands: the person is active and the account is as it was.</summary>
    public bool Stands(string personId, string stamp) =>
        _accounts.TryGetValue(personId, out var account)
        && string.Equals(account.Stamp, stamp, StringComparison.Ordinal)
        && IsActive(personId);

    /// <summary>Whether a person may use the system at all.</summary>
    public bool IsActive(string personId) => _directory.Person(personId) is { Active: true };

    /// <summary>A good token of an active person; null for anything else.</summary>
    internal TokenEntry? Token(SecretHash hash, DateTimeOffset now) =>
        _tokens.TryGetValue(hash, out var entry) && entry.Token.IsGood(now) && IsActive(entry.Token.PersonId) ? entry : null;

    /// <summary>Takes in what changed since the last call. Cheap when nothing did.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read; the book stays as it was.</exception>
    public async Task Refresh(CancellationToken cancel)
    {
        await _refreshing.WaitAsync(cancel);
        HashSet<string> touched;
        try
        {
            touched = await TakeIn(cancel);
        }
        finally
        {
            _refreshing.Release();
        }
        foreach (var personId in touched)
            RightsChanged?.Invoke(personId);
    }

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    private async Task<HashSet<string>> TakeIn(CancellationToken cancel)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        if (await AccountChange.Last(_database, cancel) == _seen)
            return touched;
        await using var snapshot = await _database.ReadTogether(cancel);
        var last = await AccountChange.Last(snapshot);
        foreach (var account in await AccountStore.ChangedAfter(snapshot, _seen))
            if (Put(AccountEntry.Of(account)))
                touched.Add(account.PersonId);
        foreach (var (hash, token) in await TokenStore.ChangedAfter(snapshot, _seen))
            if (Put(hash, token))
                touched.Add(token.PersonId);
        _seen = last;
        return touched;
    }

    private bool Put(AccountEntry account)
    {
        var before = _accounts.GetValueOrDefault(account.PersonId);
        _accounts[account.PersonId] = account;
        return before is not null && before.Stamp != account.Stamp;
    }

    private bool Put(SecretHash hash, AccessToken token)
    {
        if (token.RevokedAt is not null)
            return _tokens.TryRemove(hash, out _);
        _tokens[hash] = new TokenEntry(token);
        return false;
    }

    private void OnPersonChanged(Person person) => RightsChanged?.Invoke(person.Id);
}
