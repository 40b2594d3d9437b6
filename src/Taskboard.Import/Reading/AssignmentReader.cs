using System.Collections.Immutable;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Reads who is told to do what at the beginning of a sentence (<c>phrases.md</c> B).</summary>
internal static class AssignmentReader
{
    private static readonly char[] Parting = [',', ':'];

    private const int MostLooks = 12;
    private const int LongestCircumstance = 400;
    private const int LongestName = 90;

    private static readonly PhraseBook<bool> Givers = new(
    [
        .. new[] { "giao", "giao cho", "yêu cầu", "phân công", "phân công cho", "ủy quyền cho", "ubnd tỉnh giao", "ubnd tỉnh yêu cầu", "chủ tịch ubnd tỉnh giao", "chủ tịch ubnd tỉnh yêu cầu", "ubnd thành phố giao", "ubnd huyện giao", "ubnd thành phố yêu cầu", "ubnd huyện yêu cầu", "ban thường vụ tỉnh ủy giao", "thường trực tỉnh ủy giao", "ủy ban nhân dân tỉnh giao", "ủy ban nhân dân tỉnh yêu cầu" }.Select(giver => (giver, false)),
        .. new[] { "đề nghị", "kính đề nghị", "trân trọng đề nghị", "ubnd tỉnh đề nghị", "đề nghị các" }.Select(giver => (giver, true)),
    ]);

    /// <summary>Circumstances that may stand before the subject, up to a comma.</summary>
    private static readonly PhraseBook<bool> Circumstances = new(new[]
    {
        "trên cơ sở", "căn cứ", "căn cứ theo", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "định kỳ", "đồng thời", "ngoài ra", "theo chức năng", "trong quá trình", "để triển khai", "sau khi", "khi", "tùy", "thông qua", "đối với", "bên cạnh đó", "trước mắt", "thời gian tới", "trong năm", "năm", "nhân dịp", "trong khuôn khổ", "từ nay", "theo", "kết thúc", "ngay sau", "trước khi", "sau mỗi", "đến",
    }.Select(words => (words, true)));

    public static Assignment Read(string text, string lower, int at, int until)
    {
        var start = AfterCircumstance(text, lower, at, until);
        var pos = start;
        var requested = false;
        if (Givers.TryMatch(lower, pos, out var asks, out var afterGiver))
        {
            var after = Words.SkipSpaces(text, afterGiver);
            if (after < until && UnitReader.TryRead(text, lower, after, out _, out _))
                (requested, pos) = (asks, after);
        }

        var (subjects, end) = UnitList.Read(text, lower, pos);
        if (subjects.Length > 0 && (end > until || IsNoSubject(lower, end)))
            (subjects, end) = ([], start);
        if (subjects.IsEmpty && NamedBefore(text, lower, pos > start ? pos : AfterGiver(text, lower, start), until) is var (name, nameEnd))
            (subjects, end) = ([name], nameEnd);
        pos = subjects.Length > 0 ? AfterSubject(text, lower, end, until) : start;
        return ReadRoles(text, lower, pos, until, subjects, requested);
    }

    private static Assignment ReadRoles(string text, string lower, int pos, int until, ImmutableArray<string> subjects, bool requested)
    {
        bool leads = false, coordinates = false;
        var with = ImmutableArray.CreateBuilder<string>();
        while (pos < until)
        {
            pos = SkipLinks(text, lower, pos);
            if (pos >= until || !Verbs.TryMatch(lower, pos, out var kind, out var end) || end > until)
                break;
            if (kind == VerbKind.Leads && !IsAction(lower, pos))
            {
                // "chủ trì tham mưu UBND tỉnh tổ chức ...": the advice is the action
                leads = true;
                var advice = lower.AsSpan(pos, end - pos).EndsWith("tham mưu") && !Verbs.Begins(lower, SkipLinks(text, lower, end));
                pos = advice ? end - "tham mưu".Length : end;
                if (advice)
                    break;
            }
            else if (kind == VerbKind.Manner)
            {
                var next = SkipLinks(text, lower, end);
                if (next >= until || !Verbs.TryMatch(lower, next, out var following, out _) || following is VerbKind.Concrete or VerbKind.Vague or VerbKind.Stop)
                    break;
                pos = end;
            }
            else if (kind == VerbKind.Coordinates && WithWhom(text, lower, end, until) is var (partners, after) && partners.Length > 0)
            {
                coordinates |= !leads;
                with.AddRange(partners);
                pos = after;
            }
            else
            {
                coordinates |= kind == VerbKind.Coordinates && !leads;
                break;
            }
        }

        return new Assignment(subjects, requested, leads, coordinates && !leads, with.ToImmutable(), Math.Min(pos, until));
    }

    /// <summary>The units that "phối hợp" names: "với Sở A và các cơ quan liên quan".</summary>
    public static (ImmutableArray<string> Units, int End) WithWhom(string text, string lower, int at, int until)
    {
        var pos = Words.SkipSpaces(text, at);
        if (pos < until && lower[pos] == ',')
            pos = Words.SkipSpaces(text, pos + 1);
        foreach (var word in (ReadOnlySpan<string>)["chặt chẽ", "thường xuyên", "với", "cùng"])
        {
            if (lower.AsSpan(pos).StartsWith(word) && Words.IsEnd(lower, pos + word.Length))
                pos = Words.SkipSpaces(text, pos + word.Length);
        }

        var (units, end) = UnitList.Read(text, lower, pos);
        return end <= until ? (units, end) : ([], at);
    }

