using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Taskboard.Journal;

/// <summary>A SQLite file: one writing connection on the writer's thread, pooled connections that only read.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string readers;

    private SqliteDatabase(string path, SqliteConnection connection, DatabaseOptions options)
    {
        Path = path;
        var journal = new StoredJournal(this);
        Journal = journal;
        Writer = new Writer(new SqliteStore(connection, options.Clock), journal.OnCommitted, options.LargestBatch);
        readers = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
        }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public override Dialect Dialect => Dialect.Sqlite;

    public override IJournal Journal { get; }

    internal override Writer Writer { get; }

    public static SqliteDatabase Open(string location, DatabaseOptions options)
    {
        var path = SqliteFile.PathOf(location);
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteFile.OpenToWrite(path, options);
            return new SqliteDatabase(path, connection, options);
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            if (SqliteProblem.Of(exception) is { } problem)
                throw problem;
            throw;
        }
    }

    public override ValueTask<DbConnection> Read(CancellationToken cancel)
    {
        var connection = new SqliteConnection(readers);
        try
        {
            connection.Open();
            return ValueTask.FromResult<DbConnection>(connection);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            if (ProblemOf(exception) is { } problem)
                throw problem;
            throw;
        }
    }

    public override async ValueTask<Snapshot> ReadTogether(CancellationToken cancel)
    {
        var connection = (SqliteConnection)await Read(cancel);
        return new Snapshot(connection, connection.BeginTransaction(deferred: true));
    }

    private protected override async Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, bool durable, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancel.ThrowIfCancellationRequested();
        T? result = default;
        await Writer.Exclusive(store =>
        {
            var connection = ((SqliteStore)store).Connection;
            using var sync = durable ? null : new SqliteWithoutSync(connection);
            using var transaction = connection.BeginTransaction(deferred: false);
            result = work(connection, transaction).GetAwaiter().GetResult();
            SqliteProblem.OfCommit(transaction.Commit);
        });
        return result!;
    }

    public override DatabaseProblem? ProblemOf(Exception exception) => SqliteProblem.Of(exception);

    public override async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        using var any = new SqliteConnection(readers);
        SqliteConnection.ClearPool(any);
    }
}
