namespace Taskboard.Domain.Rounds;

/// <summary>Đoàn: who goes where by which vehicle on one day, as it was planned.</summary>
public sealed record TeamPlan
{
    /// <summary>The team's id.</summary>
    public required string Id { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Its name: "Đoàn số 1".</summary>
    public required string Name { get; init; }

    /// <summary>Who goes along, the leader first.</summary>
    public IReadOnlyList<Crew> Crew { get; init; } = [];

    /// <summary>The vehicle, by its plate.</summary>
    public string? Vehicle { get; init; }

    /// <summary>When it sets out.</summary>
    public TimeOnly? Departs { get; init; }

    /// <summary>From where.</summary>
    public string? From { get; init; }

    /// <summary>True when the person is in it.</summary>
    public bool Has(string personId) => Crew.Any(one => one.PersonId == personId);
}

/// <summary>A team as it stands in its round.</summary>
public sealed record RoundTeam
{
    /// <summary>What was planned.</summary>
    public required TeamPlan Plan { get; init; }

    /// <summary>How often its plan changed: who corrects it says which one they saw.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Ids of its stops in their order.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];
}
