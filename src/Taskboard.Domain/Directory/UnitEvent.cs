using System.Text.Json.Serialization;

namespace Taskboard.Domain.Directory;

/// <summary>What happened to a unit. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(UnitRegistered), "unit.registered")]
[JsonDerivedType(typeof(UnitSucceeded), "unit.succeeded")]
public abstract record UnitEvent;

/// <summary>A unit was entered into the directory, or what stands there was replaced as a whole.</summary>
public sealed record UnitRegistered : UnitEvent
{
    /// <summary>The unit's id.</summary>
    public required string UnitId { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Short name for cards.</summary>
    public required string ShortName { get; init; }

    /// <summary>Other ways in which plans write it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is for the province.</summary>
    public IReadOnlyList<HeldFunction> Functions { get; init; } = [];

    /// <summary>First day of its existence.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of its existence.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The legal basis, e.g. a decision's number; null where none was given.</summary>
    public string? Basis { get; init; }
}

/// <summary>A unit was renamed, merged into another, split, dissolved, or passed work on, by a document and from a day on.</summary>
public sealed record UnitSucceeded : UnitEvent
{
    /// <summary>The unit's id.</summary>
    public required string UnitId { get; init; }

    /// <summary>How.</summary>
    public required SuccessionKind Kind { get; init; }

    /// <summary>The first day of the new order.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The legal basis.</summary>
    public required string Basis { get; init; }

    /// <summary>Ids of the units that follow.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>The new full name, of a unit that was renamed.</summary>
    public string? NewName { get; init; }

    /// <summary>The new short name, of a unit that was renamed.</summary>
    public string? NewShortName { get; init; }
}
