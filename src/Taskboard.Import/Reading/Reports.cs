using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>A report that is due in several rhythms is one task for each: "định kỳ 6 tháng (trước ngày 25/5), 01 năm (trước ngày 1/11)".</summary>
internal static class Reports
{
    private static readonly string[] s_dues = ["trước ngày", "chậm nhất", "trước"];

    /// <summary>What a report is of, and no time of its own.</summary>
    private static readonly string[] s_spans = ["6 tháng đầu năm", "06 tháng đầu năm", "6 tháng cuối năm", "cả năm", "quý i", "quý ii", "quý iii", "quý iv", "9 tháng"];

    /// <summary>What leads on to the next of several deadlines, the longest first.</summary>
    private static readonly string[] s_links = [" và trước", " và cả", " và", ","];

    public static IEnumerable<TaskSeed> Apart(TaskSeed seed)
    {
        if (seed is { Kind: TaskKind.Report, Timing: { } spoken } && Dues(spoken) is { Count: > 0 } dues)
        {
            var about = seed.Title.Replace(spoken, "", StringComparison.OrdinalIgnoreCase).TrimEnd(' ', ',');
            return dues.Select(due => seed with { Title = Titles.Of(dues.Count > 1 || !about.EndsWith(due.Of, StringComparison.OrdinalIgnoreCase) ? $"{about} {due.Of}" : about), Timing = due.When });
        }

        if (seed.Kind != TaskKind.Report || seed.Timing is null || TimingPhrases.ReadAll(seed.Timing) is not { Count: > 1 } rules)
            return [seed];
        var title = seed.Title.Replace(seed.Timing, "", StringComparison.OrdinalIgnoreCase).TrimEnd();
        title = title.EndsWith(" theo", StringComparison.Ordinal) ? title[..^5] : title;
        return rules.Select(rule => seed with { Title = Titled(title, Whole(rule)), Timing = Whole(rule) });
    }

    /// <summary>"6 tháng đầu năm trước ngày 20/6, cả năm trước ngày 10/12": what each report is of, and by when; none where the words are others.</summary>
    private static List<(string Of, string When)> Dues(string timing)
    {
        var dues = new List<(string, string)>();
        foreach (var part in timing.Split(',', StringSplitOptions.TrimEntries))
        {
            var lower = Lower.Of(part);
            var due = Array.ConvertAll(s_dues, word => Words.Find(lower, word, 0)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
            if (due < 0 || !Array.Exists(s_spans, span => lower.StartsWith(span, StringComparison.Ordinal)) || part.Contains('(', StringComparison.Ordinal))
                return [];
            dues.Add((part[..due].Trim(), part[due..]));
        }

        return dues;
    }

    /// <summary>The words of one of several deadlines, with the "trước ngày" that they share: "trước ngày 10/6 và 25/11".</summary>
    private static string Whole(TimingRule rule)
    {
        var phrase = rule.Phrase;
        foreach (var link in s_links)
        {
            if (phrase.EndsWith(link, StringComparison.OrdinalIgnoreCase))
                phrase = phrase[..^link.Length];
        }

        if (TimingPhrases.Read(phrase).Form != TimingForm.Within)
            return phrase;
        return rule.Form switch { TimingForm.Before => "trước " + phrase, TimingForm.Until => "chậm nhất " + phrase, _ => phrase };
    }

    /// <summary>The title with the rhythm after its verb: "Báo cáo định kỳ 6 tháng: tình hình ...".</summary>
    private static string Titled(string title, string phrase)
    {
        var bracket = phrase.IndexOf('(', StringComparison.Ordinal);
        var rhythm = (bracket > 0 ? phrase[..bracket] : phrase).Trim(' ', ',');
        var lower = Lower.Of(title);
        var isRhythm = TimingPhrases.Read(phrase).Form is not (TimingForm.Before or TimingForm.Until or TimingForm.Within);
        var at = isRhythm && lower.StartsWith("báo cáo", StringComparison.Ordinal) ? "báo cáo".Length : -1;
        return at > 0 ? Titles.Of($"{title[..at]} {rhythm}{title[at..]}") : Titles.Of($"{title} ({Words.Uncapitalised(rhythm)})");
    }
}
