namespace Taskboard.Domain.Refusals;

/// <summary>Rights that rest on the role alone; those of moves stand in the workflow tables.</summary>
public enum Right
{
    /// <summary>See boards, plans and tasks.</summary>
    See,

    /// <summary>Import and accept plans, plan and split tasks, correct them, change their days.</summary>
    Coordinate,

    /// <summary>Give responsibility to other units.</summary>
    Assign,

    /// <summary>Limit a task to its units and the leaders, or open it. Officers of a lead unit may too.</summary>
    Limit,

    /// <summary>Manage users and units.</summary>
    Administer,

    /// <summary>Keep the directory of partners and the calendar, and let deadlines follow them.</summary>
    Maintain,

    /// <summary>Say who acts for somebody absent. Everybody may for themselves.</summary>
    NameSubstitute,

    /// <summary>Move a part of the own unit, or as the lead.</summary>
    MovePart,

    /// <summary>Comment on a card.</summary>
    Comment,

    /// <summary>Keep a card's checklist, labels, links and files: coordinators, leaders, and officers of the units with a share in it.</summary>
    WorkOn,
}
