using Taskboard.Domain.Timing;

namespace Taskboard.Server.Api;

/// <summary>A task's days: by words, which are read, or by days.</summary>
public sealed record WindowBody
{
    /// <summary>A phrase such as "Quý III" or "trước ngày 25/5".</summary>
    public string? Timing { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How certain the days are; follows from them when left out.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
