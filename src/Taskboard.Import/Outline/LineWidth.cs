using System.Collections.Immutable;

namespace Taskboard.Import.Outline;

/// <summary>Whether a document's lines were broken at a page's width, and at which.</summary>
/// <param name="Full">From how many characters on a line is full; nothing is, where lines were not broken.</param>
internal readonly record struct LineWidth(int Full)
{
    private const int Shortest = 45;
    private const int Longest = 130;

    public static LineWidth Of(ImmutableArray<DocumentLine> lines)
    {
        var lengths = new List<int>();
        int prose = 0, open = 0, unbroken = 0;
        foreach (var line in lines)
        {
            if (line.Text.Length < Shortest || line.Text.Contains('\t', StringComparison.Ordinal))
                continue;
            prose++;
            if (line.Text.Length > Longest)
            {
                unbroken++;
                continue;
            }

            lengths.Add(line.Text.Length);
            open += LineEnds.IsOpen(line.Text) ? 1 : 0;
        }

        // where hardly a line is longer than a page is wide, fewer open ends prove that lines were broken
        if (lengths.Count < 8 || open * (unbroken * 20 <= prose ? 3 : 2) < prose)
            return new LineWidth(int.MaxValue);
        lengths.Sort();
        return new LineWidth((int)(0.82 * lengths[lengths.Count * 9 / 10]));
    }
}
