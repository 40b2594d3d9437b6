namespace Taskboard.Domain.Work;

/// <summary>How near the day is by which something is waited for.</summary>
public enum Urgency
{
    /// <summary>The day has passed.</summary>
    Passed,

    /// <summary>Within <see cref="WaitingRules.SoonDays"/> days.</summary>
    Soon,

    /// <summary>Later than that.</summary>
    Later,

    /// <summary>No day is set.</summary>
    Open,
}
