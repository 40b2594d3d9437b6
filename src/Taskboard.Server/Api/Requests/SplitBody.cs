using System.Text.Json;

namespace Taskboard.Server.Api;

/// <summary>How a task is split in two.</summary>
public sealed record SplitBody
{
    /// <summary>The new task.</summary>
    public NewTaskBody? Into { get; init; }

    /// <summary>Details of the task that change because of it; what is left out stays, null takes away.</summary>
    public Dictionary<string, JsonElement>? Remains { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
