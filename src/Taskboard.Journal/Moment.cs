namespace Taskboard.Journal;

/// <summary>Moments as the database keeps them: whole microseconds since 1970-01-01 UTC, on both stores.</summary>
public static class Moment
{
    /// <summary>The stored number of a moment; what is finer than a microsecond is cut off.</summary>
    public static long ToMicroseconds(DateTimeOffset moment) =>
        (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The moment of a stored number, in UTC.</summary>
    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
