namespace Taskboard.Server.Files;

/// <summary>What a stored file belongs to, as one text.</summary>
internal static class FileOwners
{
    private const string TaskPrefix = "task/";
    private const string RoundPrefix = "round/";

    /// <summary>A task.</summary>
    public static string Task(string taskId) => TaskPrefix + taskId;

    /// <summary>A stop of a round.</summary>
    public static string Stop(string roundId, string stopId) => $"{RoundPrefix}{roundId}/{stopId}";

    /// <summary>The task's id; null where it belongs to none.</summary>
    public static string? TaskOf(string owner) => owner.StartsWith(TaskPrefix, StringComparison.Ordinal) ? owner[TaskPrefix.Length..] : null;

    /// <summary>The round's id; null where it belongs to none.</summary>
    public static string? RoundOf(string owner) => owner.StartsWith(RoundPrefix, StringComparison.Ordinal) ? owner.Split('/')[1] : null;
}
