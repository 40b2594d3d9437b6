namespace Taskboard.Bench.Drills;

/// <summary>The faults by name.</summary>
internal static class FaultBook
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["node-kill", "node-leaves", "postgres-kill", "partition", "partition-netns", "slow-network", "wrong-clock", "full-disk", "full-disk-postgres"];

    /// <summary>The fault that was asked for; null where there is none of that name.</summary>
    public static async Task<Fault?> Find(Settings settings) => settings.Fault switch
    {
        "node-kill" => new NodeEnds("KILL"),
        "node-leaves" => new NodeEnds("TERM"),
        "postgres-kill" => new PostgresKill(),
        "partition" => new Partition(),
        "partition-netns" => await NetworkNamespace.Create(),
        "slow-network" => new SlowNetwork(),
        "wrong-clock" => new WrongClock(settings.FakeTime ?? throw new DrillFailed("name the library of faketime with --faketime")),
        "full-disk" => new FullDisk(postgres: false),
        "full-disk-postgres" => new FullDisk(postgres: true),
        _ => null,
    };
}
