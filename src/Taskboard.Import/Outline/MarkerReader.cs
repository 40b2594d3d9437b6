using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>Reads the number or bullet at the beginning of a line.</summary>
internal static class MarkerReader
{
    /// <summary>Dashes, dots and the private characters that Word's bullets become when their font is lost.</summary>
    private const string Dashes = "-–—•●▪■◦·→\uf0b7\uf02d\uf0a7";

    private const string LowerLetters = "abcdđefghijklmnopqrstuvwxyz";

    public static Marker? Read(string text)
    {
        if (text.Length < 2)
            return null;
        return Bullet(text) ?? Part(text) ?? Named(text) ?? Digits(text) ?? Parenthesis(text) ?? Letters(text);
    }

    private static Marker? Bullet(string text)
    {
        var at = 0;
        var kind = MarkerKind.Dash;
        if (Dashes.Contains(text[0], StringComparison.Ordinal))
        {
            at = Words.SkipSpaces(text, 1);
            if (at < text.Length && text[at] == '+')
            {
                kind = MarkerKind.Plus;
                at = Words.SkipSpaces(text, at + 1);
            }
            else if (at == 1 && (char.IsDigit(text[1]) || text[1] == text[0]))
            {
                return null;
            }
        }
        else if (text[0] == '+')
        {
            kind = MarkerKind.Plus;
            at = Words.SkipSpaces(text, 1);
        }
        else if (text[0] == '*')
        {
            kind = MarkerKind.Star;
            at = Words.SkipSpaces(text, 1);
        }

        return at == 0 || at >= text.Length ? null : new Marker(kind, "", at);
    }

    /// <summary>Phần I., Phần thứ hai, Chương II, Mục 3, Điều 1.</summary>
    private static Marker? Part(string text)
    {
        var lower = Lower.Of(text[..Math.Min(text.Length, 24)]);
        foreach (var word in (ReadOnlySpan<string>)["phần thứ ", "phần ", "chương ", "mục ", "điều "])
        {
            if (!lower.StartsWith(word, StringComparison.Ordinal) || !char.IsUpper(text[0]))
                continue;
            var end = Words.End(text, word.Length);
            var label = text[word.Length..end];
            if (label.Length == 0 || label.Length > 5 || !(word == "phần thứ " || Roman(label) > 0 || label.All(char.IsDigit)))
                return null;
            while (end < text.Length && (text[end] is '.' or ':' or '-' or '–' || char.IsWhiteSpace(text[end])))
                end++;
            return new Marker(word == "điều " ? MarkerKind.Number : MarkerKind.Part, label, end);
        }

        return null;
    }

