using System.Data.Common;
using Dapper;

namespace Taskboard.Journal;

/// <summary>
/// Moves everything from one database to another, between stores or on the same: the journal with its hashes, what is read from it, accounts, tokens,
/// drafts, and whatever table comes later. One transaction: a copy that fails leaves the target empty.
/// </summary>
public static class DatabaseCopy
{
    /// <summary>
    /// Copies what stands in the source at one moment, then reads both again side by side, row by row, and walks the journal's chains in the target.
    /// The source may go on meanwhile; what is added then is told in the report and not copied.
    /// </summary>
    /// <exception cref="CopyRefused">The target is not empty, the source does not verify, or the two cannot hold the same.</exception>
    /// <exception cref="DatabaseProblem">One of the databases is locked, full or gone.</exception>
    public static async Task<CopyReport> Run(Database from, Database to, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        try
        {
            CopyReport report;
            await using (var source = await from.ReadTogether(cancel))
                report = await to.Write((connection, transaction) => Copy(source, from.Dialect, connection, transaction, to.Dialect, cancel), cancel);
            return report with { LeftBehind = await from.Journal.Head(cancel) - report.Head.Position };
        }
        catch (DbException exception) when ((from.ProblemOf(exception) ?? to.ProblemOf(exception)) is { } problem)
        {
            throw problem;
        }
    }

    private static async Task<CopyReport> Copy(
        Snapshot source, Dialect dialect, DbConnection connection, DbTransaction transaction, Dialect targetDialect, CancellationToken cancel)
    {
        var tables = await CopySchema.Read(source.Connection, source.Transaction, dialect);
        var targets = await CopySchema.Read(connection, transaction, targetDialect);
        CopySchema.ThrowIfDifferent(tables, targets);
        if (targetDialect == Dialect.Postgres)
            await connection.ExecuteAsync("SELECT FROM journal_head FOR UPDATE", transaction: transaction);
        await Pristine.ThrowIfNot(connection, transaction, targets, cancel);

        var rows = new Dictionary<string, long>();
        foreach (var (table, target) in tables.Zip(targets))
        {
            await connection.ExecuteAsync($"DELETE FROM \"{target.Name}\"", transaction: transaction);
            rows[table.Name] = await CopyTarget.Write(
                connection, transaction, target, CopyRows.Read(source.Connection, source.Transaction, dialect, table, cancel), cancel);
        }
        foreach (var (table, target) in tables.Zip(targets))
        {
            await Compare(
                table.Name,
                CopyRows.Read(source.Connection, source.Transaction, dialect, table, cancel),
                CopyRows.Read(connection, transaction, targetDialect, target, cancel),
                cancel);
        }
        return new CopyReport(await Verify(connection, transaction, targetDialect, cancel), rows, 0);
    }

    private static async Task Compare(string table, IAsyncEnumerable<object?[]> rows, IAsyncEnumerable<object?[]> copies, CancellationToken cancel)
    {
        await using var row = rows.GetAsyncEnumerator(cancel);
        await using var copy = copies.GetAsyncEnumerator(cancel);
        while (true)
        {
            var (more, another) = (await row.MoveNextAsync(), await copy.MoveNextAsync());
            if (more != another || (more && !CopyRows.AreSame(row.Current, copy.Current)))
                throw new CopyRefused(CopyRefusal.NotTheSame, table);
            if (!more)
                return;
        }
    }

    private static async Task<HeadDigest> Verify(DbConnection connection, DbTransaction transaction, Dialect dialect, CancellationToken cancel)
    {
        // not disposed: connection and transaction are the caller's
        var found = await JournalVerifier.Verify(new Snapshot(connection, transaction), dialect, null, cancel);
        return found.Fault is { } fault ? throw new CopyRefused(CopyRefusal.DoesNotVerify, fault.ToString()) : found.Head;
    }
}
