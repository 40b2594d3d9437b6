using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Taskboard.Journal.Tests;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class SqliteTestStore : TestStore
{
    private string folder = string.Empty;

    public override async Task<DbConnection> Connect()
    {
        var connection = new SqliteConnection($"Data Source={Location};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    protected override Task<string> Create()
    {
        folder = Directory.CreateTempSubdirectory("taskboard-journal-").FullName;
        return Task.FromResult(Path.Combine(folder, "taskboard.db"));
    }

    protected override Task Remove()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
