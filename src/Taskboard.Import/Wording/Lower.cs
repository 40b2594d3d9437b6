namespace Taskboard.Import.Wording;

/// <summary>Text for looking words up: lower case, one spelling of what is spelt in two ways, every character in its place.</summary>
/// <remarks>The length never changes, so that a position found here is the position in the plan's own words.</remarks>
internal static class Lower
{
    /// <summary>The old tone placement at the end of a syllable (hoà, uỷ) and the new one (hòa, ủy), pair by pair.</summary>
    private const string OldTones = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private const string NewTones = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    /// <summary>The lower case of every character up to the punctuation block, worked out once.</summary>
    private static readonly char[] Simple = [.. Enumerable.Range(0, 0x2060).Select(c => SimpleOf((char)c))];

    public static string Of(string text) => string.Create(text.Length, text, static (buffer, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            buffer[i] = source[i] < Simple.Length ? Simple[source[i]] : SimpleOf(source[i]);
        for (var i = 0; i + 1 < buffer.Length; i++)
        {
            if (buffer[i] is not ('o' or 'u' or 'k' or 'q') || buffer[i + 1] is >= 'a' and <= 'z')
                Quy(buffer, i);
            else if (buffer[i] is 'o' or 'u')
                MoveTone(buffer, i);
            else if (buffer[i + 1] == 'ỉ' && IsSyllable(buffer, i, 2))
                buffer[i + 1] = 'ỷ';
        }
    });

    private static char SimpleOf(char c) => c switch
    {
        '–' or '—' or '‑' or '−' => '-',
        '\u00a0' or '\u202f' or '\t' or '\n' => ' ',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Quí as quý.</summary>
    private static void Quy(Span<char> buffer, int at)
    {
        if (buffer[at] == 'q' && at + 2 < buffer.Length && buffer[at + 1] == 'u' && buffer[at + 2] == 'í' && IsSyllable(buffer, at, 3))
            buffer[at + 2] = 'ý';
    }

    private static void MoveTone(Span<char> buffer, int at)
    {
        if ((at > 0 && buffer[at - 1] == 'q') || (at + 2 < buffer.Length && char.IsLetter(buffer[at + 2])))
            return;
        for (var i = 0; i < OldTones.Length; i += 2)
        {
            if (buffer[at] == OldTones[i] && buffer[at + 1] == OldTones[i + 1])
            {
                buffer[at] = NewTones[i];
                buffer[at + 1] = NewTones[i + 1];
                return;
            }
        }
    }

    private static bool IsSyllable(ReadOnlySpan<char> text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length >= text.Length || !char.IsLetter(text[at + length]));
}
