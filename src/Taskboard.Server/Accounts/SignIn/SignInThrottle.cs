namespace Taskboard.Server.Accounts;

/// <summary>
/// Slows guessing down without locking anybody out. Failures of a browser that has signed in to the account before count by
/// themselves: whatever others do, its owner gets in. Those of unknown browsers count by account and address, by account, and by
/// address. A try is charged before the password is looked at, so that many at once gain nothing, and refunded if it was right.
/// A try that is told to wait is not charged: waiting is not made longer by asking.
/// </summary>
/// <remarks>
/// Counts live in memory; those by account are also kept in the database (<see cref="FailureKeeper"/>), so that neither a
/// restart nor a second node gives a guesser a fresh start.
/// </remarks>
internal sealed class SignInThrottle(TimeProvider time)
{
    /// <summary>How many counts are kept before the oldest are dropped: a bound on memory that a guesser cannot push.</summary>
    private const int Capacity = 50_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string User, string Place), Failures> _places = [];
    private readonly Dictionary<string, Failures> _accounts = [];
    private readonly Dictionary<string, AddressCeiling> _addresses = [];
    private readonly HashSet<string> _changed = [];

    /// <summary>How many counts are kept at this moment.</summary>
    public int Remembered
    {
        get
        {
            lock (_gate)
                return _places.Count + _accounts.Count + _addresses.Count;
        }
    }

    /// <summary>Charges a try and gives a permit for it, or says how long to wait.</summary>
    public (SignInPermit? Permit, TimeSpan Wait) Enter(SignInTry attempt)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var wait = WaitFor(attempt, now);
            if (wait > TimeSpan.Zero)
                return (null, wait);
            Charge(attempt, now);
            return (new SignInPermit(this, attempt), TimeSpan.Zero);
        }
    }

    /// <summary>Takes the charge of a try back; a proven one clears what stood against its account.</summary>
    internal void Refund(SignInTry attempt, bool proven)
    {
        lock (_gate)
        {
            Lower(_places, PlaceOf(attempt), proven);
            if (attempt.Device is not null)
                return;
            Lower(_accounts, attempt.UserKey, proven);
            _changed.Add(attempt.UserKey);
            if (_addresses.TryGetValue(attempt.Address, out var ceiling))
                _addresses[attempt.Address] = ceiling.Change(-1, time.GetUtcNow());
        }
    }

    /// <summary>Counts by account that changed since the last call; null where the account was cleared.</summary>
    public IReadOnlyList<(string UserKey, Failures? Failures)> TakeChanged()
    {
        lock (_gate)
        {
            var taken = _changed.Select(user => (user, _accounts.TryGetValue(user, out var failures) ? failures : (Failures?)null)).ToList();
            _changed.Clear();
            return taken;
        }
    }

    /// <summary>Takes in what another node, or this one before a restart, has counted.</summary>
    public void Absorb(string userKey, Failures failures)
    {
        lock (_gate)
        {
            if (!failures.IsForgotten(time.GetUtcNow()) && (!_accounts.TryGetValue(userKey, out var own) || own.Last < failures.Last))
                _accounts[userKey] = failures;
        }
    }

    private static (string User, string Place) PlaceOf(SignInTry attempt) =>
        (attempt.UserKey, attempt.Device is { } device ? "d:" + device : "a:" + attempt.Address);

    private static void Lower<TKey>(Dictionary<TKey, Failures> counts, TKey key, bool toNothing)
        where TKey : notnull
    {
        if (toNothing || counts.GetValueOrDefault(key).Count <= 1)
            counts.Remove(key);
        else
            counts[key] = counts[key] with { Count = counts[key].Count - 1 };
    }

    private TimeSpan WaitFor(SignInTry attempt, DateTimeOffset now)
    {
        var place = _places.GetValueOrDefault(PlaceOf(attempt)).WaitAt(now, attempt.Device is null ? Patience.Address : Patience.KnownDevice);
        if (attempt.Device is not null)
            return place;
        var account = _accounts.GetValueOrDefault(attempt.UserKey).WaitAt(now, Patience.Account);
        var address = _addresses.GetValueOrDefault(attempt.Address).WaitAt(now);
        return TimeSpan.FromTicks(Math.Max(place.Ticks, Math.Max(account.Ticks, address.Ticks)));
    }

    private void Charge(SignInTry attempt, DateTimeOffset now)
    {
        MakeRoom(_places, failures => failures.Last);
        _places[PlaceOf(attempt)] = _places.GetValueOrDefault(PlaceOf(attempt)).More(now);
        if (attempt.Device is not null)
            return;
        MakeRoom(_accounts, failures => failures.Last);
        _accounts[attempt.UserKey] = _accounts.GetValueOrDefault(attempt.UserKey).More(now);
        _changed.Add(attempt.UserKey);
        MakeRoom(_addresses, ceiling => ceiling.At);
        _addresses[attempt.Address] = _addresses.GetValueOrDefault(attempt.Address).Change(1, now);
    }

    private static void MakeRoom<TKey, TCount>(Dictionary<TKey, TCount> counts, Func<TCount, DateTimeOffset> last)
        where TKey : notnull
    {
        if (counts.Count < Capacity)
            return;
        foreach (var old in counts.OrderBy(count => last(count.Value)).Take(Capacity / 4).Select(count => count.Key).ToList())
            counts.Remove(old);
    }
}
