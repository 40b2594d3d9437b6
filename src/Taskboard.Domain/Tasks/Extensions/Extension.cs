namespace Taskboard.Domain.Tasks;

/// <summary>Gia hạn: a request for a later deadline that nobody has decided.</summary>
public sealed record Extension
{
    /// <summary>Its number within the task, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The deadline asked for.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of the person who asks: somebody else decides.</summary>
    public required string ById { get; init; }

    /// <summary>Name of that person.</summary>
    public required string By { get; init; }

    /// <summary>The day on which they asked.</summary>
    public required DateOnly On { get; init; }
}
