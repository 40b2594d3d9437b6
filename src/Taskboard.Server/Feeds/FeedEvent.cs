namespace Taskboard.Server.Feeds;

/// <summary>One thing in a calendar, before it is written as RFC 5545 has it.</summary>
public sealed record FeedEvent
{
    /// <summary>The same for the same thing for ever, in every feed: calendars replace by it.</summary>
    public required string Uid { get; init; }

    /// <summary>What it is, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>More of it, in lines.</summary>
    public string? Description { get; init; }

    /// <summary>Where.</summary>
    public string? Location { get; init; }

    /// <summary>When: whole days, or hours of one.</summary>
    public required FeedTime Time { get; init; }

    /// <summary>Words to sort by.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>How sure it is.</summary>
    public FeedStatus Status { get; init; } = FeedStatus.Confirmed;

    /// <summary>Where it is looked at and done.</summary>
    public required Uri Url { get; init; }

    /// <summary>Counts its changes.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>When something in a calendar is.</summary>
public abstract record FeedTime
{
    private FeedTime()
    {
    }

    /// <summary>The day on which it begins.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>Whole days, the last one included.</summary>
    public sealed record Days(DateOnly First, DateOnly Last) : FeedTime
    {
        /// <inheritdoc/>
        public override DateOnly Day => First;
    }

    /// <summary>Hours, as Vietnamese clocks show them.</summary>
    public sealed record Hours(DateTime From, DateTime To) : FeedTime
    {
        /// <inheritdoc/>
        public override DateOnly Day => DateOnly.FromDateTime(From);
    }
}

/// <summary>RFC 5545, 3.8.1.11: how sure something in a calendar is.</summary>
public enum FeedStatus
{
    /// <summary>It stands.</summary>
    Confirmed,

    /// <summary>Somebody else decides its day, or it is suspended.</summary>
    Tentative,

    /// <summary>It was called off.</summary>
    Cancelled,
}
