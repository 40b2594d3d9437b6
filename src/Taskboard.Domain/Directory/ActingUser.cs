using System.Text.Json.Serialization;

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

    /// <summary>On whose behalf this is done; null for what they do as themselves.</summary>
    public PersonRef? OnBehalfOf { get; init; }

    /// <summary>The absent people for whom they act today, each as that person stands. Nobody acts through another: these have none themselves.</summary>
    public IReadOnlyList<ActingUser> Principals { get; init; } = [];

    /// <summary>As they are by themselves; set just where they act for others, whose units, functions and positions are then among theirs, so that they see what
    /// those see. Commands are decided for one of <see cref="Selves"/>.</summary>
    public ActingUser? Alone { get; init; }

    /// <summary>As whom they may act: as themselves, then for each of the absent.</summary>
    [JsonIgnore]
    public IReadOnlyList<ActingUser> Selves => Alone is null
        ? [this]
        : [Alone, .. Principals.Select(p => Alone with { Role = p.Role, UnitName = p.UnitName, Units = p.Units, Functions = p.Functions, Positions = p.Positions, OnBehalfOf = new(p.Id, p.Name) })];

    /// <summary>The names that mean them where a paper names who signs.</summary>
    [JsonIgnore]
    public IEnumerable<string> Names => [Name, .. OnBehalfOf is { } absent ? [absent.Name] : Array.Empty<string>(), .. Principals.Select(p => p.Name)];

    /// <summary>The user as one who acts for others.</summary>
    public ActingUser ActingFor(IReadOnlyList<ActingUser> principals) => principals.Count == 0 ? this : this with
    {
        Alone = this,
        Principals = principals,
        Units = [.. Units.Concat(principals.SelectMany(p => p.Units)).Distinct()],
        Functions = [.. Functions.Concat(principals.SelectMany(p => p.Functions)).Distinct()],
        Positions = [.. Positions.Concat(principals.SelectMany(p => p.Positions)).Distinct()],
    };

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
