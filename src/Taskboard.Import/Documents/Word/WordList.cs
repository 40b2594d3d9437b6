namespace Taskboard.Import.Documents.Word;

/// <summary>A list (<c>w:num</c>): a definition of levels, some of them changed, and where its count stands.</summary>
internal sealed class WordList(ListDefinition definition)
{
    public ListDefinition Definition => definition;

    /// <summary>Levels of its own.</summary>
    public Dictionary<int, NumberLevel> Levels { get; } = [];

    /// <summary>Where it begins anew, the first time that it is used.</summary>
    public Dictionary<int, int> Starts { get; } = [];

    public NumberLevel? Level(int level) => Levels.GetValueOrDefault(level) ?? definition.Levels.GetValueOrDefault(level);
}

/// <summary>The definition of a list (<c>w:abstractNum</c>): lists of one definition count together.</summary>
internal sealed class ListDefinition
{
    public Dictionary<int, NumberLevel> Levels { get; } = [];

    /// <summary>The style that it takes its levels from; null where it has its own.</summary>
    public string? TakenFromStyle { get; set; }

    /// <summary>The style that it gives its levels to.</summary>
    public string? GivenToStyle { get; set; }

    /// <summary>The number of the last paragraph of each level; null before the first.</summary>
    public int?[] Count { get; } = new int?[ListNumbers.Levels];
}
