namespace Taskboard.Server.Api;

/// <summary>Names somebody to act for a person who will be absent.</summary>
public sealed record SubstituteBody
{
    /// <summary>Id of who will be absent; left out for the caller.</summary>
    public string? Person { get; init; }

    /// <summary>Id of who is to act.</summary>
    public string? Substitute { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Why, or the document that says so.</summary>
    public string? Reason { get; init; }
}
