namespace Taskboard.Domain.Plans;

/// <summary>The fields of a task that an amended plan can change.</summary>
public enum AmendedField
{
    /// <summary>What is to be done.</summary>
    Title,

    /// <summary>Chủ trì.</summary>
    Lead,

    /// <summary>Phối hợp.</summary>
    Coordinating,

    /// <summary>Bodies that are asked to join.</summary>
    Invited,

    /// <summary>Words about time and days.</summary>
    Timing,

    /// <summary>For whom.</summary>
    Recipients,

    /// <summary>The partner.</summary>
    Partner,

    /// <summary>The partner's country.</summary>
    Country,

    /// <summary>Who leads or signs.</summary>
    Leader,

    /// <summary>Who goes along.</summary>
    Members,

    /// <summary>How many people.</summary>
    People,

    /// <summary>How many days.</summary>
    Days,

    /// <summary>Source of the money.</summary>
    Funding,

    /// <summary>What the work consists of.</summary>
    Content,
}
