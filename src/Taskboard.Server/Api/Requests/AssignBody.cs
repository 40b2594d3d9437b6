namespace Taskboard.Server.Api;

/// <summary>Responsibility from now on. Units are named by id or by name; what is left out stays as it is.</summary>
public sealed record AssignBody
{
    /// <summary>Cơ quan chủ trì.</summary>
    public IReadOnlyList<string>? Lead { get; init; }

    /// <summary>Cơ quan phối hợp.</summary>
    public IReadOnlyList<string>? Coordinating { get; init; }

    /// <summary>Asked to join.</summary>
    public IReadOnlyList<string>? Invited { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>From which day; today when left out.</summary>
    public DateOnly? Effective { get; init; }
}
