namespace Taskboard.Bench.Wall;

/// <summary>What befalls a wall display.</summary>
internal enum TroubleKind
{
    /// <summary>Its network stands still; what was under way arrives later.</summary>
    Cut,

    /// <summary>Its connections are ended, and none can be made.</summary>
    Broken,

    /// <summary>What was sent is lost, and nobody is told: the display waits for an answer that never comes.</summary>
    Swallowed,

    /// <summary>The server is killed (-9) and started again.</summary>
    Killed,

    /// <summary>The server is ended in good order (SIGTERM) and started again.</summary>
    Ended,
}

/// <summary>One of the things that befall a wall display over a day.</summary>
/// <param name="At">When, in parts of the day.</param>
/// <param name="Kind">What.</param>
/// <param name="Length">For how long in real time; nothing for a restart.</param>
internal sealed record Trouble(double At, TroubleKind Kind, TimeSpan Length)
{
    /// <summary>All of a day, in their order, out of a seed. Losses are spread over the whole day and come in all their kinds; restarts lie in its first three quarters, so
    /// that the last server lives long enough to show whether it grows.</summary>
    public static IReadOnlyList<Trouble> Of(int seed, int losses, int restarts)
    {
        var random = new Random(seed);
        var all = new List<Trouble>();
        for (var i = 0; i < losses; i++)
            all.Add(new((i + (0.5 * random.NextDouble())) / losses, (TroubleKind)(i % 3), TimeSpan.FromSeconds(1 + (5 * random.NextDouble()))));
        for (var i = 0; i < restarts; i++)
            all.Add(new((i + 0.2 + (0.6 * random.NextDouble())) * 0.75 / restarts, i % 2 == 0 ? TroubleKind.Killed : TroubleKind.Ended, TimeSpan.Zero));
        return [.. all.OrderBy(static one => one.At)];
    }
}
