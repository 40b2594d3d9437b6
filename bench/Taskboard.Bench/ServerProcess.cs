using System.Diagnostics;
using System.Globalization;

namespace Taskboard.Bench;

/// <summary>The published server in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address, TimeSpan toFirstAnswer) => (_process, Address, ToFirstAnswer) = (process, address, toFirstAnswer);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The process.</summary>
    public int Id => _process.Id;

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
    public static async Task<ServerProcess> Start(ServerStart how)
    {
        string[] command = [.. how.Before, how.Program, "serve", "--urls", how.Address.GetLeftPart(UriPartial.Authority), "--data", how.Data, .. how.Options];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = how.Directory, RedirectStandardOutput = true, RedirectStandardError = true };
        if (how.Database is { } database)
            start.Environment["TASKBOARD_DATABASE"] = database;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in how.Environment)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await FirstAnswer(how.Address, process);
        return new ServerProcess(process, how.Address, clock.Elapsed);

        void Tell(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                how.Log(line);
        }
    }

    /// <summary>Sends a signal, such as <c>KILL</c>, and waits for the end.</summary>
    public async Task End(string signal)
    {
        using (var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
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

    private static async Task FirstAnswer(Uri address, Process process)
    {
        var request = HttpPeer.Get(address, "/health/live");
        var clock = Stopwatch.StartNew();
        var last = "nothing listens";
        while (!process.HasExited && clock.Elapsed < s_patience)
        {
            try
            {
                using var peer = await HttpPeer.Connect(address);
                using var patience = new CancellationTokenSource(s_patience);
                var answer = await peer.Send(request).AsTask().WaitAsync(patience.Token);
                if (answer.Status == 200)
                    return;
                last = answer.Head;
            }
            catch (Exception problem) when (problem is System.Net.Sockets.SocketException or IOException or OperationCanceledException)
            {
                last = problem.Message;
            }
            await Task.Delay(2);
        }
        if (process.HasExited)
            throw new InvalidOperationException("the server ended by itself");
        process.Kill();
        throw new InvalidOperationException($"the server was not well within {s_patience.TotalSeconds:N0} s: {last}");
    }
}
