using System.Data.Common;
using Dapper;

namespace Taskboard.Journal;

/// <summary>Tells whether a database holds nothing but what its migrations put there.</summary>
internal static class Pristine
{
    /// <exception cref="CopyRefused">A table holds more than after the migrations.</exception>
    public static async Task ThrowIfNot(DbConnection connection, DbTransaction transaction, IReadOnlyList<CopyTable> tables, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("taskboard-empty-").FullName;
        try
        {
            await using var empty = SqliteDatabase.Open(Path.Combine(folder, "empty.db"), new DatabaseOptions());
            await using var snapshot = await empty.ReadTogether(cancel);
            if (await connection.ExecuteScalarAsync<long>("SELECT position FROM journal_head", transaction: transaction) > 0)
                throw new CopyRefused(CopyRefusal.TargetNotEmpty, "journal");
            foreach (var table in tables)
            {
                var count = $"SELECT count(*) FROM (SELECT 1 FROM \"{table.Name}\" LIMIT 1000) AS few";
                var found = await connection.ExecuteScalarAsync<long>(count, transaction: transaction);
                if (found != await snapshot.Connection.ExecuteScalarAsync<long>(count, transaction: snapshot.Transaction))
                    throw new CopyRefused(CopyRefusal.TargetNotEmpty, table.Name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
