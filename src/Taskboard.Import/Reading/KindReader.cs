using Taskboard.Domain.Tasks;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Tells what kind of work some words describe: by the first thing that something is done to.</summary>
internal static class KindReader
{
    /// <summary>Farther into a sentence stands what the work is for, not what it is.</summary>
    private const int Reach = 150;

    /// <summary>An event's verb stands near the beginning; farther on, an event is only spoken of.</summary>
    private const int FarthestVerb = 40;

    /// <summary>Words after which the purpose or the grounds follow.</summary>
    private static readonly string[] Purposes = [" nhằm ", " góp phần ", " qua đó ", " phục vụ ", " đáp ứng ", " theo ", " trên cơ sở ", " trong khuôn khổ ", " nhân dịp ", " theo tinh thần "];

    private static readonly PhraseBook<KindCue[]> Cues = new(
        KindCues.All.GroupBy(cue => cue.Object).Select(group => (group.Key, group.ToArray())));

    /// <summary>The kind, and the place of the words that tell it; Other at the end where none do.</summary>
    public static (TaskKind Kind, int At) Read(string lower) => Read(lower, 0, lower.Length);

    public static (TaskKind Kind, int At) Read(string lower, int start, int end)
    {
        var head = Head(lower, start, end);
        for (int at = start, depth = 0; at < head; at++)
        {
            depth += lower[at] switch { '(' or '“' => 1, ')' or '”' => -1, _ => 0 };
            if (depth > 0)
                continue;
            foreach (var (cues, after) in Cues.At(lower, at))
            {
                foreach (var cue in cues)
                {
                    if (Holds(cue, lower, start, at, after))
                        return (Settled(cue.Kind, lower, start, at, after), at);
                }
            }
        }

        return (TaskKind.Other, end);
    }

    private static int Head(string lower, int start, int end)
    {
        end = Math.Min(end, start + Reach);
        var aim = lower.IndexOf(" để ", start, end - start, StringComparison.Ordinal);
        if (aim > start + 12 && !lower.AsSpan(aim + 4).StartsWith("ký"))
            end = aim;
        foreach (var purpose in Purposes)
        {
            var at = lower.IndexOf(purpose, start, end - start, StringComparison.Ordinal);
            if (at > start + 12 && !lower.AsSpan(0, at).EndsWith("tiếp"))
                end = at;
        }

        return end;
    }

    private static bool Holds(KindCue cue, string lower, int start, int at, int after)
    {
        if (cue.Kind == TaskKind.Report && IsOnlyNamed(lower, start, at))
            return false;
        if (cue.Verbs.Length == 0)
            return true;
        if (lower.AsSpan(after).StartsWith(" này"))
            return false;
        var bare = cue.Kind == TaskKind.Scheme && (after >= lower.Length || lower[after] is '.' or ';' or ',');
        if (at <= start + 4 && cue.Kind is TaskKind.Event)
            return true;
        foreach (var verb in cue.Verbs)
        {
            if (bare && verb is "triển khai" or "thực hiện")
                continue;
            for (var v = Words.Find(lower, verb, start); v >= 0 && v < at; v = Words.Find(lower, verb, v + 1))
            {
                if (cue.Kind == TaskKind.Scheme && (IsInspected(lower.AsSpan(v, at - v)) || IsKept(lower.AsSpan(start, at - start))))
                    continue;
                if (at - v <= Reaches(cue.Kind) && (cue.Kind != TaskKind.Event || v - start <= FarthestVerb) && !IsPast(lower, v) && lower.AsSpan(v, at - v).IndexOfAny(';', ':') < 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>"thanh tra việc chấp hành quy định": a rule that others keep, not one that is drawn up.</summary>
    private static bool IsInspected(ReadOnlySpan<char> between) =>
        between.Contains("thanh tra", StringComparison.Ordinal) || between.Contains("kiểm tra", StringComparison.Ordinal) || between.Contains("chấp hành", StringComparison.Ordinal);

    /// <summary>"kiểm tra việc thực hiện quy định": looking after rules that stand.</summary>
    private static bool IsKept(ReadOnlySpan<char> before) =>
        before.Contains("kiểm tra việc", StringComparison.Ordinal) || before.Contains("giám sát việc", StringComparison.Ordinal) || before.Contains("thanh tra việc", StringComparison.Ordinal);

    private static int Reaches(TaskKind kind) => kind switch
    {
        TaskKind.Incoming => 30,
        TaskKind.Gift => 60,
        TaskKind.Event => 50,
        TaskKind.Budget => 60,
        _ => 70,
    };

    /// <summary>"đã ký", "được ban hành": what was done before.</summary>
    private static bool IsPast(string lower, int verb)
    {
        var before = lower.AsSpan(0, verb);
        return before.EndsWith("đã ") || before.EndsWith("được ") || before.EndsWith("đã được ") || before.EndsWith("thủ tục ");
    }

    /// <summary>A report that is not what is to be made: "theo báo cáo", "tại báo cáo", or one that ends another action.</summary>
    private static bool IsOnlyNamed(string lower, int start, int at)
    {
        var before = lower.AsSpan(start, at - start);
        return before.EndsWith("theo ") || before.EndsWith("tại ") || before.EndsWith("trong ");
    }

    /// <summary>Second looks where one object serves several kinds.</summary>
    private static TaskKind Settled(TaskKind kind, string lower, int start, int at, int after)
    {
        var before = lower.AsSpan(start, at - start);
        return kind switch
        {
            TaskKind.Letter or TaskKind.Card when before.StartsWith("dịch") || before.StartsWith("biên dịch") => TaskKind.Other,
            TaskKind.Outgoing or TaskKind.Incoming when before.StartsWith("hướng dẫn") || IsInspected(before) => TaskKind.Other,
            TaskKind.Outgoing when lower.AsSpan(at, after - at).EndsWith(" tại") && IsHere(lower, after) => TaskKind.Incoming,
            TaskKind.Outgoing when before.Contains("tiếp ", StringComparison.Ordinal) || before.Contains("đón ", StringComparison.Ordinal) || before.StartsWith("mời ") => TaskKind.Incoming,
            _ => kind,
        };
    }

    /// <summary>"thăm, làm việc tại tỉnh": here, and not in a province that a name follows.</summary>
    private static bool IsHere(string lower, int at)
    {
        var place = Words.SkipSpaces(lower, at);
        foreach (var word in (ReadOnlySpan<string>)["tỉnh", "thành phố", "địa phương"])
        {
            if (!lower.AsSpan(place).StartsWith(word))
                continue;
            var next = Words.SkipSpaces(lower, place + word.Length);
            return next >= lower.Length || !char.IsLetter(lower[next]) || Verbs.TryMatch(lower, next, out _, out _) || lower.AsSpan(next).StartsWith("từ ") || lower.AsSpan(next).StartsWith("trong ") || lower.AsSpan(next).StartsWith("và ");
        }

        return false;
    }
}
