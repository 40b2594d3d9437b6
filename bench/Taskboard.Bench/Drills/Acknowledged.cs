namespace Taskboard.Bench.Drills;

/// <summary>A move of which a user was told that it is done.</summary>
/// <param name="Task">The task.</param>
/// <param name="Key">The command's id, as the user's program gave it.</param>
/// <param name="Version">The task's version after it.</param>
/// <param name="Position">Its place in the journal.</param>
/// <param name="Due">When it was to be made.</param>
/// <param name="At">When the user was told.</param>
internal sealed record Acknowledged(string Task, string Key, long Version, long Position, long Due, long At);
