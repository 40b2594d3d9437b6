namespace Taskboard.Domain.Plans;

/// <summary>How a blank of a title was filled in, so that the same can be done with others like it: "năm mới …" by "2027".</summary>
/// <param name="Before">The words before the blank.</param>
/// <param name="Fill">What stands there now.</param>
public sealed record BlankFilling(string Before, string Fill)
{
    private const int WordsBefore = 2;

    /// <summary>The filling that leads from one title to another; null where something else was changed, or several blanks were.</summary>
    public static BlankFilling? Between(string before, string after)
    {
        var at = before.IndexOf(YearNumbers.Blank, StringComparison.Ordinal);
        if (at < 0 || before.IndexOf(YearNumbers.Blank, at + 1, StringComparison.Ordinal) >= 0)
            return null;
        var (start, end) = (before[..at], before[(at + 1)..]);
        if (after.Length <= start.Length + end.Length || !after.StartsWith(start, StringComparison.Ordinal) || !after.EndsWith(end, StringComparison.Ordinal))
            return null;
        var fill = after[at..^end.Length];
        return YearNumbers.HasBlank(fill) ? null : new(ContextOf(start), fill);
    }

    /// <summary>Whether a title has one blank, after the same words.</summary>
    public bool Fits(string title)
    {
        var at = title.IndexOf(YearNumbers.Blank, StringComparison.Ordinal);
        return at >= 0 && title.IndexOf(YearNumbers.Blank, at + 1, StringComparison.Ordinal) < 0 && ContextOf(title[..at]) == Before;
    }

    /// <summary>The title with its blank filled in.</summary>
    public string In(string title) => title.Replace(YearNumbers.Blank, Fill, StringComparison.Ordinal);

    private static string ContextOf(string start) =>
        string.Join(' ', start.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(WordsBefore)).ToLowerInvariant();
}
