namespace Taskboard.Server.Accounts;

/// <summary>
/// How many failures one address may cause, whichever accounts it tries: generous, because a whole province sits behind one
/// address, and drained steadily rather than forgotten at once. Browsers known to their account neither count nor wait.
/// </summary>
internal readonly record struct AddressCeiling(double Level, DateTimeOffset At)
{
    /// <summary>Failures that fit.</summary>
    public const double Room = 300;

    /// <summary>Failures forgotten a second: a full ceiling is empty after ten minutes.</summary>
    private const double DrainedPerSecond = Room / 600;

    /// <summary>What is left of it at a moment.</summary>
    public double LevelAt(DateTimeOffset now) => Math.Max(0, Level - (now - At).TotalSeconds * DrainedPerSecond);

    /// <summary>How long until one more fits; zero when it does.</summary>
    public TimeSpan WaitAt(DateTimeOffset now) =>
        TimeSpan.FromSeconds(Math.Max(0, LevelAt(now) + 1 - Room) / DrainedPerSecond);

    /// <summary>With some more, or some fewer.</summary>
    public AddressCeiling Change(int failures, DateTimeOffset now) => new(Math.Max(0, LevelAt(now) + failures), now);
}
