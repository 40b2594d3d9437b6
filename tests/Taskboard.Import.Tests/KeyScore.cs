using System.Text;
using Taskboard.Domain.Text;

namespace Taskboard.Import.Tests;

/// <summary>Scores a draft against an answer key: the rules of <c>score.py</c>, which lies beside the keys.</summary>
internal sealed class KeyScore
{
    private static readonly HashSet<string> Stop =
        [.. "va cua cac cho ve tai den toi voi tinh to chuc nhan dip ngay nam so ubnd dong chi lanh dao doan".Split(' ')];

    private readonly KeyTask[] keys, drafts;
    private readonly Dictionary<int, int> ofKey = [], ofDraft = [];
    private readonly HashSet<int> near = [];

    public KeyScore(KeyTask[] keys, KeyTask[] drafts)
    {
        (this.keys, this.drafts) = (keys, drafts);
        Match();
        Measure();
    }

    public double Recall { get; private set; }

    public double Precision { get; private set; }

    public double Kind { get; private set; }

    public double Dates { get; private set; }

    public double Lead { get; private set; }

    public double Coordinating { get; private set; }

    public double Numbers { get; private set; }

    public double Effective { get; private set; }

    /// <summary>What is missing, extra or different, a line each.</summary>
    public List<string> Misses { get; } = [];

    public override string ToString() =>
        $"recall={Recall:F3} precision={Precision:F3} kind={Kind:F3} dates={Dates:F3} lead={Lead:F3} coord={Coordinating:F3} numbers={Numbers:F3} effective={Effective:F3}\n" + string.Join('\n', Misses);

    private void Match()
    {
        var keyWords = keys.Select(Words).ToArray();
        var draftWords = drafts.Select(Words).ToArray();
        var weight = keyWords.Concat(draftWords).SelectMany(words => words.Keys).GroupBy(word => word)
            .ToDictionary(group => group.Key, group => Math.Log(1 + (double)(keys.Length + drafts.Length) / group.Count()));
        var pairs = new List<(double Score, int Key, int Draft)>();
        for (var i = 0; i < keys.Length; i++)
        {
            for (var j = 0; j < drafts.Length; j++)
            {
                var score = Similarity(keyWords[i], draftWords[j], weight) + (keys[i].Kinds.Contains(drafts[j].Kind) ? 0.15 : -0.05);
                if (keys[i].Text("timing") is { } timing && Plain(timing) == Plain(drafts[j].Text("timing")))
                    score += 0.10;
                if (score >= 0.42)
                    pairs.Add((score, i, j));
            }
        }

        pairs = [.. pairs.OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Key).ThenByDescending(pair => pair.Draft)];
        foreach (var (_, i, j) in pairs)
        {
            if (!ofKey.ContainsKey(i) && !ofDraft.ContainsKey(j))
                (ofKey[i], ofDraft[j]) = (j, i);
        }