    /// <summary>"Hoạt động 1: ...", "Nhiệm vụ số 2. ...": activities numbered by what they are.</summary>
    private static Marker? Named(string text)
    {
        if (!char.IsUpper(text[0]))
            return null;
        var lower = Lower.Of(text[..Math.Min(text.Length, 24)]);
        foreach (var word in (ReadOnlySpan<string>)["hoạt động ", "nhiệm vụ ", "sự kiện ", "nội dung ", "nhóm nhiệm vụ ", "công việc ", "chương trình "])
        {
            if (!lower.StartsWith(word, StringComparison.Ordinal))
                continue;
            var start = lower.AsSpan(word.Length).StartsWith("số ") ? word.Length + 3 : word.Length;
            var end = Words.End(text, start);
            var label = text[start..end];
            if (label.Length is 0 or > 2 || !label.All(char.IsAsciiDigit) || end >= text.Length || text[end] is not (':' or '.') || (end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1])))
                return null;
            var next = Words.SkipSpaces(text, end + 1);
            return next < text.Length ? new Marker(MarkerKind.Named, label, next) : null;
        }

        return null;
    }

    /// <summary>1. · 1) · 1/ · 1.1. · 2.1.3 · 1.Tên · 1- Tên</summary>
    private static Marker? Digits(string text)
    {
        int at = 0, depth = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            var end = Words.End(text, at);
            if (end - at > 2 || !text.AsSpan(at, end - at).ContainsOnlyDigits())
                return null;
            depth++;
            at = end;
            if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
                at++;
            else
                break;
        }

        if (depth == 0 || at >= text.Length)
            return null;
        var label = text[..at];
        var delimiter = text[at];
        var next = Words.SkipSpaces(text, delimiter is '.' or ')' or '/' ? at + 1 : at);
        if (next >= text.Length)
            return null;
        var spaced = char.IsWhiteSpace(text[next - 1]);
        return delimiter switch
        {
            '.' or '/' when spaced || char.IsUpper(text[next]) => Numbered(label, depth, next),
            ')' => new Marker(MarkerKind.Parenthesis, label, next),
            '-' or '–' when depth == 1 && DashNumbers(text, at, out var words) => new Marker(MarkerKind.Number, label, words),
            ' ' when depth > 1 && char.IsUpper(text[next]) => Numbered(label, depth, next),
            _ => null,
        };
    }

    /// <summary>The numbers of party documents: "1- Ban Tuyên giáo ..."; not "17-21/9" and not "05 - 07 người".</summary>
    private static bool DashNumbers(string text, int dash, out int words)
    {
        words = Words.SkipSpaces(text, dash + 1);
        return words > dash + 1 && words < text.Length && char.IsUpper(text[words]);
    }

    private static Marker Numbered(string label, int depth, int length) =>
        new(depth == 1 ? MarkerKind.Number : MarkerKind.Dotted, label, length, depth);

    /// <summary>(1) · (a)</summary>
    private static Marker? Parenthesis(string text)
    {
        if (text[0] != '(')
            return null;
        var end = Words.End(text, 1);
        if (end is 1 or > 4 || end + 1 >= text.Length || text[end] != ')')
            return null;
        var label = text[1..end];
        return label.All(char.IsAsciiDigit) || (label.Length == 1 && char.IsLower(label[0])) || Roman(label.ToUpperInvariant()) > 0
            ? new Marker(MarkerKind.Parenthesis, label, Words.SkipSpaces(text, end + 1))
            : null;
    }

    /// <summary>I. · II - · A/ · a) · đ.; "III/2025", the rest of a broken line, is none.</summary>
    private static Marker? Letters(string text)
    {
        var end = Words.End(text, 0);
        if (end is 0 or > 6 || end >= text.Length)
            return null;
        var label = text[..end];
        var close = Words.SkipSpaces(text, end);
        if (close >= text.Length || text[close] is not ('.' or ')' or '/' or '-' or '–' or ':'))
            return null;
        var next = Words.SkipSpaces(text, close + 1);
        if (next >= text.Length || (text[close] == '/' && char.IsAsciiDigit(text[next])))
            return null;
        if (label.Length == 1 && LowerLetters.Contains(label[0], StringComparison.Ordinal))
        {
            return text[close] == ')' || (text[close] is '.' or '/' && close == end && next > close + 1 && char.IsUpper(text[next]))
                ? new Marker(MarkerKind.LowerLetter, label, next)
                : null;
        }

        if (text[close] is '-' or '–' or ':' && !Words.AreCapitals(text[next..]) && !(text[close] is '-' or '–' && close == end && next > close + 1 && char.IsUpper(text[next]) && label is not ("D" or "M")))
            return null;
        if (Roman(label) > 0)
            return new Marker(MarkerKind.Roman, label, next);
        return label.Length == 1 && label[0] is >= 'A' and <= 'H' && (next > close + 1 || text[close] == '.')
            ? new Marker(MarkerKind.UpperLetter, label, next)
            : null;
    }

    /// <summary>The value of a Roman numeral up to XXXIX; 0 for other words.</summary>
    public static int Roman(string label)
    {
        var value = 0;
        for (var i = 0; i < label.Length; i++)
        {
            var digit = RomanDigit(label[i]);
            if (digit == 0)
                return 0;
            value += i + 1 < label.Length && RomanDigit(label[i + 1]) > digit ? -digit : digit;
        }

        return value is > 0 and < 40 || label.Length == 1 ? value : 0;
    }

    private static int RomanDigit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, 'M' => 1000, _ => 0 };

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
