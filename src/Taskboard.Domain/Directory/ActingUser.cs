namespace Taskboard.Domain.Directory;

/// <summary>Who gives a command, as they stood at that moment: rules look at this and at nothing else about the user.</summary>
public sealed record ActingUser
{
    /// <summary>Id of the person, or <see cref="SystemId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Full name as shown in histories.</summary>
    public required string Name { get; init; }

    /// <summary>Role on the system.</summary>
    public required UserRole Role { get; init; }

    /// <summary>Short name of the unit they act for, for histories; null for the system.</summary>
    public string? UnitName { get; init; }

    /// <summary>Ids of the units they belong to.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Functions that their units hold today.</summary>
    public IReadOnlyList<UnitFunction> Functions { get; init; } = [];

    /// <summary>Positions that they hold today.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <summary>The id under which things that happen by themselves are recorded.</summary>
    public const string SystemId = "system";

    /// <summary>The system itself: it may take only the transitions marked <c>BySystem</c>.</summary>
    public static ActingUser System { get; } = new() { Id = SystemId, Name = "Hệ thống", Role = UserRole.Viewer };

    /// <summary>True for commands by the system.</summary>
    public bool IsSystem => Id == SystemId;

    /// <summary>True when the user is among those who may know of something.</summary>
    public bool IsIn(Audience audience)
    {
        if (audience.Admits(null, Role == UserRole.Leader))
            return true;
        foreach (var unit in Units)
            if (audience.Admits(unit, isLeader: false))
                return true;
        foreach (var function in Functions)
            if (audience.Admits(function))
                return true;
        return false;
    }

    /// <summary>True when the user belongs to one of the units.</summary>
    public bool BelongsTo(IReadOnlyList<UnitRef> units)
    {
        foreach (var unit in units)
            if (unit.Id is { } id && Units.Contains(id))
                return true;
        return false;
    }
}
