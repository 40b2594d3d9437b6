namespace Taskboard.Server.Api;

/// <summary>An error, by RFC 9457. <see cref="Code"/> is stable; title and detail are in the language asked for.</summary>
public sealed record ApiProblem
{
    /// <summary>A stable name: <c>urn:taskboard:refusal:</c> or <c>urn:taskboard:problem:</c> and the code.</summary>
    public required string Type { get; init; }

    /// <summary>What happened.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Detail { get; init; }

    /// <summary>The name of the refusal or problem.</summary>
    public required string Code { get; init; }

    /// <summary>The fields at fault.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The task's present version, where the caller had seen an older one.</summary>
    public long? Version { get; init; }

    /// <summary>The task's present state.</summary>
    public string? State { get; init; }

    /// <summary>Actions that lead on from the present state.</summary>
    public IReadOnlyList<string>? Possible { get; init; }

    /// <summary>Who changed it meanwhile.</summary>
    public Author? ChangedBy { get; init; }

    /// <summary>When they did.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Index of the draft's task that is at fault.</summary>
    public int? Task { get; init; }

    /// <summary>The request's id in the server's log.</summary>
    public string? TraceId { get; init; }
}
