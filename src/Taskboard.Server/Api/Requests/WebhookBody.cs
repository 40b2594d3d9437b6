namespace Taskboard.Server.Api;

/// <summary>A webhook to be added.</summary>
public sealed record WebhookBody
{
    /// <summary>What administrators call it.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is told: <c>https</c>, or <c>http</c> where <see cref="Inside"/> is set.</summary>
    public string? Url { get; init; }

    /// <summary>What it is told of; empty for everything.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Id of a unit: it is told of tasks that this unit leads alone.</summary>
    public string? Unit { get; init; }

    /// <summary>Ids of the plans of whose tasks it is told; empty for all.</summary>
    public IReadOnlyList<string>? Plans { get; init; }

    /// <summary>Whether an address that is not public is allowed.</summary>
    public bool Inside { get; init; }
}
