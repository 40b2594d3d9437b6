using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>What a letter or card is for: "nhân dịp năm mới 2025 và Tết cổ truyền".</summary>
internal static class Occasions
{
    private const int Longest = 90;

    /// <summary>The action with the occasion that its section names, where it names none itself.</summary>
    public static string Added(string action, string spoken)
    {
        var lower = Lower.Of(action);
        if (Words.Has(lower, "nhân") || Words.Has(lower, "năm mới") || Words.Has(lower, "quốc khánh"))
            return action;
        var all = Lower.Of(spoken);
        var at = Words.Find(all, "nhân dịp", 0);
        if (at < 0)
            return action;
        var end = Math.Min(all.Length, at + Longest);
        foreach (var stop in (ReadOnlySpan<string>)[".", ";", " (", " của ", " gửi ", " đến ", " tới "])
        {
            if (all.IndexOf(stop, at, end - at, StringComparison.Ordinal) is var found and > 0)
                end = found;
        }

        return action.TrimEnd('.', ' ') + " " + spoken[at..end].TrimEnd(' ', ',', ':');
    }
}
