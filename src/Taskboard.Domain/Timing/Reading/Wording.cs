using Taskboard.Domain.Text;

namespace Taskboard.Domain.Timing.Reading;

/// <summary>Words in a row that mean one thing, in all the ways of saying it.</summary>
internal sealed class Wording
{
    private readonly (string Key, string Plain)[][] variants;
    private readonly ulong firsts;
    private readonly ulong lasts;

    private Wording(IEnumerable<string> phrases)
    {
        variants =
        [
            .. phrases.Select(phrase => phrase.Split(' ')
                    .Select(word => (VietnameseText.Key(word), VietnameseText.Fold(VietnameseText.Key(word)))).ToArray())
                .OrderByDescending(words => words.Length),
        ];
        foreach (var words in variants)
        {
            firsts |= PhraseToken.SieveOf(words[0].Key) | PhraseToken.SieveOf(words[0].Plain);
            lasts |= PhraseToken.SieveOf(words[^1].Key) | PhraseToken.SieveOf(words[^1].Plain);
        }
    }

    /// <summary>A wording of some phrases, as they are ordinarily spelt.</summary>
    public static Wording Of(params string[] phrases) => new(phrases);

    /// <summary>How many tokens from a place on say it; 0 if they do not. The longest way of saying it wins.</summary>
    public int At(PhraseTokens tokens, int i)
    {
        if ((tokens[i].Sieve & firsts) == 0)
        {
            return 0;
        }

        foreach (var words in variants)
        {
            if (Says(tokens, i, words))
            {
                return words.Length;
            }
        }

        return 0;
    }

    /// <summary>How many tokens that end before a place say it; 0 if they do not.</summary>
    public int Before(PhraseTokens tokens, int end)
    {
        if ((tokens[end - 1].Sieve & lasts) == 0)
        {
            return 0;
        }

        foreach (var words in variants)
        {
            if (Says(tokens, end - words.Length, words))
            {
                return words.Length;
            }
        }

        return 0;
    }

    /// <summary>The first place from which it is said, or -1.</summary>
    public int Find(PhraseTokens tokens, int from = 0)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            if (At(tokens, i) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether it is said anywhere.</summary>
    public bool In(PhraseTokens tokens) => Find(tokens) >= 0;

    private static bool Says(PhraseTokens tokens, int i, (string Key, string Plain)[] words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            var token = tokens[i + k];
            if (token.Kind != TokenKind.Word || token.Text != (tokens.Marked ? words[k].Key : words[k].Plain))
            {
                return false;
            }
        }

        return true;
    }
}
