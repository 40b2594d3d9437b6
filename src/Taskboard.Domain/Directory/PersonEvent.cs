using System.Text.Json.Serialization;

namespace Taskboard.Domain.Directory;

/// <summary>What happened to a person's membership. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PersonRegistered), "person.registered")]
public abstract record PersonEvent;

/// <summary>A person was entered, or what stands there was replaced as a whole.</summary>
public sealed record PersonRegistered : PersonEvent
{
    /// <summary>The person's id.</summary>
    public required string PersonId { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Role on the system.</summary>
    public required UserRole Role { get; init; }

    /// <summary>Units they belong to.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Positions they hold.</summary>
    public IReadOnlyList<HeldPosition> Positions { get; init; } = [];

    /// <summary>False when disabled.</summary>
    public bool Active { get; init; } = true;
}
