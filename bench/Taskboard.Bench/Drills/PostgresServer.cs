using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Taskboard.Bench.Drills;

/// <summary>A PostgreSQL server of a drill alone, which may be killed and started again.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly string _programs;
    private readonly string _folder;
    private readonly string _listen;
    private Process? _process;

    private PostgresServer(string programs, string folder, int port, string listen) => (_programs, _folder, Port, _listen) = (programs, folder, port, listen);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Whether it runs.</summary>
    public bool Runs => _process is { HasExited: false };

    /// <summary>The folder of its programs; null where they are not installed.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(static version => Path.Combine(version, "bin"))
            .Where(static bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    /// <summary>Makes a cluster in a folder, and starts it.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="port">Where it is to listen.</param>
    /// <param name="network">A second address and the network that may come to it; null for this machine alone.</param>
    /// <param name="small">True for small files of its log, so that a small disk is soon full.</param>
    public static async Task<PostgresServer> Create(string folder, int port, (string Address, string From)? network, bool small)
    {
        var programs = Programs ?? throw new DrillFailed("PostgreSQL is not installed: apt-get install postgresql");
        if (Environment.UserName == "root")
            await Run("chown", "postgres", folder);
        var data = Path.Combine(folder, "data");
        var (program, arguments) = AsUser(
            [Path.Combine(programs, "initdb"), "-D", data, "-U", "taskboard", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", .. small ? ["--wal-segsize=1"] : Array.Empty<string>()]);
        await Run(program, arguments);
        if (network is { } guests)
            await File.AppendAllTextAsync(Path.Combine(data, "pg_hba.conf"), $"host all all {guests.From} trust\n");
        if (small)
            await File.AppendAllTextAsync(Path.Combine(data, "postgresql.conf"), "min_wal_size = 2MB\nmax_wal_size = 8MB\n");
        var server = new PostgresServer(programs, folder, port, network is { } more ? "127.0.0.1," + more.Address : "127.0.0.1");
        await server.Start();
        await server.Execute("postgres", "CREATE DATABASE taskboard");
        return server;
    }

    /// <summary>The connection string, by way of another address or port where that is said.</summary>
    public string Location(string database = "taskboard", int? port = null, string host = "127.0.0.1") =>
        string.Create(CultureInfo.InvariantCulture, $"Host={host};Port={port ?? Port};Username=taskboard;Database={database};Maximum Pool Size=20");

    /// <summary>Starts it, and waits until it answers.</summary>
    public async Task Start()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (!Runs)
                Launch();
            try
            {
                await Execute("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < s_patience)
            {
                // processes of one that was killed may hold its memory for a moment
                await Task.Delay(100);
            }
        }
    }

    /// <summary>kill -9 of the server and of all its processes.</summary>
    public async Task Kill()
    {
        if (_process is not { HasExited: false } server)
            return;
        var children = (await File.ReadAllTextAsync($"/proc/{server.Id}/task/{server.Id}/children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        server.Kill();
        foreach (var child in children)
        {
            try
            {
                using var process = Process.GetProcessById(int.Parse(child, CultureInfo.InvariantCulture));
                process.Kill();
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
                // it ended by itself
            }
        }
        await server.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Kill();
        _process?.Dispose();
    }

    private void Launch()
    {
        _process?.Dispose();
        var (program, arguments) = AsUser(
        [
            Path.Combine(_programs, "postgres"), "-D", Path.Combine(_folder, "data"), "-p", Port.ToString(CultureInfo.InvariantCulture), "-k", _folder,
            "-c", "listen_addresses=" + _listen, "-c", "max_connections=200",
        ]);
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, WorkingDirectory = "/" })!;
        var log = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"taskboard-drill-postgres-{Port}.log"));
        _process.ErrorDataReceived += (_, line) => Append(log, line.Data);
        _process.BeginErrorReadLine();
    }

    private static void Append(string log, string? line)
    {
        if (line is not null)
            File.AppendAllText(log, line + '\n');
    }

    private async Task Execute(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Location(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The server refuses to run as root.</summary>
    private static (string Program, string[] Arguments) AsUser(string[] command) =>
        Environment.UserName == "root"
            ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--", .. command])
            : (command[0], command[1..]);

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new DrillFailed($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
