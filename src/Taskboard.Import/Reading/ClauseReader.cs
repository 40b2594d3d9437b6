using System.Collections.Immutable;
using Taskboard.Domain.Tasks;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Cuts an action into the parts that are tasks of their own: different kinds of work, or items after a colon.</summary>
internal static class ClauseReader
{
    /// <summary>How far back a clause is searched for a time: in a sentence of a thousand clauses, not to its beginning.</summary>
    private const int LongestLook = 1000;

    private static readonly string[] Making = ["tổ chức", "xây dựng", "ban hành", "lập", "soạn thảo", "hoàn thiện", "đăng cai", "tham gia", "tham dự", "ký kết", "phát hành", "xuất bản"];

    private static readonly string[] Openings = ["công tác ", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng"];

    /// <summary>Clauses of one kind stay together; where the kind changes, a new task begins (<c>keys/RULES.md</c> 3).</summary>
    /// <param name="text">The text.</param>
    /// <param name="lower">The text for looking up.</param>
    /// <param name="start">Where the action begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="apart">Whether concrete work is also parted from the directions around it, as in prose that names no unit.</param>
    /// <param name="ofGroup">Whether an open group is told: of what it is told, only a report by a day is work of its own.</param>
    public static ImmutableArray<Clause> Read(string text, string lower, int start, int end, bool apart = false, bool ofGroup = false)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (var span in Sentences.Clauses(text, new Span(start, end)))
        {
            var at = Words.SkipSpaces(text, span.Start);
            if (clauses.Count > 0 && (!Opens(lower, ref at) || lower.AsSpan(at).StartsWith("trình ") || FollowUps.When(text, lower, new Span(at, span.End)) is not null))
            {
                clauses[^1] = clauses[^1] with { End = span.End };
                continue;
            }

            var (kind, cue) = KindReader.Read(lower, at, span.End);
            if (clauses.Count > 0 && !(Parts(clauses[^1], lower, kind, at, cue) || IsTimedApart(clauses[^1], text, lower, new Clause(at, span.End, kind, cue))
                || (ofGroup && clauses[^1].Kind == TaskKind.Other && kind == TaskKind.Report && TimingFinder.Find(text, lower, at, span.End, isReport: false) is not null) || (apart && IsApart(clauses[^1], lower, kind, at, span.End, cue))))
            {
                var joined = clauses[^1] with { End = span.End };
                clauses[^1] = joined.Kind == TaskKind.Other ? joined with { Kind = kind, Cue = cue } : joined;
            }
            else
            {
                clauses.Add(new Clause(at, span.End, kind, cue));
            }
        }

        return clauses.ToImmutable();
    }

    /// <summary>The items that a colon announces, each a name: "các hội nghị: Hội nghị A; Hội nghị B".</summary>
    public static ImmutableArray<Span> Items(string text, string lower, int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        if (colon < 0 || colon + 2 >= end || !Makes(lower, start, colon))
            return [];
        var items = ImmutableArray.CreateBuilder<Span>();
        foreach (var span in Sentences.Clauses(text, new Span(Words.SkipSpaces(text, colon + 1), end)))
        {
            var at = Words.SkipSpaces(text, span.Start);
            if (at >= span.End || text[at] is '.' or '…')
                continue;
            if (char.IsUpper(text[at]) && !IsIssued(lower, at, span.End) && KindReader.Read(Standing(lower, at, span.End)).Kind is TaskKind.Scheme or TaskKind.Event or TaskKind.Agreement or TaskKind.Publicity)
                items.Add(new Span(at, span.End));
            else if (items.Count > 0 && !char.IsUpper(text[at]))
                items[^1] = items[^1] with { End = span.End };
            else
                return [];
        }

        return items.Count >= 2 ? items.ToImmutable() : [];
    }

    /// <summary>Verbs that bring about what the colon lists.</summary>
    private static bool Makes(string lower, int start, int colon) =>
        Array.Exists(Making, verb => Words.Find(lower, verb, start) is var at && at >= 0 && at < colon);

    /// <summary>A paper with a number is there already: "Quyết định số 272-QĐ/TW".</summary>
    private static bool IsIssued(string lower, int start, int end) =>
        Words.Find(lower, "số", start) is var at && at >= 0 && at < Math.Min(end, start + 40) && at + 3 < end && char.IsAsciiDigit(lower[at + 3]);

    /// <summary>An item has no verb of its own; it is made as the others.</summary>
    private static string Standing(string lower, int start, int end) => "tổ chức xây dựng " + lower[start..Math.Min(end, start + 60)];

    /// <summary>Whether a clause is an action of its own and not the rest of a listing.</summary>
    private static bool Opens(string lower, ref int at)
    {
        foreach (var link in (ReadOnlySpan<string>)["và ", "đồng thời, ", "đồng thời "])
        {
            if (lower.AsSpan(at).StartsWith(link))
                at += link.Length;
        }

        var begins = at;
        return Verbs.Begins(lower, begins) || Array.Exists(Openings, opening => lower.AsSpan(begins).StartsWith(opening));
    }

    private static bool Parts(Clause before, string lower, TaskKind kind, int start, int cue)
    {
        if (kind == before.Kind || kind == TaskKind.Other)
            return false;
        if (before.Kind == TaskKind.Other)
            return kind is TaskKind.Gift or TaskKind.Budget or TaskKind.Letter or TaskKind.Card && StartsConcretely(lower, before.Start);
        if (kind is TaskKind.Report && before.Kind is TaskKind.Scheme or TaskKind.Event)
            return true;
        return Actions.AreConcrete(lower, before.Start, before.End, before.Kind, before.Cue) && Actions.AreConcrete(lower, start, lower.Length, kind, cue);
    }

    /// <summary>"Xúc tiến ...; tổ chức 01 hội nghị trong quý III": work with a time of its own after a direction without one, or after work with another.</summary>
    private static bool IsTimedApart(Clause before, string text, string lower, Clause clause) =>
        clause.Kind is TaskKind.Event or TaskKind.Scheme or TaskKind.Agreement
        && Actions.AreConcrete(lower, clause.Start, clause.End, clause.Kind, clause.Cue)
        && TimingFinder.Find(text, lower, clause.Start, clause.End, isReport: false) is not null
        && TimingFinder.Find(text, lower, Math.Max(before.Start, before.End - LongestLook), before.End, isReport: false) is null == (before.Kind == TaskKind.Other);

    private static bool IsApart(Clause before, string lower, TaskKind kind, int start, int end, int cue) =>
        Actions.AreConcrete(lower, start, end, kind, cue) || (Actions.AreConcrete(lower, before.Start, before.End, before.Kind, before.Cue) && !StartsConcretely(lower, start));

    private static bool StartsConcretely(string lower, int at) => Verbs.TryMatch(lower, at, out var kind, out _) && kind == VerbKind.Concrete;
}
