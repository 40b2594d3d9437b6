using System.Text.Json;

namespace Taskboard.Server.Api;

/// <summary>What is entered with an action.</summary>
public sealed record MoveBody
{
    /// <summary>Field id to value: text, a whole number, or a date as <c>yyyy-MM-dd</c>.</summary>
    public Dictionary<string, JsonElement>? Fields { get; init; }

    /// <summary>Papers handed in as files: field id to the number of a file on the card.</summary>
    public Dictionary<string, int>? Papers { get; init; }
}
