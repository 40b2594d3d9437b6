using System.Diagnostics;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.Operations;

/// <summary>The program in a process of its own, so that it can be ended by signals.</summary>
internal sealed class ServerProgram : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProgram(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProgram> Serve(string data, params string[] options)
    {
        // who runs the tests in the background may have told everything below to ignore SIGINT
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", Environment.ProcessPath!, "exec", typeof(ServerHost).Assembly.Location, "serve", "--lang", "en", "--urls", "http://127.0.0.1:0", "--data", data, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0)
                return new ServerProgram(process, new Uri(line[at..].Split(' ')[0].Split('?')[0]));
        }
        throw new InvalidOperationException("the server ended by itself: " + await process.StandardError.ReadToEndAsync());
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> Ended(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }
}
