using System.Globalization;

namespace Taskboard.Bench.Drills;

/// <summary>What a drill is played on: nodes, and the database that they share.</summary>
internal sealed class Field : IAsyncDisposable
{
    private readonly string _folder;
    private readonly List<ServerStart> _starts = [];
    private readonly Dictionary<int, ServerProcess> _running = [];
    private readonly List<string> _log = [];

    private Field(string folder, Settings settings) => (_folder, Settings) = (folder, settings);

    /// <summary>What was asked for.</summary>
    public Settings Settings { get; }

    /// <summary>The database's server; null where a node has a file of its own.</summary>
    public PostgresServer? Postgres { get; private set; }

    /// <summary>The networks between the nodes and the database, where they can be disturbed.</summary>
    public IReadOnlyList<TcpProxy> Networks { get; private set; } = [];

    /// <summary>Where the nodes listen.</summary>
    public IReadOnlyList<Uri> Addresses => [.. _starts.Select(static start => start.Address)];

    /// <summary>Where the database is, for the proof.</summary>
    public string Location => Postgres?.Location() ?? Path.Combine(Folder(0), "taskboard.db");

    /// <summary>Where the database's files lie.</summary>
    public string Disk => _folder;

    /// <summary>The authorization headers of people.</summary>
    public IReadOnlyList<string> Tokens { get; private set; } = [];

    /// <summary>What the nodes wrote.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_log)
                return [.. _log];
        }
    }

    /// <summary>Starts everything.</summary>
    public static async Task<Field> Open(Fault fault, Settings settings)
    {
        var parent = settings.Folder ?? Path.GetTempPath();
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"taskboard-drill-{Path.GetRandomFileName()}")).FullName;
        var field = new Field(folder, settings);
        try
        {
            if (fault.NeedsPostgres)
            {
                var database = Directory.CreateDirectory(Path.Combine(folder, "postgres")).FullName;
                field.Postgres = await PostgresServer.Create(database, settings.Port + 90, fault.Network, fault.NeedsSmallDisk);
            }
            await field.Prepare(fault);
            for (var number = 0; number < field._starts.Count; number++)
                await field.Start(number);
            return field;
        }
        catch
        {
            await field.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a node; one that runs stays.</summary>
    public async Task Start(int number)
    {
        if (!_running.ContainsKey(number))
            _running[number] = await ServerProcess.Start(_starts[number]);
    }

    /// <summary>Ends a node by a signal.</summary>
    public async Task End(int number, string signal)
    {
        if (!_running.Remove(number, out var node))
            return;
        await node.End(signal);
        await node.DisposeAsync();
    }

    /// <summary>Ends all nodes in good order.</summary>
    public async Task EndAll()
    {
        foreach (var number in _running.Keys.ToList())
            await End(number, "INT");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in _running.Values)
            await node.DisposeAsync();
        foreach (var network in Networks)
            await network.DisposeAsync();
        if (Postgres is not null)
            await Postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Prepare(Fault fault)
    {
        var directory = Settings.Server ?? await Stand.Publish();
        if (fault.NeedsNetworks)
            Networks = [.. Enumerable.Range(0, Settings.Nodes).Select(_ => new TcpProxy(Postgres!.Port))];
        for (var number = 0; number < (fault.NeedsPostgres ? Settings.Nodes : 1); number++)
        {
            var database = Postgres?.Location(port: Networks.Count > 0 ? Networks[number].Port : null);
            var node = number;
            var start = Stand.NodeStart(directory, Settings, Folder(number), database, number) with { Log = line => Write(node, line) };
            _starts.Add(fault.Change(number, start, this));
        }
        Tokens = await People.Enter(Folder(0), Settings with { Database = Postgres?.Location() });
    }

    private string Folder(int number) => Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"node-{number}"));

    private void Write(int number, string line)
    {
        lock (_log)
            _log.Add(string.Create(CultureInfo.InvariantCulture, $"node {number + 1}: {line}"));
    }
}
