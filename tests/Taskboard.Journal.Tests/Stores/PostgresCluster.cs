using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Taskboard.Journal.Tests;

/// <summary>
/// A PostgreSQL server of this test run alone, in a temporary folder. It hangs on our standard input's other end, so it
/// stops however the run ends. Where the server's programs are not
/// installed, <c>StoreFactAttribute</c> skips the tests on it.
/// </summary>
internal sealed class PostgresCluster
{
    private const int FirstPort = 55432;

    /// <summary>Stops the server when the pipe to it is closed: the end of the test process closes it too.</summary>
    private const string Guard = """
        "$1/postgres" -D "$2/data" -p "$3" -k "$2" -h 127.0.0.1 -c fsync=off -c max_connections=200 >"$2/log" 2>&1 &
        server=$!
        cat >/dev/null
        kill -INT $server
        wait $server
        rm -rf "$2"
        """;

    private readonly int port;
    private Process? server; // held: collected, it would close the pipe

    private PostgresCluster(int port) => this.port = port;

    public static Lazy<Task<PostgresCluster>> Shared { get; } = new(Start);

    public static bool IsInstalled => Programs() is not null;

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username=taskboard;Database={database};Maximum Pool Size=20";

    public async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresCluster> Start()
    {
        var programs = Programs() ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        var folder = Directory.CreateTempSubdirectory("taskboard-postgres-").FullName;
        if (Environment.UserName == "root")
            await Run("chown", ["postgres", folder]);
        await Run(AsUser([Path.Combine(programs, "initdb"), "-D", Path.Combine(folder, "data"), "-U", "taskboard", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]));
        var cluster = new PostgresCluster(FreePort());
        var (program, arguments) = AsUser(["sh", "-c", Guard, "guard", programs, folder, $"{cluster.port}"]);
        cluster.server = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, WorkingDirectory = "/" });
        await cluster.Answers();
        return cluster;
    }

    private async Task Answers()
    {
        var given = Stopwatch.StartNew();
        while (server is { HasExited: false })
        {
            try
            {
                await Execute("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (given.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(50);
            }
        }
        throw new InvalidOperationException("PostgreSQL ended as soon as it was started.");
    }

    private static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    /// <summary>The server refuses to run as root.</summary>
    private static (string Program, string[] Arguments) AsUser(string[] command) =>
        Environment.UserName == "root"
            ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--", .. command])
            : (command[0], command[1..]);

    private static Task Run((string Program, string[] Arguments) command) => Run(command.Program, command.Arguments);

    private static async Task Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await output}{error}");
    }

    private static int FreePort() => Enumerable.Range(FirstPort, 100).First(IsFree);

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
