using System.Data;
using System.Data.Common;
using Npgsql;

namespace Taskboard.Journal;

/// <summary>A PostgreSQL database: one connection of this node appends, a pool serves everything else.</summary>
internal sealed class PostgresDatabase : Database
{
    private const long MigrationLock = 0x5441534B; // "TASK"
    private readonly NpgsqlDataSource source;

    private PostgresDatabase(NpgsqlDataSource source, DatabaseOptions options)
    {
        this.source = source;
        var journal = new StoredJournal(this);
        Journal = journal;
        Writer = new Writer(new PostgresStore(source, options.BusyTimeout), journal.OnCommitted, options.LargestBatch);
    }

    public override Dialect Dialect => Dialect.Postgres;

    public override IJournal Journal { get; }

    internal override Writer Writer { get; }

    public static new async Task<PostgresDatabase> Open(string location, DatabaseOptions options, CancellationToken cancel)
    {
        var source = new NpgsqlDataSourceBuilder(PostgresLocation.Settings(location).ToString()).Build();
        try
        {
            await using (var connection = await source.OpenConnectionAsync(cancel))
                Migrate(connection);
            return new PostgresDatabase(source, options);
        }
        catch (Exception exception)
        {
            await source.DisposeAsync();
            if (PostgresProblem.Of(exception) is { } problem)
                throw problem;
            throw;
        }
    }

    public override async ValueTask<DbConnection> Read(CancellationToken cancel)
    {
        try
        {
            return await source.OpenConnectionAsync(cancel);
        }
        catch (Exception exception) when (ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }

    public override async ValueTask<Snapshot> ReadTogether(CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)await Read(cancel);
        return new Snapshot(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel));
    }

    private protected override async Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, bool durable, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await Read(cancel);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
            var result = await work(connection, transaction);
            if (!durable)
            {
                await using var last = new NpgsqlCommand("SET LOCAL synchronous_commit = off", (NpgsqlConnection)connection);
                await last.ExecuteNonQueryAsync(cancel);
            }
            await Commit(transaction);
            return result;
        }
        catch (DbException exception) when (ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }

    public override DatabaseProblem? ProblemOf(Exception exception) => PostgresProblem.Of(exception);

    public override async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await source.DisposeAsync();
    }

    private static async Task Commit(DbTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception) when (PostgresProblem.IsConnectionLost(exception))
        {
            throw new OutcomeUnknown(exception);
        }
    }

    private static void Migrate(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT to_regclass('migration') IS NOT NULL", connection);
        var hasTable = (bool)command.ExecuteScalar()!;
        Migrations.Apply(
            connection, Migrations.Known(Dialect.Postgres),
            () =>
            {
                var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
                using var alone = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({MigrationLock})", connection, transaction);
                alone.ExecuteNonQuery();
                return transaction;
            },
            hasTable);
    }
}