    /// <summary>The units that an action names at its end: "tổ chức Hội nghị, phối hợp với Sở A, Sở B".</summary>
    public static ImmutableArray<string> WithWhomLater(string text, string lower, int start, int end)
    {
        var with = ImmutableArray.CreateBuilder<string>();
        for (var at = Words.Find(lower, "phối hợp với", start + 1, end); at >= 0; at = Words.Find(lower, "phối hợp với", at + 1, end))
        {
            if (lower.AsSpan(start, at - start).TrimEnd() is [.., ',' or ';'])
                with.AddRange(WithWhom(text, lower, at + "phối hợp".Length, end).Units);
        }

        return with.ToImmutable();
    }

    /// <summary>"Tham mưu" names the action itself where no verb follows: "tham mưu công tác lễ tân".</summary>
    private static bool IsAction(string lower, int at) =>
        lower.AsSpan(at).StartsWith("tham mưu") || lower.AsSpan(at).StartsWith("giúp") || lower.AsSpan(at).StartsWith("là ") || lower.AsSpan(at).StartsWith("đầu mối");

    /// <summary>"Sở Ngoại vụ: ...", "... theo chức năng, nhiệm vụ được giao xây dựng ...".</summary>
    private static int AfterSubject(string text, string lower, int end, int until)
    {
        var pos = Words.SkipSpaces(text, end);
        if (pos < until && text[pos] is ':' or ',' or '-' or '–')
            pos = Words.SkipSpaces(text, pos + 1);
        if (pos < until && text[pos] == '(' && text.IndexOf(')', pos, until - pos) is var close and > 0)
            pos = Words.SkipSpaces(text, close + 1);
        if (lower.AsSpan(pos).StartsWith("trên địa bàn tỉnh"))
            pos = Words.SkipSpaces(text, pos + "trên địa bàn tỉnh".Length);
        if ((!lower.AsSpan(pos).StartsWith("theo ") || lower.AsSpan(pos).StartsWith("theo dõi")) && !lower.AsSpan(pos).StartsWith("căn cứ ") && !lower.AsSpan(pos).StartsWith("trên cơ sở "))
            return pos;
        for (var at = pos + 5; at < until; at++)
        {
            if (Words.IsStart(lower, at) && Verbs.TryMatch(lower, at, out var kind, out _) && kind is not VerbKind.Stop)
                return at;
        }

        return pos;
    }

    private static int AfterGiver(string text, string lower, int start) =>
        Givers.TryMatch(lower, start, out _, out var after) ? Words.SkipSpaces(text, after) : start;

    /// <summary>A name that no list of units knows, before "chủ trì": "Đồn Biên phòng A chủ trì", "Ban Liên lạc B chủ trì".</summary>
    private static (string Name, int End)? NamedBefore(string text, string lower, int at, int until)
    {
        if (at >= until || !char.IsUpper(text[at]) || Verbs.Begins(lower, at))
            return null;
        var verb = lower.IndexOf(" chủ trì", at, Math.Min(until - at, LongestName), StringComparison.Ordinal);
        if (verb < 0 || lower.AsSpan(at, verb - at).IndexOfAny(",;:.(") >= 0)
            return null;
        return (text[at..verb].Trim(), verb);
    }

    private static int AfterCircumstance(string text, string lower, int at, int until)
    {
        var start = Words.SkipSpaces(text, at);
        var timed = TimingFinder.AfterOpening(text, lower, start, until);
        if (timed > start && timed < until && IsSubject(text, lower, timed, until))
            return timed;
        if (!Circumstances.Matches(lower, start))
            return start;
        var looks = 0;
        for (var comma = lower.IndexOfAny(Parting, start, until - start); comma >= 0 && looks < MostLooks; comma = lower.IndexOfAny(Parting, comma + 1, until - comma - 1))
        {
            looks++;
            var next = Words.SkipSpaces(text, comma + 1);
            if (next < until && IsSubject(text, lower, next, until))
                return next;
        }

        for (var pos = start + 4; pos < Math.Min(until, start + LongestCircumstance); pos++)
        {
            if (Verbs.TryMatch(lower, pos, out var kind, out _) && kind == VerbKind.Manner)
                return pos;
        }

        return start;
    }

    private static bool IsSubject(string text, string lower, int at, int until)
    {
        if (Givers.Matches(lower, at))
            return true;
        var (units, end) = UnitList.Read(text, lower, at);
        if (units.Length > 0)
            return end < until && !IsNoSubject(lower, end) && Verbs.Begins(lower, Words.SkipSpaces(lower, end));
        return Verbs.TryMatch(lower, at, out var kind, out _) && kind is VerbKind.Concrete or VerbKind.Manner or VerbKind.Leads;
    }

    /// <summary>A unit that is only spoken of: "của Sở A", "Sở A và ..." without a verb after it, "cơ quan mình".</summary>
    private static bool IsNoSubject(string lower, int end)
    {
        var next = Words.SkipSpaces(lower, end);
        return next > end && (lower.AsSpan(next).StartsWith("mình") || lower.AsSpan(next).StartsWith("đã ") || lower.AsSpan(next).StartsWith("từ nguồn"));
    }

    private static int SkipLinks(string text, string lower, int at)
    {
        var pos = Words.SkipSpaces(text, at);
        while (pos < text.Length && text[pos] == ',')
            pos = Words.SkipSpaces(text, pos + 1);
        return lower.AsSpan(pos).StartsWith("và ") ? Words.SkipSpaces(text, pos + 3) : pos;
    }
}
