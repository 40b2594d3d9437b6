namespace Taskboard.Domain.Tasks;

/// <summary>What can be done with a part.</summary>
public enum PartAction
{
    /// <summary>The unit reports its part.</summary>
    Report,

    /// <summary>The lead or a coordinator accepts what was handed in.</summary>
    Accept,

    /// <summary>The lead gives it back, with a reason.</summary>
    Return,

    /// <summary>The lead or a coordinator lets the unit off, with a reason.</summary>
    Waive,
}
