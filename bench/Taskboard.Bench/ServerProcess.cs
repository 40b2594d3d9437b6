using System.Diagnostics;
using System.Globalization;

namespace Taskboard.Bench;

/// <summary>The published server in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address, TimeSpan toFirstAnswer) => (_process, Address, ToFirstAnswer) = (process, address, toFirstAnswer);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan ToFirstAnswer { get; }

    /// <summary>Megabytes of memory that are its own or shared, now and at most.</summary>
    public (double Now, double Most) Memory
    {
        get
        {
            var status = File.ReadAllLines($"/proc/{_process.Id}/status");
            double Of(string name) => double.Parse(status.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
            return (Of("VmRSS"), Of("VmHWM"));
        }
    }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits for its first answer.</summary>
    public static async Task<ServerProcess> Start(string directory, Settings settings, string data)
    {
        var address = new Uri($"http://localhost:{settings.Port}/");
        var start = new ProcessStartInfo(Path.Combine(directory, "Taskboard.Server")) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "serve", "--urls", address.GetLeftPart(UriPartial.Authority), "--data", data })
            start.ArgumentList.Add(argument);
        if (settings.Database is { } database)
        {
            start.ArgumentList.Add("--database");
            start.ArgumentList.Add(database);
        }
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await FirstAnswer(address, process);
        return new ServerProcess(process, address, clock.Elapsed);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static void Tell(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            Console.Error.WriteLine("  server: " + line);
    }

    private static async Task FirstAnswer(Uri address, Process process)
    {
        var request = HttpPeer.Get(address, "/health/live");
        while (!process.HasExited)
        {
            try
            {
                using var peer = await HttpPeer.Connect(address);
                await peer.Send(request);
                return;
            }
            catch (Exception problem) when (problem is System.Net.Sockets.SocketException or IOException)
            {
                await Task.Delay(2);
            }
        }
        throw new InvalidOperationException("the server ended by itself");
    }
}
