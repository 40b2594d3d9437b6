using System.Collections.Immutable;

namespace Taskboard.Import.Outline;

/// <summary>Takes out the numbers of pages that conversion left alone on lines, in the middle of sentences and of tables.</summary>
internal static class PageNumbers
{
    private const int LongestNumber = 3;
    private const int LeastLines = 20;

    /// <summary>Blanks the lines that hold nothing but a number, where these numbers count up one by one as pages do.</summary>
    public static void Blank(ImmutableArray<DocumentLine>.Builder lines)
    {
        var alone = Enumerable.Range(0, lines.Count).Where(i => IsNumber(lines[i])).ToArray();
        for (var i = 0; i < alone.Length;)
        {
            var run = 1;
            while (i + run < alone.Length && Value(lines[alone[i + run]]) == Value(lines[alone[i]]) + run)
                run++;
            if (run >= 2 && IsFirstPage(Value(lines[alone[i]]), (alone[i + run - 1] - alone[i]) / (run - 1)))
            {
                foreach (var at in alone.AsSpan(i, run))
                    lines[at] = lines[at] with { Text = "" };
            }

            i += run;
        }
    }

    /// <summary>The first page is seldom numbered; where it is, a page's lines stand between the numbers, not a row's.</summary>
    private static bool IsFirstPage(int value, int linesBetween) => value == 2 || (value == 1 && linesBetween >= LeastLines);

    private static bool IsNumber(DocumentLine line) => !line.TabLed && line.Text.Length is > 0 and <= LongestNumber && line.Text.All(char.IsAsciiDigit);

    private static int Value(DocumentLine line) => int.Parse(line.Text, System.Globalization.CultureInfo.InvariantCulture);
}
