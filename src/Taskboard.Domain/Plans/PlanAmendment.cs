using System.Text.Json.Serialization;

namespace Taskboard.Domain.Plans;

/// <summary>A document that amended a plan after it stood on the board.</summary>
/// <param name="Number">Its number, e.g. <c>95/KH-UBND</c>; null where it has none yet.</param>
/// <param name="Title">Its title.</param>
/// <param name="Issued">When it was issued: ISO, a day or only a month.</param>
public sealed record PlanAmendment(string? Number, string Title, string? Issued)
{
    /// <summary>How reasons and histories name it.</summary>
    [JsonIgnore]
    public string Name => Number ?? Title;
}