        var shown = ofDraft.Keys.Select(j => Sameness(drafts[j])).ToHashSet();
        var spare = keys.Select(key => Math.Max(2, Math.Max(key.Names("recipients").Length, key.Names("lead").Length))).ToArray();
        foreach (var (score, i, j) in pairs)
        {
            if (score >= 0.55 && !ofDraft.ContainsKey(j) && !near.Contains(j) && spare[i] > 0 && shown.Add(Sameness(drafts[j])))
            {
                near.Add(j);
                spare[i]--;
            }
        }
    }

    private void Measure()
    {
        var core = Enumerable.Range(0, keys.Length).Where(i => keys[i].IsCore).ToArray();
        var met = core.Where(ofKey.ContainsKey).ToArray();
        Misses.AddRange(core.Except(met).Select(i => $"missed: {keys[i].Kind} | {keys[i].Text("title")}"));
        Misses.AddRange(Enumerable.Range(0, drafts.Length).Where(j => !ofDraft.ContainsKey(j) && !near.Contains(j)).Select(j => $"not in the key: {drafts[j].Kind} | {drafts[j].Text("title")}"));
        Recall = Share(met.Length, core.Length);
        Precision = Share(ofDraft.Count + near.Count, drafts.Length);
        Kind = Part(met, "kind", i => keys[i].Kinds.Contains(Draft(i).Kind), i => Draft(i).Kind);
        Dates = Part(met, "dates", SameDays, i => $"{Draft(i).Text("from")}..{Draft(i).Text("to")}");
        Lead = Part([.. met.Where(i => keys[i].Names("lead").Length > 0)], "lead", SameLead, i => string.Join("; ", Draft(i).Names("lead")));
        var named = met.Where(i => keys[i].Names("coordinating").Length > 0).ToArray();
        Coordinating = named.Length == 0 ? 1 : named.Average(i => F1(Units(keys[i].Names("coordinating")), Units(Draft(i).Names("coordinating"))));
        var counted = met.SelectMany(i => new[] { "people", "days" }.Where(field => keys[i].Number(field) is not null).Select(field => keys[i].Number(field) == Draft(i).Number(field))).ToArray();
        Numbers = Share(counted.Count(ok => ok), counted.Length);
        var bounded = met.SelectMany(i => new[] { "effective_to", "recurrence" }.Where(field => keys[i].Text(field) is not null).Select(field => Plain(keys[i].Text(field)) == Plain(Draft(i).Text(field)))).ToArray();
        Effective = Share(bounded.Count(ok => ok), bounded.Length);
    }

    private double Part(int[] of, string name, Func<int, bool> test, Func<int, string> got)
    {
        var wrong = of.Where(i => !test(i)).ToArray();
        Misses.AddRange(wrong.Select(i => $"{name} {got(i)}: {keys[i].Text("title")}"));
        return Share(of.Length - wrong.Length, of.Length);
    }

    private KeyTask Draft(int key) => drafts[ofKey[key]];

    private bool SameDays(int key) => keys[key].Lists("accept_dates").Prepend([keys[key].Text("from"), keys[key].Text("to")])
        .Any(pair => pair[0] == Draft(key).Text("from") && pair[1] == Draft(key).Text("to"));

    private bool SameLead(int key) => keys[key].Lists("accept_leads").Select(list => list.OfType<string>().ToArray()).Prepend(keys[key].Names("lead"))
        .Any(names => Units(names).SetEquals(Units(Draft(key).Names("lead"))));

    private static Dictionary<string, int> Words(KeyTask task) =>
        Words(string.Join(' ', new[] { task.Text("title"), task.Text("recipient"), task.Text("leader"), task.Text("section") }.Concat(task.Names("recipients")).Concat(task.Names("recipient"))))
            .GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());

    private static IEnumerable<string> Words(string text) => Split(VietnameseText.Fold(text)).Where(word => !Stop.Contains(word));

    private static string Sameness(KeyTask task) => string.Join(' ', Words(task.Text("title") + " " + string.Join(' ', task.Names("recipients"))));

    private static double Similarity(Dictionary<string, int> a, Dictionary<string, int> b, Dictionary<string, double> weight)
    {
        var shared = a.Sum(word => weight[word.Key] * Math.Min(word.Value, b.GetValueOrDefault(word.Key)));
        return shared == 0 ? 0 : 2 * shared / (a.Sum(word => weight[word.Key] * word.Value) + b.Sum(word => weight[word.Key] * word.Value));
    }

    private static HashSet<string> Units(IEnumerable<string> names) => [.. names.Select(Unit)];

    private static string Unit(string name)
    {
        var folded = VietnameseText.Fold(name).Replace("uy ban nhan dan", "ubnd", StringComparison.Ordinal).Replace("kh&dt", "ke hoach va dau tu", StringComparison.Ordinal).Replace("kcn", "khu cong nghiep", StringComparison.Ordinal);
        var words = string.Join(' ', Split(folded));
        foreach (var filler in (ReadOnlySpan<string>)["tinh", "cac", "co quan", "don vi"])
            words = (" " + words + " ").Replace(" " + filler + " ", "  ", StringComparison.Ordinal).Replace(" " + filler + " ", "  ", StringComparison.Ordinal);
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Split(string folded)
    {
        var word = new StringBuilder();
        foreach (var c in folded.Append(' '))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static double F1(HashSet<string> want, HashSet<string> got) => got.Count == 0 ? 0 : 2.0 * want.Count(got.Contains) / (want.Count + got.Count);

    private static string Plain(string? text) => VietnameseText.Fold(text ?? "").Trim(' ', '.');

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
