namespace Taskboard.Server.Boards;

/// <summary>How a task stands to its deadline on a day. Derived, never stored.</summary>
public enum Lateness
{
    /// <summary>The deadline has passed and is not met.</summary>
    Late,

    /// <summary>Due within three days, or within seven while still planned or being prepared.</summary>
    AtRisk,

    /// <summary>Due today or within seven days.</summary>
    Soon,

    /// <summary>It has no day, so it cannot be late.</summary>
    NoDate,

    /// <summary>Its day is open or somebody else's to say, and nobody has had it in hand this month.</summary>
    Review,
}
