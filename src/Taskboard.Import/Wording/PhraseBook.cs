using System.Collections.Frozen;

namespace Taskboard.Import.Wording;

/// <summary>Phrases of whole words, each with a meaning; the longest that stands at a place is found.</summary>
/// <remarks>A look at one place costs as much as the few phrases that begin with the same word, so a scan is linear.</remarks>
internal sealed class PhraseBook<T>
{
    private readonly FrozenDictionary<string, (string Phrase, T Meaning)[]> byFirstWord;
    private readonly FrozenDictionary<string, (string Phrase, T Meaning)[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="phrases">The phrases, written as <see cref="Lower"/> writes.</param>
    public PhraseBook(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        byFirstWord = phrases
            .Select(entry => (Phrase: Lower.Of(entry.Phrase), entry.Meaning))
            .GroupBy(entry => FirstWord(entry.Phrase, 0).ToString())
            .ToFrozenDictionary(
                group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray(), StringComparer.Ordinal);
        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that stands at the place, whole words only.</summary>
    /// <param name="lower">A text out of <see cref="Lower"/>.</param>
    /// <param name="at">Where a word begins.</param>
    /// <param name="meaning">What the phrase means.</param>
    /// <param name="end">The place after its last character.</param>
    public bool TryMatch(string lower, int at, out T meaning, out int end)
    {
        if (Words.IsStart(lower, at) && lookup.TryGetValue(FirstWord(lower, at), out var entries))
        {
            foreach (var entry in entries)
            {
                end = at + entry.Phrase.Length;
                if (string.CompareOrdinal(lower, at, entry.Phrase, 0, entry.Phrase.Length) == 0 && Words.IsEnd(lower, end))
                {
                    meaning = entry.Meaning;
                    return true;
                }
            }
        }

        meaning = default!;
        end = at;
        return false;
    }

    /// <summary>Every phrase that stands at the place, the longest first, with the place after its last character.</summary>
    public IEnumerable<(T Meaning, int End)> At(string lower, int at)
    {
        if (!Words.IsStart(lower, at) || !lookup.TryGetValue(FirstWord(lower, at), out var entries))
            yield break;
        foreach (var (phrase, meaning) in entries)
        {
            var end = at + phrase.Length;
            if (string.CompareOrdinal(lower, at, phrase, 0, phrase.Length) == 0 && Words.IsEnd(lower, end))
                yield return (meaning, end);
        }
    }

    /// <summary>Whether a phrase stands at the place.</summary>
    public bool Matches(string lower, int at) => TryMatch(lower, at, out _, out _);

    /// <summary>The first place from <paramref name="from"/> on, before <paramref name="until"/>, where a phrase stands.</summary>
    public bool TryFind(string lower, int from, int until, out T meaning, out int start, out int end)
    {
        for (start = from; start < until; start++)
        {
            if (TryMatch(lower, start, out meaning, out end) && end <= until)
                return true;
        }

        meaning = default!;
        end = start = until;
        return false;
    }

    /// <summary>Whether a phrase stands anywhere in the text.</summary>
    public bool IsIn(string lower) => TryFind(lower, 0, lower.Length, out _, out _, out _);

    private static ReadOnlySpan<char> FirstWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text.AsSpan(at, Math.Max(end - at, Math.Min(1, text.Length - at)));
    }
}
