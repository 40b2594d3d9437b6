using System.Globalization;
using System.Runtime.InteropServices;

namespace Taskboard.Bench;

/// <summary>Collects what was measured and prints it as a table, with the machine and the command.</summary>
internal sealed class Report(Settings settings, string[] args)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a line and says it at once.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="how">With how many connections, at what rate.</param>
    /// <param name="rate">How much of it a second.</param>
    /// <param name="p50">The median, in milliseconds.</param>
    /// <param name="p99">What 99 of 100 stay below, in milliseconds.</param>
    /// <param name="note">What else is to be known.</param>
    public void Add(string what, string how, double? rate, double? p50, double? p99, string note = "")
    {
        string[] row = [what, how, Text(rate, "N0"), Text(p50, "0.00"), Text(p99, "0.00"), note];
        _rows.Add(row);
        Console.Error.WriteLine(string.Join(" · ", row));
    }

    /// <summary>Prints the table.</summary>
    public void Write()
    {
        Console.WriteLine($"Machine: {Processor()}, {Environment.ProcessorCount} cores shared with the driver, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");
        Console.WriteLine($"Store: {(settings.Database is null ? "SQLite" : "PostgreSQL")}, {settings.Nodes} node{(settings.Nodes == 1 ? "" : "s")}, {settings.Tasks} tasks");
        Console.WriteLine($"Command: `dotnet run -c Release --project bench/Taskboard.Bench -- {string.Join(' ', args.Where(a => !a.StartsWith("Host=", StringComparison.Ordinal)))}`");
        Console.WriteLine();
        Console.WriteLine("| measured | with | per second | p50 ms | p99 ms | |");
        Console.WriteLine("|---|---|--:|--:|--:|---|");
        foreach (var row in _rows)
            Console.WriteLine($"| {string.Join(" | ", row)} |");
    }

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static string Processor() =>
        File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
