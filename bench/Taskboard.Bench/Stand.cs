using System.Diagnostics;
using System.Globalization;
using Taskboard.Server.Hosting;
using Taskboard.Shared;

namespace Taskboard.Bench;

/// <summary>Everything that is measured against: a published server with a thousand tasks, and somebody who may do everything.</summary>
internal sealed class Stand : IAsyncDisposable
{
    private readonly string _directory;
    private readonly string _data;
    private readonly Settings _settings;

    private Stand(string directory, string data, Settings settings) => (_directory, _data, _settings) = (directory, data, settings);

    /// <summary>The server; of several nodes the first.</summary>
    public ServerProcess Server => Nodes[0];

    /// <summary>All nodes.</summary>
    public IReadOnlyList<ServerProcess> Nodes { get; private set; } = [];

    /// <summary>Its data directory.</summary>
    public string Data => _data;

    /// <summary>Its database: a file or a connection string.</summary>
    public string Location => _settings.Database ?? new ServerOptions { DataDirectory = _data }.DatabaseFile;

    /// <summary>The header of a browser's session.</summary>
    public string Cookie { get; private set; } = "";

    /// <summary>Headers of tokens, each of another person.</summary>
    public required IReadOnlyList<string> Tokens { get; init; }

    /// <summary>The tasks, with the version of each as last known.</summary>
    public IReadOnlyList<MovingTask> Tasks { get; private set; } = [];

    /// <summary>The plans that they belong to.</summary>
    public IReadOnlyList<string> Plans { get; private set; } = [];

    /// <summary>Publishes the server if need be, enters people, starts it and fills the board through its API.</summary>
    public static async Task<Stand> Open(Settings settings)
    {
        var directory = settings.Server ?? await Publish();
        var data = Directory.CreateTempSubdirectory("taskboard-bench-").FullName;
        var stand = new Stand(directory, data, settings) { Tokens = await People.Enter(data, settings) };
        try
        {
            await stand.Start();
            (stand.Tasks, stand.Plans) = await Seed.Fill(stand.Server.Address, stand.Tokens[0], settings);
        }
        catch
        {
            await stand.DisposeAsync();
            throw;
        }
        return stand;
    }

    /// <summary>Starts the server, and signs in.</summary>
    public async Task Start()
    {
        await StartNodes();
        using var session = await Browsing.SignIn(Server.Address, People.UserName, People.Password);
        Cookie = "Cookie: " + session.Cookie;
    }

    private async Task StartNodes()
    {
        var nodes = new List<ServerProcess>();
        Nodes = nodes;
        for (var number = 0; number < _settings.Nodes; number++)
            nodes.Add(await ServerProcess.Start(NodeStart(_directory, _settings, _data, _settings.Database, number)));
    }

    /// <summary>Ends the server.</summary>
    public async Task Stop()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        Nodes = [];
    }

    /// <summary>Stops the server and measures how long a start takes.</summary>
    public async Task<TimeSpan> Restart()
    {
        await Stop();
        await StartNodes();
        return Server.ToFirstAnswer;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>The node that a connection of a number goes to.</summary>
    public ServerProcess NodeOf(int connection) => Nodes[connection % Nodes.Count];

    /// <summary>Processor time that all nodes used so far.</summary>
    public TimeSpan Processor => Nodes.Aggregate(TimeSpan.Zero, static (sum, node) => sum + node.Processor);

    /// <summary>How the node of a number is started.</summary>
    public static ServerStart NodeStart(string directory, Settings settings, string data, string? database, int number)
    {
        var start = new ServerStart(directory, new Uri($"http://localhost:{settings.Port + number}/"), data, database);
        return !start.HasSilo ? start : start with
        {
            Environment = new Dictionary<string, string> { ["TASKBOARD_SILO_PORT"] = (settings.Port + 50 + number).ToString(CultureInfo.InvariantCulture) },
        };
    }

    /// <summary>Publishes the server; the directory.</summary>
    public static async Task<string> Publish()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Taskboard.sln")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("run it inside the repository, or name the published server");
        var directory = Path.Combine(root, "artifacts", "bench");
        var publish = Process.Start("dotnet", ["publish", Path.Combine(root, "src", "Taskboard.Server"), "-c", "Release", "-v", "q", "-nologo", "-o", directory]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? directory : throw new InvalidOperationException("the server could not be published");
    }
}
