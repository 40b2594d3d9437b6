using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace Taskboard.Server.Tests.Receivers;

/// <summary>One of the programs of <c>tests/receivers</c> in a process of its own: what it prints is what it took.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<JsonElement> _said = Channel.CreateUnbounded<JsonElement>();

    private NodeProcess(Process process) => _process = process;

    public int Port { get; private set; }

    /// <summary>The folder of the programs.</summary>
    public static string Folder { get; } = Find();

    public static async Task<NodeProcess> Start(string program, object options)
    {
        var process = new NodeProcess(Process.Start(new ProcessStartInfo("node", [program, JsonSerializer.Serialize(options)])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!);
        _ = process.Read();
        process.Port = (await process.Next()).GetProperty("port").GetInt32();
        return process;
    }

    /// <summary>What it took next.</summary>
    public async Task<JsonElement> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _said.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Whether it took something that nobody looked at yet.</summary>
    public bool HasMore => _said.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _said.Writer.TryWrite(JsonDocument.Parse(line).RootElement.Clone());
        _said.Writer.TryComplete();
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Taskboard.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", "tests", "receivers");
    }
}
