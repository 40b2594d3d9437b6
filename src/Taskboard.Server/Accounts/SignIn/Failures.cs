namespace Taskboard.Server.Accounts;

/// <summary>Failed sign-ins that count together, and the last of them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Last">When the last one began.</param>
internal readonly record struct Failures(int Count, DateTimeOffset Last)
{
    /// <summary>How long to wait before the next try; zero or less when it may be made now.</summary>
    public TimeSpan WaitAt(DateTimeOffset now, Patience patience) =>
        IsForgotten(now) ? TimeSpan.Zero : Last + patience.WaitAfter(Count) - now;

    /// <summary>With one more.</summary>
    public Failures More(DateTimeOffset now) => new(IsForgotten(now) ? 1 : Count + 1, now);

    /// <summary>Whether they are too long ago to matter.</summary>
    public bool IsForgotten(DateTimeOffset now) => now - Last > Patience.Memory;
}
