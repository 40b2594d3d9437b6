using System.Buffers;
using System.Text;

namespace Taskboard.Domain.Text;

/// <summary>Vietnamese text for comparing, searching and sorting.</summary>
public static class VietnameseText
{
    /// <summary>The text composed (NFC). A broken surrogate, and U+FFFE which is no character, become U+FFFD.</summary>
    public static string Nfc(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        // a lone surrogate would be refused
        var whole = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? text
            : Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
        return whole.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC);
    }

    /// <summary>Lower case without marks, đ as d, composed or not: what searching compares. "Chúc Tết" gives "chuc tet".</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var rented = text.Length > 512 ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> buffer = rented ?? stackalloc char[512];
        var folded = buffer[..FoldInto(text, buffer)].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return folded;
    }

    /// <summary>Folds into a buffer that is at least as long as the text; gives the length of the folded text.</summary>
    public static int FoldInto(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in text)
        {
            var folded = VietnameseLetters.Fold(c);
            if (folded != '\0')
            {
                buffer[length++] = folded;
            }
        }

        return length;
    }

    /// <summary>Whether the text holds the query, whatever the case and marks of both.</summary>
    public static bool FoldedContains(string text, string query)
    {
        var wanted = Fold(query);
        var rented = text.Length > 512 ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> buffer = rented ?? stackalloc char[512];
        var found = buffer[..FoldInto(text, buffer)].IndexOf(wanted, StringComparison.Ordinal) >= 0;
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return found;
    }

    /// <summary>The text composed, in lower case, with single spaces and one spelling of what is spelt in two ways (hoà and
    /// hòa, kỷ and kỉ): what comparing words compares, never what is shown.</summary>
    public static string Key(string text) => VietnameseSpelling.Key(Nfc(text));

    /// <summary>Orders by the Vietnamese alphabet (a ă â b c d đ ...), then by tone (ngang, huyền, hỏi, ngã, sắc, nặng).</summary>
    public static int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null ? y is null ? 0 : -1 : 1;
        }

        var (a, b) = (Nfc(x), Nfc(y));
        var tones = 0;
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            var order = Weight(a[i]).CompareTo(Weight(b[i]));
            if (order != 0)
            {
                return order;
            }

            tones = tones != 0 ? tones : VietnameseLetters.Tone(a[i]).CompareTo(VietnameseLetters.Tone(b[i]));
        }

        var length = a.Length.CompareTo(b.Length);
        return length != 0 ? length : tones != 0 ? tones : string.CompareOrdinal(a, b);
    }

    /// <summary><see cref="Compare"/> for sorting.</summary>
    public static IComparer<string?> Comparer { get; } = Comparer<string?>.Create(Compare);

    // what is no letter comes first, in its own order
    private static int Weight(char c) =>
        VietnameseLetters.Rank(c) is > 0 and var rank ? 0x20000 + rank : VietnameseLetters.Rank(c) == 0 && char.IsLetter(c) ? 0x30000 + c : c;
}
