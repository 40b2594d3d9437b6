using System.Collections.Immutable;
using System.Text;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>Takes off a line what conversion put there: emphasis, bookmarks, escapes, rules, page furniture.</summary>
internal static class LineCleaner
{
    public static ImmutableArray<DocumentLine> Clean(ImmutableArray<string> lines)
    {
        var cleaned = ImmutableArray.CreateBuilder<DocumentLine>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var tabLed = line.Length > 0 && line.TrimStart(' ') is ['\t', ..];
            var text = WithoutMarkup(line);
            if (IsFurniture(text))
                text = "";
            cleaned.Add(new DocumentLine(i + 1, text, tabLed));
        }

        PageNumbers.Blank(cleaned);
        return cleaned.MoveToImmutable();
    }

    private static string WithoutMarkup(string line)
    {
        var text = line.Trim(' ');
        if (text.IndexOfAny(['*', '_', '[', '\\', '#', '|', '<']) >= 0)
            text = WithoutEmphasis(WithoutBrackets(text));
        return (IsPipeRow(text) ? text.Trim().Trim('|').Replace('|', '\t') : text).Trim(' ');
    }

    /// <summary>Cells between pipes, with or without one at either end, as web pages' tables become text.</summary>
    private static bool IsPipeRow(string text) =>
        text.Contains('|', StringComparison.Ordinal) && (text.EndsWith('|') || text.AsSpan().Count('|') >= 2 || text.Contains(" | ", StringComparison.Ordinal));

    /// <summary>Drops "[bookmark: ...]", "&lt;br&gt;" and the like, and leading hash signs.</summary>
    private static string WithoutBrackets(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] == '#')
            start++;
        var buffer = new StringBuilder(text.Length);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '[' && Closes(text, i, "[bookmark:", ']') is var end and > 0)
                i = end;
            else if (text[i] == '<' && i + 1 < text.Length && (text[i + 1] is '/' || char.IsAsciiLetter(text[i + 1])) && Closes(text, i, "<", '>') is var tag and > 0)
            {
                buffer.Append(' ');
                i = tag;
            }
            else if (text[i] == '\\' && i + 1 < text.Length && char.IsPunctuation(text[i + 1]))
                continue;
            else
                buffer.Append(text[i]);
        }

        return buffer.ToString().TrimStart(' ');
    }

    private static int Closes(string text, int at, string opening, char closing)
    {
        if (!text.AsSpan(at).StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            return -1;
        var within = text.AsSpan(at, Math.Min(200, text.Length - at)).IndexOf(closing);
        return within < 0 ? -1 : at + within;
    }

    /// <summary>Drops asterisks and underscores that make bold and italic; an asterisk that opens a line as a bullet stays.</summary>
    private static string WithoutEmphasis(string text)
    {
        if (text.IndexOfAny(['*', '_']) < 0)
            return text;
        var bullet = text is ['*', ' ', ..] && text[1..].TrimStart() is not ['*', ' ', ..];
        var buffer = new StringBuilder(text.Length);
        for (var i = bullet ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '*' || (text[i] == '_' && i + 1 < text.Length && text[i + 1] == '_') || (text[i] == '_' && i > 0 && text[i - 1] == '_'))
                continue;
            buffer.Append(text[i]);
        }

        return (bullet ? "*" : "") + buffer;
    }

    /// <summary>Page numbers, rules and the notes that signing software prints.</summary>
    private static bool IsFurniture(string text)
    {
        if (text.Length is 0 or > 120 || text.Contains('\t', StringComparison.Ordinal))
            return false;
        if (text.Length >= 2 && text.All(c => c is '-' or '_' or '=' or '.' or '—' or '–' or ' ' or '*' or '~'))
            return true;
        var lower = Lower.Of(text);
        return lower.StartsWith("trang ", StringComparison.Ordinal) && lower.Skip(6).All(c => char.IsDigit(c) || c is '/' or ' ')
            || lower.StartsWith("ký bởi:", StringComparison.Ordinal)
            || lower.StartsWith("người ký:", StringComparison.Ordinal)
            || lower.StartsWith("thời gian ký:", StringComparison.Ordinal)
            || (text is ['-', ' ', .., ' ', '-'] && text[2..^2].All(char.IsDigit));
    }
}
