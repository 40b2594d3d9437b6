namespace Taskboard.Domain.Directory;

/// <summary>A unit as a plan names it: the words of that day, and the unit of the directory where one was recognised.
/// Open groups ("các sở, ngành liên quan") stay as written and have no id.</summary>
/// <param name="Id">Id in the directory, or null for a group or an unknown name.</param>
/// <param name="Name">The name as written, NFC.</param>
public sealed record UnitRef(string? Id, string Name)
{
    /// <summary>True when both point to the same unit, or carry the same words where neither is known.</summary>
    public bool IsSame(UnitRef other) => Id is null ? other.Id is null && Name == other.Name : Id == other.Id;
}
