using System.Diagnostics;
using System.Text;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.CommandLine;

/// <summary>The built program, run as a user runs it: in a process of its own, with a data directory of its own.</summary>
internal sealed class BuiltProgram : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("taskboard-cli-").FullName;

    public string Data => Path.Combine(_folder, "data");

    public string DatabaseFile => Path.Combine(Data, "taskboard.db");

    /// <summary>A path beside the data directory.</summary>
    public string Beside(string name) => Path.Combine(_folder, name);

    /// <summary>Writes a file beside the data directory: its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Beside(name), bytes);
        return Beside(name);
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Runs a command to its end.</summary>
    public async Task<Ran> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
        return new(process.ExitCode, await said, await complained);
    }

    /// <summary>Starts a command and leaves it running.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = _folder,
        };
        foreach (var argument in (string[])["exec", typeof(ServerHost).Assembly.Location, .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("TASKBOARD_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["TASKBOARD_DATA"] = Data;
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        return Process.Start(start)!;
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);
}

/// <summary>What came of a command.</summary>
internal sealed record Ran(int Code, string Out, string Error)
{
    public Ran Done()
    {
        Assert.True(Code == 0, ToString());
        return this;
    }

    /// <summary>It did a part of its work, said why it could not do the rest, and ended with 1.</summary>
    public void FailedAfterOutput(string words)
    {
        Assert.True(Code == 1, ToString());
        Assert.Contains(words, Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
    }

    /// <summary>It ended with a code and words on standard error, and nothing else: no trace of the program's insides.</summary>
    public Ran Failed(int code, string words)
    {
        Assert.True(Code == code, ToString());
        Assert.Contains(words, Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        Assert.Equal("", Out);
        return this;
    }
}
