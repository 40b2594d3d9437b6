using Taskboard.Domain.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Units;

/// <summary>A line of a list of units.</summary>
/// <param name="Number">Its line in the file, from 1.</param>
/// <param name="Cells">What stands there.</param>
/// <param name="Effect">What entering it does.</param>
/// <param name="Events">What is to be recorded; empty where nothing changes or something is wrong.</param>
/// <param name="Version">The unit's version that the line was read against; 0 for a new one.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record UnitLine(int Number, UnitCells Cells, UnitLineEffect Effect, IReadOnlyList<UnitEvent> Events, long Version, IReadOnlyList<UnitLineFault> Faults);

/// <summary>What entering a line of a list of units does.</summary>
public enum UnitLineEffect
{
    /// <summary>Enters a unit.</summary>
    Adds,

    /// <summary>Changes what stands in the directory.</summary>
    Changes,

    /// <summary>Nothing: it stands there already.</summary>
    Keeps,
}

/// <summary>What is wrong with a line of a list of units, and the word that it is about.</summary>
/// <param name="Key">The text's key.</param>
/// <param name="Detail">The word.</param>
public sealed record UnitLineFault(string Key, string? Detail = null)
{
    /// <summary>In words. Plain text.</summary>
    public string Words(Language language) => Text.Get(language, Key, Detail);
}
