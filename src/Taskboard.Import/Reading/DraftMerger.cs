using Taskboard.Domain.Tasks;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Puts together what a plan says of one paper in two places: what it is in the content, who draws it up in the organisation.</summary>
internal static class DraftMerger
{
    private static readonly string[] Papers = ["đề án", "kế hoạch", "chiến lược", "chương trình", "quy hoạch", "quy chế", "nghị quyết"];

    public static List<TaskSeed> Merge(List<TaskSeed> seeds)
    {
        var merged = new List<TaskSeed>(seeds.Count);
        var papers = new List<(int Index, HashSet<string> Words)>();
        foreach (var seed in seeds)
        {
            var words = seed.Kind == TaskKind.Scheme ? PaperOf(seed.Title) : [];
            var same = words.Count < 3 ? -1 : papers.FindIndex(paper => IsSame(paper.Words, words));
            if (same >= 0 && Fits(merged[papers[same].Index], seed))
            {
                merged[papers[same].Index] = Joined(merged[papers[same].Index], seed);
                continue;
            }

            if (words.Count >= 3 && papers.Count < 400)
                papers.Add((merged.Count, words));
            merged.Add(seed);
        }

        return merged;
    }

    /// <summary>The words of the paper's name, from "Đề án", "Kế hoạch" on.</summary>
    private static HashSet<string> PaperOf(string title)
    {
        var lower = Lower.Of(title);
        var at = Papers.Select(paper => Words.Find(lower, paper, 0)).Where(found => found >= 0).DefaultIfEmpty(-1).Min();
        return at < 0 ? [] : [.. lower[at..].Split([' ', ',', '.', ';', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsSame(HashSet<string> a, HashSet<string> b)
    {
        var shared = a.Count(b.Contains);
        return shared * 10 >= Math.Min(a.Count, b.Count) * 9 && shared * 10 >= Math.Max(a.Count, b.Count) * 7;
    }

    private static bool Fits(TaskSeed a, TaskSeed b) =>
        a.Section != b.Section && (a.Lead.IsEmpty || b.Lead.IsEmpty || a.Lead.SequenceEqual(b.Lead)) && (a.Timing is null || b.Timing is null || a.Timing == b.Timing);

    private static TaskSeed Joined(TaskSeed a, TaskSeed b) => a with
    {
        Lead = a.Lead.IsEmpty ? b.Lead : a.Lead,
        Coordinating = UnitNames.Without(UnitNames.Joined(a.Coordinating, b.Coordinating), a.Lead.IsEmpty ? b.Lead : a.Lead),
        Requested = UnitNames.Joined(a.Requested, b.Requested),
        Timing = a.Timing ?? b.Timing,
        Section = a.Section + " + " + b.Section,
        AlsoFrom = a.AlsoFrom.Add(b.Lines),
        Words = a.Words + " " + b.Words,
    };
}
