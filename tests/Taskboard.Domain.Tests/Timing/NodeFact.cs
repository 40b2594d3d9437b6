using System.Diagnostics;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>A test that asks the lunar oracle; skipped, in words, without node or the oracle's packages.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        Skip = !System.IO.Directory.Exists(Path.Combine(Oracle, "node_modules", "date-chinese"))
            ? "the lunar oracle is not installed: npm ci in tests/lunar-oracle"
            : Print("--version") is null ? "node is not installed" : null;
    }

    public static string Oracle { get; } = Find();

    /// <summary>What node prints, line by line; null if it does not run.</summary>
    public static string[]? Print(string argument)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", [argument])
            {
                WorkingDirectory = Oracle,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            var lines = node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            node.WaitForExit();
            return node.ExitCode == 0 ? lines : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Taskboard.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? "", "tests", "lunar-oracle");
    }
}
