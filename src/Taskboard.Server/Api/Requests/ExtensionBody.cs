namespace Taskboard.Server.Api;

/// <summary>A later deadline that is asked for, or granted.</summary>
public sealed record ExtensionBody
{
    /// <summary>The deadline; left out where what was asked for is granted.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
