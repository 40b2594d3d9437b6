namespace Taskboard.Domain.Rounds;

/// <summary>Điểm đến: a visit to one host, as it was planned. Times are Vietnamese wall time on the team's day.</summary>
public sealed record StopPlan
{
    /// <summary>Who is visited.</summary>
    public required string Partner { get; init; }

    /// <summary>The partner in the directory; null where it is not there.</summary>
    public string? PartnerId { get; init; }

    /// <summary>The visit task on the board; null for a visit that no plan named.</summary>
    public string? TaskId { get; init; }

    /// <summary>The unit whose visit it is.</summary>
    public string? UnitId { get; init; }

    /// <summary>That unit's name.</summary>
    public string? UnitName { get; init; }

    /// <summary>Where.</summary>
    public string? Address { get; init; }

    /// <summary>Who is spoken to on the host's side, with a telephone number.</summary>
    public string? Contact { get; init; }

    /// <summary>When the team is to arrive; null to follow from the stop before.</summary>
    public TimeOnly? Arrives { get; init; }

    /// <summary>How long it stays, in minutes.</summary>
    public int Minutes { get; init; } = 30;

    /// <summary>How long it takes to get there from the stop before, in minutes.</summary>
    public int Travel { get; init; } = 15;

    /// <summary>From when the host can receive.</summary>
    public TimeOnly? HostFrom { get; init; }

    /// <summary>Until when.</summary>
    public TimeOnly? HostTo { get; init; }

    /// <summary>The gift out of the round's stock; null for none.</summary>
    public string? GiftId { get; init; }

    /// <summary>How many of it.</summary>
    public int GiftCount { get; init; }

    /// <summary>What to say.</summary>
    public string? TalkingPoints { get; init; }

    /// <summary>Who brings what.</summary>
    public string? Bring { get; init; }
}

/// <summary>A gift of which the round has so many.</summary>
/// <param name="Id">Its id within the round.</param>
/// <param name="Name">What it is.</param>
/// <param name="Stock">How many there are.</param>
public sealed record GiftStock(string Id, string Name, int Stock);
