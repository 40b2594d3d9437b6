using System.Globalization;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Timing.Reading;

/// <summary>A phrase cut into words, numbers and signs.</summary>
internal sealed class PhraseTokens
{
    private readonly List<PhraseToken> tokens = [];

    public PhraseTokens(string phrase)
    {
        Source = VietnameseText.Nfc(phrase);
        for (var i = 0; i < Source.Length;)
        {
            var start = i;
            var c = Source[i++];
            if (char.IsAsciiDigit(c))
            {
                var value = c - '0';
                for (; i < Source.Length && char.IsAsciiDigit(Source[i]); i++)
                {
                    value = Math.Min(999999, (value * 10) + Source[i] - '0');
                }

                tokens.Add(new PhraseToken(TokenKind.Number, "", value, start, i));
            }
            else if (IsLetter(c))
            {
                while (i < Source.Length && IsLetter(Source[i]))
                {
                    i++;
                }

                var word = VietnameseSpelling.Key(Source[start..i]);
                Marked |= !System.Text.Ascii.IsValid(word);
                tokens.Add(new PhraseToken(TokenKind.Word, word, 0, start, i));
            }
            else if (!char.IsWhiteSpace(c) && c is not ('*' or '"' or '“' or '”' or '_' or '|' or '\u200B' or '\u00AD' or '\uFEFF'))
            {
                var mark = c is '–' or '—' or '‑' or '−' or '‐' or '~' ? '-' : c;
                tokens.Add(new PhraseToken(TokenKind.Mark, mark.ToString(), 0, start, i));
            }
        }
    }

    private PhraseTokens(PhraseTokens whole, int from, int to)
    {
        Source = whole.Source;
        Marked = whole.Marked;
        tokens = whole.tokens[from..to];
    }

    /// <summary>The composed phrase.</summary>
    public string Source { get; }

    /// <summary>Some word has Vietnamese marks; otherwise words are compared without them.</summary>
    public bool Marked { get; }

    public int Count => tokens.Count;

    /// <summary>The token at a place; one of no kind before the beginning and past the end.</summary>
    public PhraseToken this[int i] => (uint)i < (uint)tokens.Count ? tokens[i] : default;

    public bool IsNumber(int i) => this[i].Kind == TokenKind.Number;

    public bool IsWord(int i) => this[i].Kind == TokenKind.Word;

    public bool IsMark(int i, char mark) => this[i] is { Kind: TokenKind.Mark } token && token.Text[0] == mark;

    /// <summary>The tokens of a part of the phrase.</summary>
    public PhraseTokens Part(int from, int to) => new(this, from, to);

    /// <summary>The phrase without a sign.</summary>
    public PhraseTokens Without(char mark)
    {
        var part = Part(0, Count);
        part.tokens.RemoveAll(token => token.Kind == TokenKind.Mark && token.Text[0] == mark);
        return part;
    }

    /// <summary>The words as written, from one token up to another.</summary>
    public string Text(int from, int to) => from < to ? Source[this[from].Start..this[to - 1].End] : "";

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate;
}
