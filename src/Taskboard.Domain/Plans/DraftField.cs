namespace Taskboard.Domain.Plans;

/// <summary>The fields of a <see cref="TaskDraft"/> that can be doubted.</summary>
public enum DraftField
{
    /// <summary>What is to be done.</summary>
    Title,

    /// <summary>The kind of work.</summary>
    Kind,

    /// <summary>Who answers for it.</summary>
    Lead,

    /// <summary>Who has a part in it.</summary>
    Coordinating,

    /// <summary>The dates and the phrase they come from.</summary>
    Timing,

    /// <summary>For whom.</summary>
    Recipients,

    /// <summary>Who leads or signs.</summary>
    Leader,

    /// <summary>How many people.</summary>
    People,

    /// <summary>How many days.</summary>
    Days,
}
