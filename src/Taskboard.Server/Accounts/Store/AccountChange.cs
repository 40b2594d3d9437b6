using System.Data.Common;
using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Numbers the changes of accounts and tokens. The one row of <c>account_head</c> is updated in each transaction that changes them, so
/// the numbers follow the order of the commits, and a node that has seen number n asks for what is higher and misses nothing.
/// </summary>
internal static class AccountChange
{
    /// <summary>The number of the change that this transaction makes.</summary>
    public static Task<long> Next(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteScalarAsync<long>(
            "UPDATE account_head SET version = version + 1 WHERE one = 1 RETURNING version", transaction: transaction);

    /// <summary>The number of the last change.</summary>
    public static async Task<long> Last(Database database, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Select, cancellationToken: cancel));
    }

    /// <summary>The number of the last change in a snapshot.</summary>
    public static Task<long> Last(Snapshot snapshot) =>
        snapshot.Connection.ExecuteScalarAsync<long>(Select, transaction: snapshot.Transaction);

    private const string Select = "SELECT version FROM account_head";
}
