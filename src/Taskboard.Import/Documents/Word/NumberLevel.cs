namespace Taskboard.Import.Documents.Word;

/// <summary>One of the nine levels of a list.</summary>
internal sealed record NumberLevel
{
    /// <summary>The number of its first paragraph.</summary>
    public int Start { get; init; } = 1;

    /// <summary>How numbers are written: <c>decimal</c>, <c>upperRoman</c>, <c>bullet</c>.</summary>
    public string? Format { get; init; }

    /// <summary>What is written, with <c>%1</c> for the number of the first level: <c>%1.%2.</c></summary>
    public string Text { get; init; } = "";

    /// <summary>Whether all numbers are written in figures.</summary>
    public bool InFigures { get; init; }

    /// <summary>The level (from 1) whose paragraphs begin it anew; 0 for none, null for every higher one.</summary>
    public int? RestartsAfter { get; init; }

    /// <summary>The paragraph style that stands for it.</summary>
    public string? Style { get; init; }
}
