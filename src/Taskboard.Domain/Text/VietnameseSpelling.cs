namespace Taskboard.Domain.Text;

/// <summary>One spelling for syllables that are spelt in two ways.</summary>
internal static class VietnameseSpelling
{
    /// <summary>A composed text in lower case, with single spaces and one spelling a syllable.</summary>
    public static string Key(string composed)
    {
        var key = new char[composed.Length];
        var length = 0;
        var syllable = 0;
        foreach (var c in composed)
        {
            if (c is '\u200B' or '\u00AD' or '\uFEFF')
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                Settle(key.AsSpan(syllable, length - syllable));
                if (length > 0 && key[length - 1] != ' ')
                {
                    key[length++] = ' ';
                }

                syllable = length;
            }
            else if (char.IsLetter(c))
            {
                key[length++] = c is 'Đ' or 'ð' or 'Ð' ? 'đ' : char.ToLowerInvariant(c);
            }
            else
            {
                Settle(key.AsSpan(syllable, length - syllable));
                key[length++] = c;
                syllable = length;
            }
        }

        Settle(key.AsSpan(syllable, length - syllable));
        return new string(key, 0, length > 0 && key[length - 1] == ' ' ? length - 1 : length);
    }

    private static void Settle(Span<char> syllable)
    {
        if (syllable.Length < 2)
        {
            return;
        }

        ref var last = ref syllable[^1];
        ref var before = ref syllable[^2];
        var tone = VietnameseLetters.Tone(last);
        var vowel = VietnameseLetters.WithoutTone(last);
        var glide = VietnameseLetters.WithoutTone(before);
        var afterQ = syllable.Length > 2 && syllable[^3] == 'q';
        if (glide == 'u' && afterQ)
        {
            // the tone of "quý" never stands on the u, which belongs to the q
            var all = Math.Max(tone, VietnameseLetters.Tone(before));
            before = 'u';
            last = VietnameseLetters.WithTone(vowel == 'y' ? 'i' : vowel, all);
        }
        else if (tone > 0 && VietnameseLetters.Tone(before) == 0 && ((glide == 'o' && vowel is 'a' or 'e') || (glide == 'u' && vowel == 'y')))
        {
            // hoà, khoẻ, thuỷ
            before = VietnameseLetters.WithTone(glide, tone);
            last = vowel;
        }
        else if (syllable.Length == 2 && vowel == 'y' && "hklmst".Contains(before))
        {
            // kỷ, lý, mỹ, sỹ
            last = VietnameseLetters.WithTone('i', tone);
        }
    }
}
