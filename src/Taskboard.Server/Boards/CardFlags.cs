namespace Taskboard.Server.Boards;

/// <summary>What a card marks beside its kind and code.</summary>
[Flags]
public enum CardFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Known only to the units concerned and the leaders.</summary>
    Limited = 1,

    /// <summary>Suspended: nothing goes on until it is resumed.</summary>
    OnHold = 2,

    /// <summary>A unit's part was returned, so the unit has to act again.</summary>
    PartReturned = 4,

    /// <summary>A hand-over is proposed or ordered, and has not taken effect.</summary>
    HandOver = 8,

    /// <summary>It was put away: on no board.</summary>
    Archived = 16,

    /// <summary>A later deadline was asked for.</summary>
    ExtensionAsked = 64,

    /// <summary>It waits for another task.</summary>
    Blocked = 32,
}
