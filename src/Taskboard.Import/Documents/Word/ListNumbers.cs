using System.Text;

namespace Taskboard.Import.Documents.Word;

/// <summary>Counts the paragraphs of automatic lists and writes their numbers as Word shows them.</summary>
internal sealed class ListNumbers(IReadOnlyDictionary<string, WordList> lists)
{
    /// <summary>How many levels a list has.</summary>
    public const int Levels = 9;

    private const int LongestText = 60;

    /// <summary>Whether there is such a list.</summary>
    public bool Has(string list) => lists.ContainsKey(list);

    /// <summary>The level of a list that a paragraph style stands for; null where it stands for none.</summary>
    public int? LevelOf(string list, string style)
    {
        if (!lists.TryGetValue(list, out var found))
            return null;
        for (var level = 0; level < Levels; level++)
        {
            if (found.Level(level)?.Style == style)
                return level;
        }

        return null;
    }

    /// <summary>The number of the next paragraph, such as "2.1." or "a)"; empty where nothing is written.</summary>
    public string Next(string list, int level)
    {
        if (!lists.TryGetValue(list, out var found) || level is < 0 or >= Levels || found.Level(level) is not { } shape)
            return "";
        var count = found.Definition.Count;
        if (found.Starts.Remove(level, out var start))
            count[level] = start;
        else
            count[level] = count[level] is { } last and < int.MaxValue ? last + 1 : shape.Start;
        for (var below = level + 1; below < Levels; below++)
        {
            if (found.Level(below)?.RestartsAfter is not { } after || level < after)
                count[below] = null;
        }

        return shape.Format == "bullet" ? Bullet(shape.Text) : Written(found, shape, count);
    }

    private static string Written(WordList list, NumberLevel shape, int?[] count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < shape.Text.Length && text.Length < LongestText; i++)
        {
            if (shape.Text[i] == '%' && i + 1 < shape.Text.Length && shape.Text[i + 1] is >= '1' and <= '9')
            {
                var at = shape.Text[++i] - '1';
                var level = list.Level(at);
                text.Append(NumberFormats.Write(shape.InFigures ? "decimal" : level?.Format, count[at] ?? level?.Start ?? 1));
            }
            else
            {
                text.Append(shape.Text[i]);
            }
        }

        var written = text.ToString().Trim();
        // a bare number is told from the words behind it by a stop
        return written.Length > 0 && char.IsLetterOrDigit(written[^1]) ? written + "." : written;
    }

    /// <summary>The bullet as text: a dash, a plus or a star as they stand; the pictures of symbol fonts become a dash.</summary>
    private static string Bullet(string text) => text.Trim() switch
    {
        "+" or "\uf02b" => "+",
        "*" => "*",
        "" => "",
        _ => "-",
    };
}
