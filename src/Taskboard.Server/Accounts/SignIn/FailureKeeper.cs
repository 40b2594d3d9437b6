using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Keeps the failures by account in the database: every few seconds and not with each try, so that an answer takes as long for a user
/// name that exists as for one that does not, and a guesser cannot make the disk work. What a crash loses is a few seconds' guesses.
/// </summary>
internal sealed class FailureKeeper(Database database, SignInThrottle throttle, AccountBook book, TimeProvider time)
{
    /// <summary>A minute: other nodes' clocks may be behind.</summary>
    private const long Overlap = 60_000_000;

    private long _seen;

    /// <summary>Takes in what stands there, after a start.</summary>
    public Task Load(CancellationToken cancel) => TakeIn(cancel);

    /// <summary>Writes what changed here and takes in what other nodes wrote.</summary>
    public async Task Keep(CancellationToken cancel)
    {
        var known = book.Accounts.Select(account => account.UserName).ToHashSet(StringComparer.Ordinal);
        var changed = throttle.TakeChanged().Where(change => known.Contains(change.UserKey)).ToList();
        if (changed.Count > 0)
            await Write(changed, cancel);
        await TakeIn(cancel);
    }

    private Task Write(List<(string UserKey, Failures? Failures)> changed, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                "DELETE FROM sign_in_failures WHERE user_key = @UserKey",
                changed.Where(change => change.Failures is null).Select(change => new { change.UserKey }),
                transaction);
            await connection.ExecuteAsync(
                """
                INSERT INTO sign_in_failures (user_key, failures, last_at) VALUES (@UserKey, @Count, @At)
                ON CONFLICT (user_key) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at
                """,
                changed.Where(change => change.Failures is not null).Select(change => new
                {
                    change.UserKey,
                    change.Failures!.Value.Count,
                    At = Moment.ToMicroseconds(change.Failures.Value.Last),
                }),
                transaction);
            await connection.ExecuteAsync(
                "DELETE FROM sign_in_failures WHERE last_at < @old",
                new { old = Moment.ToMicroseconds(time.GetUtcNow() - Patience.Memory) },
                transaction);
        },
        cancel);

    private async Task TakeIn(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var rows = await connection.QueryAsync<(string UserKey, long Count, long At)>(new CommandDefinition(
            "SELECT user_key, failures, last_at FROM sign_in_failures WHERE last_at > @after",
            new { after = _seen - Overlap },
            cancellationToken: cancel));
        foreach (var row in rows)
        {
            throttle.Absorb(row.UserKey, new Failures((int)row.Count, Moment.FromMicroseconds(row.At)));
            _seen = Math.Max(_seen, row.At);
        }
    }
}
