using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;

namespace Taskboard.Journal;

/// <summary>
/// Numbered SQL files, <c>Migrations/sqlite/0001_journal.sql</c> and the like, applied once each, in order, in a transaction of their own.
/// A file that has been released is never edited: its SHA-256 is kept with its number.
/// </summary>
internal static class Migrations
{
    private const string Table =
        "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha TEXT NOT NULL)";

    public sealed record Migration(int Number, string Name, string Sha, string Text);

    /// <summary>The migrations that this program knows for a dialect, in order.</summary>
    public static IReadOnlyList<Migration> Known(Dialect dialect)
    {
        var assembly = typeof(Migrations).Assembly;
        var folder = dialect == Dialect.Sqlite ? "Migrations/sqlite/" : "Migrations/postgres/";
        return [.. assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => Load(assembly, name, name[folder.Length..]))
            .OrderBy(migration => migration.Number)];
    }

    /// <summary>Applies what is missing.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="known">See <see cref="Known"/>.</param>
    /// <param name="begin">Begins a transaction that keeps every other process from migrating.</param>
    /// <param name="hasTable">Whether the table <c>migration</c> is there.</param>
    /// <exception cref="DatabaseIsNewer">A newer program was here.</exception>
    /// <exception cref="MigrationChanged">An applied file is not the one that this program has.</exception>
    public static void Apply(
        DbConnection connection, IReadOnlyList<Migration> known, Func<DbTransaction> begin, bool hasTable)
    {
        if (hasTable && Missing(connection, null, known).Count == 0)
            return;
        while (true)
        {
            using var transaction = begin();
            Execute(connection, transaction, Table);
            if (Missing(connection, transaction, known) is not [var next, ..])
                return;
            Execute(connection, transaction, next.Text);
            Execute(
                connection, transaction, "INSERT INTO migration (number, name, sha) VALUES (@number, @name, @sha)",
                ("number", next.Number), ("name", next.Name), ("sha", next.Sha));
            transaction.Commit();
        }
    }

    /// <exception cref="DatabaseIsNewer">A newer program was here.</exception>
    /// <exception cref="MigrationChanged">An applied file is not the one that this program has.</exception>
    public static void ThrowIfUnknown(DbConnection connection, DbTransaction transaction, IReadOnlyList<Migration> known) =>
        Missing(connection, transaction, known);

    private static List<Migration> Missing(DbConnection connection, DbTransaction? transaction, IReadOnlyList<Migration> known)
    {
        var missing = known.ToDictionary(migration => migration.Number);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT number, sha FROM migration";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var number = reader.GetInt32(0);
            if (!missing.Remove(number, out var migration))
                throw new DatabaseIsNewer(number, known[^1].Number);
            if (migration.Sha != reader.GetString(1))
                throw new MigrationChanged(migration.Name);
        }
        return [.. missing.Values.OrderBy(migration => migration.Number)];
    }

    private static void Execute(
        DbConnection connection, DbTransaction transaction, string text, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        command.ExecuteNonQuery();
    }

    private static Migration Load(Assembly assembly, string resource, string file)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The migration {resource} is not in the program.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var sha = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        return new Migration(int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(file), sha, text);
    }
}
