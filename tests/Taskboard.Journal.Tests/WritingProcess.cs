using System.Globalization;

namespace Taskboard.Journal.Tests;

/// <summary>
/// The program of this assembly: appends to the database named until it is killed, from several writers at once, and prints a line
/// for every append that was acknowledged.
/// </summary>
internal static class WritingProcess
{
    private const int Writers = 8;

    public static async Task Main(string[] args)
    {
        await using var database = await Database.Open(args[0]);
        var run = args[1];
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Write(database, $"task/{run}-{writer}")));
    }

    private static async Task Write(Database database, string stream)
    {
        for (var version = 0; ; version++)
        {
            var command = string.Create(CultureInfo.InvariantCulture, $"{stream}-{version}");
            var outcome = await database.Journal.Append(Sample.Append(stream, version, command), CancellationToken.None);
            if (outcome is AppendOutcome.Committed committed)
                Console.WriteLine($"{stream} {command} {committed.Position} .");
        }
    }
}
