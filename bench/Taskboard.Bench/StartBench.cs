namespace Taskboard.Bench;

/// <summary>From the start of the process to its first answer, on a database that is filled.</summary>
internal static class StartBench
{
    private const int Times = 9;

    /// <summary>Starts it several times.</summary>
    public static async Task Run(Stand stand, Settings settings, Report report)
    {
        var starts = new List<double>();
        for (var i = 0; i < Times; i++)
            starts.Add((await stand.Restart()).TotalMilliseconds);
        starts.Sort();
        report.Add("start to first answer", $"{Times} starts, {settings.Tasks} tasks", null, starts[Times / 2], starts[^1], $"from {starts[0]:N0} ms");
    }
}
