using Taskboard.Domain.Timing.Reading;

namespace Taskboard.Domain.Timing;

/// <summary>Reads the phrases by which Vietnamese plans give time (<c>phrases.md</c> A).</summary>
public static class TimingPhrases
{
    /// <summary>Reads a phrase. Never throws and takes linear time; what is not understood keeps its words as
    /// <see cref="TimingForm.Unread"/> with the reason.</summary>
    public static TimingRule Read(string? phrase) => ReadAll(phrase)[0];

    /// <summary>Reads a phrase that may hold several rules ("định kỳ 6 tháng (trước ngày 25/5), 01 năm (trước ngày
    /// 1/11)"), in their order. Never empty.</summary>
    public static IReadOnlyList<TimingRule> ReadAll(string? phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase))
        {
            return [TimingRule.None];
        }

        var tokens = new PhraseTokens(phrase);
        var parts = PhraseParts.Split(tokens);
        if (parts.Count == 1)
        {
            return [PhraseReader.Read(tokens, phrase)];
        }

        var rules = PhraseParts.Read(tokens, parts);
        return rules.Count > 0 ? rules : [PhraseReader.Read(tokens, phrase)];
    }
}
