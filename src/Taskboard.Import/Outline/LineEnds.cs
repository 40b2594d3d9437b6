using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>Whether a sentence goes on after the end of a line.</summary>
internal static class LineEnds
{
    /// <summary>Words after which nothing ends.</summary>
    private static readonly PhraseBook<bool> Connectives = new(new[]
    {
        "và", "của", "các", "những", "với", "tại", "đến", "tới", "cho", "từ", "là", "do", "để", "về", "theo", "trong", "trên", "ngày", "tháng",
        "năm", "số", "giữa", "hoặc", "cùng", "như", "nhằm", "khi", "bằng", "vào", "việc", "được", "bị", "mọi", "quý",
    }.Select(word => (word, true)));

    /// <summary>Whether the line does not end as a sentence, a clause or a heading ends.</summary>
    public static bool IsOpen(string text) => text.Length > 0 && text[^1] is not ('.' or ';' or ':' or '!' or '?' or '…' or '”' or '"' or ')');

    /// <summary>Whether the line ends in a comma or a word that needs another after it.</summary>
    public static bool IsHanging(string text)
    {
        if (text.EndsWith(',') || text.EndsWith(" như:", StringComparison.Ordinal))
            return true;
        if (Words.AreCapitals(text))
            return false;
        var space = text.LastIndexOf(' ');
        return Connectives.TryMatch(Lower.Of(text), space + 1, out _, out var end) && end == text.Length;
    }
}
