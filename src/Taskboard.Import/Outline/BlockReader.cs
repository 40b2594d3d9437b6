using System.Collections.Immutable;
using System.Text;
using Taskboard.Import.Documents;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>Makes paragraphs and tables of a document's lines: joins sentences that lines, empty lines or pages broke.</summary>
internal static class BlockReader
{
    public static ImmutableArray<Block> Read(PlanDocument document)
    {
        var lines = LineCleaner.Clean(document.Lines);
        var width = LineWidth.Of(lines);
        var known = document.Tables.Where(table => !table.Rows.IsEmpty).ToDictionary(table => table.Rows[0].First);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var open = new OpenParagraph();
        for (var i = 0; i < lines.Length;)
        {
            if (known.TryGetValue(lines[i].Number, out var marked))
            {
                open.CloseInto(blocks);
                blocks.Add(new TableBlock(marked.Rows[0].First, marked.Rows[^1].Last, marked));
                i = marked.Rows[^1].Last;
            }
            else if (lines[i].Text.Contains('\t', StringComparison.Ordinal) && LineTables.At(lines, i, out var next) is { } table)
            {
                open.CloseInto(blocks);
                blocks.Add(table);
                i = next;
            }
            else
            {
                Add(lines[i++], open, width, blocks);
            }
        }

        open.CloseInto(blocks);
        return blocks.ToImmutable();
    }

    private static void Add(DocumentLine line, OpenParagraph open, LineWidth width, ImmutableArray<Block>.Builder blocks)
    {
        if (TwoColumns.Gap(line.Text) is var gap and > 0)
        {
            open.CloseInto(blocks);
            foreach (var side in (ReadOnlySpan<string>)[Words.Single(line.Text[..gap]), Words.Single(line.Text[gap..])])
                blocks.Add(new Paragraph(line.Number, line.Number, null, side));
            return;
        }

        var text = Words.Single(line.Text);
        if (text.Length == 0)
        {
            open.SeeBlank();
            return;
        }

        var marker = MarkerReader.Read(text);
        if (open.GoesOnWith(text, marker, width))
        {
            open.Append(line.Number, text);
            return;
        }

        open.CloseInto(blocks);
        open.Begin(line.Number, marker, marker is { } m ? text[m.Length..] : text);
    }

    /// <summary>The paragraph that the next line may go on with.</summary>
    private sealed class OpenParagraph
    {
        private readonly StringBuilder text = new();
        private string lastLine = "";
        private Marker? marker;
        private int first, last, blanks;

        public void SeeBlank() => blanks++;

        public void Begin(int number, Marker? number1, string words)
        {
            (first, last, blanks, marker, lastLine) = (number, number, 0, number1, words);
            text.Clear().Append(words);
        }

        public void Append(int number, string words)
        {
            (last, blanks, lastLine) = (number, 0, words);
            text.Append(' ').Append(words);
        }

        public void CloseInto(ImmutableArray<Block>.Builder blocks)
        {
            if (text.Length > 0)
                blocks.Add(new Paragraph(first, last, marker, text.ToString()));
            text.Clear();
            (lastLine, blanks) = ("", 0);
        }

        public bool GoesOnWith(string next, Marker? nextMarker, LineWidth width)
        {
            if (text.Length == 0 || blanks > 2)
                return false;
            var full = lastLine.Length >= width.Full;
            var hanging = LineEnds.IsHanging(lastLine);
            if (nextMarker is { } m)
                return m.Kind == MarkerKind.Dash && char.IsLower(next[m.Length]) && next[1] == ' ' && (full || hanging) && LineEnds.IsOpen(lastLine) && !lastLine.EndsWith(',');
            if (full && lastLine.EndsWith(';') && !IsAppendix(next) && !Words.AreCapitals(next) && !Labels.TryRead(Lower.Of(next), 0, out _, out _))
                return true;
            if (!LineEnds.IsOpen(lastLine) && !hanging)
                return lastLine[^1] is '”' or '"' or ')' && char.IsLower(next[0]) && !IsAppendix(next);
            if (Words.AreCapitals(lastLine))
                return Words.AreCapitals(next) && blanks == 0 && marker is not null;
            if (IsAppendix(next) || (Words.AreCapitals(next) && !IsRestOfQuarter(next)))
                return false;
            return char.IsLower(next[0]) || hanging || (full && LineEnds.IsOpen(lastLine)) || (char.IsDigit(next[0]) && full);
        }

        /// <summary>"III/2025", after a line that ended in "Quý".</summary>
        private static bool IsRestOfQuarter(string text)
        {
            var slash = text.IndexOf('/', StringComparison.Ordinal);
            return slash is > 0 and < 4 && slash + 1 < text.Length && char.IsAsciiDigit(text[slash + 1]) && MarkerReader.Roman(text[..slash]) > 0;
        }

        private static bool IsAppendix(string text) => Lower.Of(text[..Math.Min(7, text.Length)]) == "phụ lục";
    }
}
