using Taskboard.Domain.Text;

namespace Taskboard.Domain.Timing.Reading;

/// <summary>Numbers as plans write them: digits, words, Roman numerals, and the names of lunar years.</summary>
internal static class PhraseNumbers
{
    private static readonly Wording[] Words =
    [
        Wording.Of("một"), Wording.Of("hai"), Wording.Of("ba"), Wording.Of("bốn"), Wording.Of("năm"),
        Wording.Of("sáu"), Wording.Of("bảy", "bẩy"), Wording.Of("tám"), Wording.Of("chín"), Wording.Of("mười"),
        Wording.Of("mười một"), Wording.Of("mười hai"),
    ];

    private static readonly Wording Fourth = Wording.Of("tư");
    private static readonly Wording First = Wording.Of("nhất");

    // keys without marks; Tý and Tỵ become one, and the stem tells them apart
    private static readonly string[] Stems = ["giap", "at", "binh", "dinh", "mau", "ki", "canh", "tan", "nham", "qui"];
    private static readonly string[] Branches = ["ti", "suu", "dan", "mao", "thin", "ti", "ngo", "mui", "than", "dau", "tuat", "hoi"];

    /// <summary>A number in digits or in words up to twelve; how many tokens it takes, or 0.</summary>
    public static int At(PhraseTokens tokens, int i, out int value)
    {
        if (tokens.IsNumber(i))
        {
            value = tokens[i].Value;
            return 1;
        }

        for (var n = Words.Length; n > 0; n--)
        {
            if (Words[n - 1].At(tokens, i) is > 0 and var length)
            {
                value = n;
                return length;
            }
        }

        value = 0;
        return 0;
    }

    /// <summary>A number as <see cref="At"/> reads it, or "nhất" and "tư" where an order is told. Without marks "tư" cannot be
    /// told from "từ".</summary>
    public static int Ordinal(PhraseTokens tokens, int i, out int value)
    {
        value = !tokens.Marked ? 0 : Fourth.At(tokens, i) > 0 ? 4 : First.At(tokens, i) > 0 ? 1 : 0;
        return value > 0 ? 1 : At(tokens, i, out value);
    }

    /// <summary>A quarter's number: "I" to "IV", "1" to "4", "một", "tư". Letters l that stand for I are read as such.
    /// Roman numerals up to X and single digits are numbers too, though no quarters.</summary>
    public static bool Quarter(PhraseToken token, out int value)
    {
        if (token.Kind == TokenKind.Number)
        {
            value = token.Value;
            return token.Digits <= 2;
        }

        value = token.Text switch
        {
            "i" or "l" => 1,
            "ii" or "ll" or "il" or "li" => 2,
            "iii" or "lll" or "iil" or "ill" or "lii" or "lli" => 3,
            "iv" or "lv" => 4,
            "v" => 5,
            "vi" => 6,
            "vii" => 7,
            "viii" => 8,
            "ix" => 9,
            "x" => 10,
            _ => 0,
        };
        return token.Kind == TokenKind.Word && value > 0;
    }

    /// <summary>The year from 1984 to 2043 of a lunar year's name: "Ất Tỵ" is 2025. Null if it is none.</summary>
    public static int? LunarYear(PhraseTokens tokens, int i)
    {
        if (!tokens.IsWord(i) || !tokens.IsWord(i + 1))
        {
            return null;
        }

        var stem = Array.IndexOf(Stems, VietnameseText.Fold(tokens[i].Text));
        var branch = VietnameseText.Fold(tokens[i + 1].Text);
        for (var year = stem; stem >= 0 && year < 60; year += 10)
        {
            if (Branches[year % 12] == branch)
            {
                return 1984 + year;
            }
        }

        return null;
    }
}
