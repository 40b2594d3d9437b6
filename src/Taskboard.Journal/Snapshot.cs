using System.Data.Common;

namespace Taskboard.Journal;

/// <summary>A read transaction on a connection of its own.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    internal Snapshot(DbConnection connection, DbTransaction transaction) =>
        (Connection, Transaction) = (connection, transaction);

    /// <summary>The connection to read from.</summary>
    public DbConnection Connection { get; }

    /// <summary>The transaction that every command on it takes part in.</summary>
    public DbTransaction Transaction { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }

    internal DbCommand Command(string text)
    {
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = text;
        command.CommandTimeout = 0;
        return command;
    }
}
