namespace Taskboard.Orleans;

/// <summary>A task's state as a grain left it: spares the next activation a look at the read tables, and may be old.</summary>
[GenerateSerializer]
public sealed record TaskSnapshot
{
    /// <summary>The state as UTF-8 JSON; null where none was kept.</summary>
    [Id(0)]
    public byte[]? Task { get; set; }
}
