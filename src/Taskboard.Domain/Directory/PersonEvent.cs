using System.Text.Json.Serialization;

namespace Taskboard.Domain.Directory;

/// <summary>What happened to a person's membership. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PersonRegistered), "person.registered")]
[JsonDerivedType(typeof(SubstituteNamed), "person.substitute-named")]
[JsonDerivedType(typeof(SubstituteEnded), "person.substitute-ended")]
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

/// <summary>Somebody was named to act for the person.</summary>
public sealed record SubstituteNamed : PersonEvent
{
    /// <summary>The absent person's id.</summary>
    public required string PersonId { get; init; }

    /// <summary>Who acts, and when.</summary>
    public required Substitution Substitution { get; init; }
}

/// <summary>That was ended before its time.</summary>
public sealed record SubstituteEnded : PersonEvent
{
    /// <summary>The absent person's id.</summary>
    public required string PersonId { get; init; }

    /// <summary>Which.</summary>
    public required int SubstitutionId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }
}
