using Npgsql;
using Taskboard.Journal;

namespace Taskboard.Orleans;

/// <summary>The tables by which silos find each other, remember, and keep snapshots, in a schema of their own beside the journal's.</summary>
internal static class OrleansTables
{
    private const long Lock = 0x5441534C; // "TASL"
    private const string Schema = "orleans";

    /// <summary>The connection string by which Orleans finds its tables.</summary>
    public static string Location(string database)
    {
        var settings = PostgresLocation.Settings(database);
        settings.SearchPath = Schema;
        return settings.ToString();
    }

    /// <summary>Makes the tables where they are missing and puts this program's queries into them. Any number of nodes may do so at once, and again.</summary>
    public static async Task Apply(string database, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(Location(database));
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Execute(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancel);
        await Execute(connection, Read("tables.sql"), cancel);
        foreach (var (key, text) in Queries())
        {
            await using var command = new NpgsqlCommand(
                "INSERT INTO orleansquery (querykey, querytext) VALUES ($1, $2) ON CONFLICT (querykey) DO UPDATE SET querytext = excluded.querytext", connection)
            {
                Parameters = { new() { Value = key }, new() { Value = text } },
            };
            await command.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The queries: each begins with a line <c>-- name: KEY</c>.</summary>
    internal static IEnumerable<(string Key, string Text)> Queries()
    {
        const string Mark = "-- name: ";
        foreach (var part in Read("queries.sql").Split(Mark).Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            yield return (part[..end].Trim(), part[end..].Trim());
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string text, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string Read(string name)
    {
        using var stream = typeof(OrleansTables).Assembly.GetManifestResourceStream("Tables/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
