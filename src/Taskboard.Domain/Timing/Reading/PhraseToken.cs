namespace Taskboard.Domain.Timing.Reading;

/// <summary>What a piece of a phrase is.</summary>
internal enum TokenKind
{
    /// <summary>Past the end of the phrase.</summary>
    None,

    /// <summary>Letters; <see cref="PhraseToken.Text"/> is their comparable key.</summary>
    Word,

    /// <summary>Digits; <see cref="PhraseToken.Value"/> is what they say.</summary>
    Number,

    /// <summary>One sign; dashes of every kind are '-'.</summary>
    Mark,
}

/// <summary>A word, a number or a sign of a phrase.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">The comparable key of a word, or the sign.</param>
/// <param name="Value">The value of a number, at most 999999.</param>
/// <param name="Start">Where it begins in the composed phrase.</param>
/// <param name="End">Where it ends there.</param>
internal readonly record struct PhraseToken(TokenKind Kind, string Text, int Value, int Start, int End)
{
    /// <summary>How many digits a number is written with: 05 has two.</summary>
    public int Digits => End - Start;

    /// <summary>One bit of 64 that a word shares with few others, so that most wordings need not be compared with it.</summary>
    public ulong Sieve { get; } = Kind == TokenKind.Word ? SieveOf(Text) : 0;

    /// <summary>The bit of a word.</summary>
    public static ulong SieveOf(string word) => 1UL << (((word[0] * 7) + (word[^1] * 31) + word.Length) & 63);

    /// <summary>Whether it is a number that can be a year.</summary>
    public bool IsYear => Kind == TokenKind.Number && Digits == 4 && Years.Holds(Value);
}
