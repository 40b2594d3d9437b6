namespace Taskboard.Domain.Rounds;

/// <summary>What a team can say of a stop with one tap.</summary>
public enum TapKind
{
    /// <summary>Đã xuất phát: on the way there.</summary>
    Departed,

    /// <summary>Đã đến.</summary>
    Arrived,

    /// <summary>Đã trao quà.</summary>
    GiftGiven,

    /// <summary>Kết thúc.</summary>
    Ended,

    /// <summary>Rời đi.</summary>
    Left,

    /// <summary>Later than planned by so many minutes.</summary>
    Delayed,

    /// <summary>A line of note.</summary>
    Note,

    /// <summary>Another order of the stops that are left.</summary>
    Order,

    /// <summary>The visit does not take place.</summary>
    Cancelled,

    /// <summary>A photo was taken.</summary>
    Photo,

    /// <summary>A tap was a mistake.</summary>
    Undo,
}

/// <summary>What is asked about kinds of taps.</summary>
public static class TapKinds
{
    /// <summary>The steps of a visit, in their order.</summary>
    public static IReadOnlyList<TapKind> Steps { get; } = [TapKind.Departed, TapKind.Arrived, TapKind.GiftGiven, TapKind.Ended, TapKind.Left];

    /// <summary>True for a step of a visit: it says what is, and not what is wished.</summary>
    public static bool IsStep(this TapKind kind) => kind <= TapKind.Left;
}
