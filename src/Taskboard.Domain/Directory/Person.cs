namespace Taskboard.Domain.Directory;

/// <summary>Người: a user of the system with role, units and positions. Credentials lie elsewhere, outside the journal.</summary>
public sealed record Person
{
    /// <summary>The person's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Role on the system.</summary>
    public required UserRole Role { get; init; }

    /// <summary>Units they belong to; they act for the first.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Positions they hold, from when to when.</summary>
    public IReadOnlyList<HeldPosition> Positions { get; init; } = [];

    /// <summary>False once disabled: they may no longer sign in, and open connections end.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Who acted, acts and will act for them.</summary>
    public IReadOnlyList<Substitution> Substitutions { get; init; } = [];

    /// <summary>The positions held on a day.</summary>
    public IEnumerable<Position> PositionsOn(DateOnly day) =>
        Positions.Where(p => (p.From is null || p.From <= day) && (p.To is null || day <= p.To)).Select(p => p.Position);

    /// <summary>The state after all events of one command.</summary>
    public static Person Evolve(Person? person, IReadOnlyList<PersonEvent> events)
    {
        foreach (var e in events)
            person = e switch
            {
                PersonRegistered r => new()
                {
                    Id = r.PersonId,
                    Version = person?.Version ?? 0,
                    Name = r.Name,
                    Role = r.Role,
                    Units = r.Units,
                    Positions = r.Positions,
                    Active = r.Active,
                    Substitutions = person?.Substitutions ?? [],
                },
                SubstituteNamed named when person is not null => person with { Substitutions = [.. person.Substitutions, named.Substitution] },
                SubstituteEnded ended when person is not null => person with
                {
                    Substitutions = [.. person.Substitutions.Select(one => one.Id == ended.SubstitutionId ? one with { EndedOn = ended.On } : one)],
                },
                _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen to a person"),
            };
        return person! with { Version = person.Version + 1 };
    }
}

/// <summary>A position that a person holds, from when to when.</summary>
public sealed record HeldPosition(Position Position, DateOnly? From = null, DateOnly? To = null);
