namespace Taskboard.Import.Outline;

/// <summary>What numbers a paragraph.</summary>
/// <param name="Kind">The scheme.</param>
/// <param name="Label">The number as a section is called by it: "II", "2.1", "a"; empty for bullets.</param>
/// <param name="Length">How many characters it takes at the beginning of the line, spaces after it included.</param>
/// <param name="Depth">The number of parts of a dotted number; 1 otherwise.</param>
internal readonly record struct Marker(MarkerKind Kind, string Label, int Length, int Depth = 1)
{
    public bool IsBullet => Kind is MarkerKind.Dash or MarkerKind.Plus or MarkerKind.Star;

    /// <summary>A single capital that is both a Roman numeral and a letter of the alphabet (C, D, I, L, M, V, X).</summary>
    public bool CouldBeLetter => Kind == MarkerKind.Roman && Label.Length == 1;
}
