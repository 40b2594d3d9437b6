using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>Puts paragraphs under the headings that they belong to.</summary>
/// <remarks>
/// Schemes have a rank, from Phần down to a plus; a paragraph closes everything of its own rank or below. A paragraph without a
/// number belongs to the last numbered one; a labelled line ("Thời gian:") to the last item of any kind.
/// </remarks>
internal sealed class OutlineBuilder
{
    private const double BulletRank = 10;
    private const double LetterBelowRoman = 2.2;
    private const double NamedBelowNumber = 3.5;
    private const double ParenthesisBelowNumber = 6.8;

    private readonly OutlineNode root = new(null, "", 0, 0);
    private readonly Stack<Level> open = new();
    private bool romanAboveLetters;
    private bool anyUpper;

    private OutlineBuilder() => open.Push(new Level(-1, root));

    public static OutlineNode Build(IEnumerable<Block> blocks)
    {
        var builder = new OutlineBuilder();
        foreach (var block in blocks)
            builder.Add(block);
        return builder.root;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case TableBlock table:
                CloseTo(BulletRank - 1);
                open.Peek().Node.Add(new OutlineNode(null, "", table.First, table.Last, table));
                break;
            case Paragraph { Marker: { } marker } paragraph:
                AddNumbered(paragraph, Settled(marker));
                break;
            case Paragraph paragraph:
                AddPlain(paragraph);
                break;
        }
    }

    private void AddNumbered(Paragraph paragraph, Marker marker)
    {
        var rank = Rank(marker);
        CloseTo(rank);
        var node = new OutlineNode(marker, paragraph.Text, paragraph.First, paragraph.Last);
        open.Peek().Node.Add(node);
        open.Push(new Level(rank, node));
    }

    private void AddPlain(Paragraph paragraph)
    {
        var node = new OutlineNode(null, paragraph.Text, paragraph.First, paragraph.Last);
        var label = Labels.TryRead(node.Lowered, 0, out _, out var value);
        if (label)
            CloseTransient();
        else
            CloseTo(BulletRank - 1);
        var parent = open.Peek();
        parent.Node.Add(node);
        if (label ? value >= node.Text.Length : node.Text.EndsWith(':'))
            open.Push(new Level(Math.Max(parent.Rank, label ? 0 : 9) + 0.5, node, HoldsValues: true));
    }

    private void CloseTo(double rank)
    {
        while (open.Peek().Rank >= rank)
            open.Pop();
    }

    /// <summary>Leaves the values under an earlier label, and the label, so that the next label stands beside it.</summary>
    private void CloseTransient()
    {
        var levels = open.ToArray();
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            if (levels[i].HoldsValues)
            {
                CloseTo(levels[i].Rank);
                return;
            }
        }
    }

    /// <summary>Tells a Roman numeral from a letter: after B comes C, after IV comes V.</summary>
    private Marker Settled(Marker marker)
    {
        if (marker.CouldBeLetter)
        {
            var before = open.FirstOrDefault(level => level.Node.Marker is { Kind: MarkerKind.UpperLetter }).Node?.Marker?.Label;
            if (before is [var letter] && letter + 1 == marker.Label[0])
                return marker with { Kind = MarkerKind.UpperLetter };
            if (marker.Label[0] is 'C' or 'D' or 'L' or 'M' && anyUpper)
                return marker with { Kind = MarkerKind.UpperLetter };
        }

        return marker;
    }

    private double Rank(Marker marker)
    {
        switch (marker.Kind)
        {
            case MarkerKind.Part:
                return 0;
            case MarkerKind.UpperLetter:
                romanAboveLetters |= !anyUpper && open.Any(level => level.Node.Marker is { Kind: MarkerKind.Roman });
                anyUpper = true;
                return romanAboveLetters ? LetterBelowRoman : 1;
            case MarkerKind.Roman:
                return 2;
            case MarkerKind.Number:
                return 3;
            case MarkerKind.Named:
                return NamedBelowNumber;
            case MarkerKind.Dotted:
                return 3 + Math.Min(marker.Depth, 4) - 1;
            case MarkerKind.LowerLetter:
                return 7;
            case MarkerKind.Parenthesis:
                return open.Peek().Node.Marker is { Kind: MarkerKind.Number or MarkerKind.Dotted } || open.Any(level => level.Rank is ParenthesisBelowNumber) ? ParenthesisBelowNumber : 8;
            case MarkerKind.Star:
                return 6.6;
            case MarkerKind.Dash:
                return BulletRank;
            default:
                return BulletRank + 1;
        }
    }

    /// <summary>A paragraph that more may be put under.</summary>
    /// <param name="Rank">Paragraphs of this rank or below close it.</param>
    /// <param name="Node">The paragraph.</param>
    /// <param name="HoldsValues">It ended in a colon, and only holds what the colon announced.</param>
    private readonly record struct Level(double Rank, OutlineNode Node, bool HoldsValues = false);
}
