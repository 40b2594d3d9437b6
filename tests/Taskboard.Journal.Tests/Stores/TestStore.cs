using System.Data.Common;

namespace Taskboard.Journal.Tests;

/// <summary>An empty database of one kind for one test; nodes are opened on it, as many as the test wants.</summary>
public abstract class TestStore : IAsyncLifetime
{
    private readonly List<Database> nodes = [];

    public string Location { get; private set; } = string.Empty;

    public static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    public async Task InitializeAsync() => Location = await Create();

    public async Task<Database> Open(DatabaseOptions? options = null)
    {
        var node = await Database.Open(Location, options);
        nodes.Add(node);
        return node;
    }

    /// <summary>Does to the tables what nobody should.</summary>
    public async Task Tamper(string sql)
    {
        await using var connection = await Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }

    public static async Task<string> Dump(Database database)
    {
        using var text = new StringWriter();
        await ReadTables.Dump(database, text, Soon);
        return text.ToString();
    }

    public async Task DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await Remove();
    }

    public abstract Task<DbConnection> Connect();

    protected abstract Task<string> Create();

    protected abstract Task Remove();
}
