namespace Taskboard.Domain.Tasks;

/// <summary>An item was put on the checklist.</summary>
public sealed record ItemAdded : BesideEvent
{
    /// <summary>The item.</summary>
    public required ChecklistItem Item { get; init; }
}

/// <summary>What an item says, its unit or its day was changed.</summary>
public sealed record ItemChanged : BesideEvent
{
    /// <summary>Before.</summary>
    public required ChecklistItem From { get; init; }

    /// <summary>After.</summary>
    public required ChecklistItem To { get; init; }
}

/// <summary>An item was ticked, or the tick was taken back.</summary>
public sealed record ItemTicked : BesideEvent
{
    /// <summary>Which item.</summary>
    public required int ItemId { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>True when it is done from now on.</summary>
    public required bool Done { get; init; }

    /// <summary>The day of it in Vietnam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Name of the person who did it.</summary>
    public required string By { get; init; }
}

/// <summary>An item was taken off the checklist.</summary>
public sealed record ItemRemoved : BesideEvent
{
    /// <summary>Which item.</summary>
    public required int ItemId { get; init; }

    /// <summary>What it said.</summary>
    public required string Text { get; init; }
}
