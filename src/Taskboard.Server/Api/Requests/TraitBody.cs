namespace Taskboard.Server.Api;

/// <summary>Why a trait is set or cleared.</summary>
public sealed record TraitBody
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
