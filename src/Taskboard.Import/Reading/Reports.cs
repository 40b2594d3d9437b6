using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>A report that is due in several rhythms is one task for each: "định kỳ 6 tháng (trước ngày 25/5), 01 năm (trước ngày 1/11)".</summary>
internal static class Reports
{
    /// <summary>What leads on to the next of several deadlines, the longest first.</summary>
    private static readonly string[] s_links = [" và trước", " và cả", " và", ","];

    public static IEnumerable<TaskSeed> Apart(TaskSeed seed)
    {
        if (seed.Kind != TaskKind.Report || seed.Timing is null || TimingPhrases.ReadAll(seed.Timing) is not { Count: > 1 } rules)
            return [seed];
        var title = seed.Title.Replace(seed.Timing, "", StringComparison.OrdinalIgnoreCase).TrimEnd();
        title = title.EndsWith(" theo", StringComparison.Ordinal) ? title[..^5] : title;
        return rules.Select(rule => seed with { Title = Titled(title, Whole(rule)), Timing = Whole(rule) });
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
