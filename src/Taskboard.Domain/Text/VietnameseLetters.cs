using System.Text;

namespace Taskboard.Domain.Text;

/// <summary>The letters of Vietnamese, taken apart once: base letter, tone, and what searching makes of them.</summary>
internal static class VietnameseLetters
{
    /// <summary>Letters from here on are not in the tables.</summary>
    public const int End = 0x1F00;

    // each vowel with its tones in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng
    private static readonly string[] Vowels =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    private static readonly char[] FoldTable = new char[End];
    private static readonly char[] BaseTable = new char[End];
    private static readonly byte[] ToneTable = new byte[End];
    private static readonly byte[] RankTable = new byte[End];

    static VietnameseLetters()
    {
        for (var i = 0; i < End; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            FoldTable[i] = Plain(lower);
            BaseTable[i] = lower;
        }

        foreach (var vowel in Vowels)
        {
            for (byte tone = 0; tone < vowel.Length; tone++)
            {
                foreach (var c in (char[])[vowel[tone], char.ToUpperInvariant(vowel[tone])])
                {
                    BaseTable[c] = vowel[0];
                    ToneTable[c] = tone;
                }
            }
        }

        for (var i = 0; i < End; i++)
        {
            var rank = Alphabet.IndexOf(BaseTable[i]);
            RankTable[i] = (byte)(1 + (rank >= 0 ? rank : Alphabet.IndexOf(FoldTable[i])));
        }
    }

    /// <summary>Lower case without marks; U+0000 for a mark that stands alone, which is dropped.</summary>
    public static char Fold(char c) => c < End ? FoldTable[c] : c switch
    {
        '–' or '—' or '‑' or '−' => '-',
        '“' or '”' => '"',
        '’' or '‘' => '\'',
        (>= '\u2000' and <= '\u200A') or '\u202F' or '\u3000' => ' ',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>The lower-case letter without its tone: ấ gives â.</summary>
    public static char WithoutTone(char c) => c < End ? BaseTable[c] : c;

    /// <summary>0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.</summary>
    public static int Tone(char c) => c < End ? ToneTable[c] : 0;

    /// <summary>The place in the alphabet from 1, or 0 for what is no letter of it.</summary>
    public static int Rank(char c) => c < End ? RankTable[c] : 0;

    /// <summary>A lower-case vowel with a tone.</summary>
    public static char WithTone(char vowel, int tone)
    {
        foreach (var row in Vowels)
        {
            if (row[0] == vowel)
            {
                return row[tone];
            }
        }

        return vowel;
    }

    private static char Plain(char lower)
    {
        // eth stands for đ in documents that were converted from old encodings
        if (lower is 'đ' or 'ð')
        {
            return 'd';
        }

        if (lower is >= '\u0300' and <= '\u036F')
        {
            return '\0';
        }

        if (lower is '\u00A0')
        {
            return ' ';
        }

        // half a surrogate pair, and what is no character, have no form to take apart
        return lower is < '\u00C0' or (>= '\u0250' and < '\u1E00') or >= '\uD800' ? lower : lower.ToString().Normalize(NormalizationForm.FormD)[0];
    }
}
