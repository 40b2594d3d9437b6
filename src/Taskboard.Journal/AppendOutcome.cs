namespace Taskboard.Journal;

/// <summary>What became of an append. Nothing is remembered of the ones that were not committed.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>It is durable.</summary>
    /// <param name="Position">Its place among all records, without gaps, in commit order.</param>
    /// <param name="Version">The stream's version with it.</param>
    /// <param name="At">When, by the database's clock; never before an earlier position's.</param>
    public sealed record Committed(long Position, long Version, DateTimeOffset At) : AppendOutcome;

    /// <summary>The same command id stands on that stream already: nothing was added, whatever version was expected.</summary>
    /// <param name="First">The record of the first time.</param>
    public sealed record Repeated(JournalRecord First) : AppendOutcome;

    /// <summary>Somebody else was there first: read again and decide again.</summary>
    /// <param name="ActualVersion">The stream's version as it stands; 0 when there is no such stream.</param>
    public sealed record Conflict(long ActualVersion) : AppendOutcome;

    /// <summary>Nothing against it, but another append of the same <see cref="IJournal.AppendTogether"/> was not committed.</summary>
    public sealed record HeldBack : AppendOutcome;
}
