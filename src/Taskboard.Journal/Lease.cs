using Dapper;

namespace Taskboard.Journal;

/// <summary>
/// Lets one of several nodes on a database do a piece of work at a time: a sweep, the sending of mail. Whoever takes a name has it for a time and
/// may take it again before that has passed; if the node is lost, another gets it when the time is up.
/// </summary>
/// <remarks>
/// By the database's clock, so that a node with a wrong one does no harm. A node that slept past its time may still be at work when the next
/// begins: what is done under a lease must bear being done twice, by command ids or by looking whether it is done already.
/// </remarks>
/// <param name="database">The database that the nodes share.</param>
/// <param name="holder">A name of this node that no other has, nor this one after its next start.</param>
/// <param name="clock">Used on SQLite alone, whose clock is the machine's.</param>
public sealed class Lease(Database database, string holder, TimeProvider clock)
{
    private readonly string now = database.Dialect == Dialect.Postgres ? "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint" : "@now";

    /// <summary>The name under which this node holds leases.</summary>
    public string Holder => holder;

    /// <summary>Takes a name, or keeps it, for a time from now on; false while another node has it.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be written: nothing is held then.</exception>
    public async Task<bool> TryTake(string name, TimeSpan time, CancellationToken cancel) => await database.Write(
        async (connection, transaction) => await connection.ExecuteAsync(
            $"""
            INSERT INTO lease (name, holder, ends_at) VALUES (@name, @holder, {now} + @time)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at
            WHERE lease.holder = excluded.holder OR lease.ends_at <= {now}
            """,
            new { name, holder, time = Microseconds(time), now = Moment.ToMicroseconds(clock.GetUtcNow()) },
            transaction) == 1,
        cancel);

    /// <summary>Gives back all that this node holds, so that the next does not wait: for the end of a node.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be written: what is held runs out by itself.</exception>
    public Task GiveBack(CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync("DELETE FROM lease WHERE holder = @holder", new { holder }, transaction), cancel);

    private static long Microseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;
}
