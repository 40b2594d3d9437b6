namespace Taskboard.Domain.Tests.Events;

/// <summary>The words of closed sets that stand in events, out of <c>Events/Words.samples</c>: one set a line.</summary>
internal static class WordSamples
{
    /// <summary>Where they stand, as a failure names it.</summary>
    public const string File = "tests/Taskboard.Domain.Tests/Events/Words.samples";

    /// <summary>Words by the name of their set.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = Read();

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(WordSamples).Assembly.GetManifestResourceStream("Events.Words.samples")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(':', 2))
            .ToDictionary(set => set[0], set => set[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
