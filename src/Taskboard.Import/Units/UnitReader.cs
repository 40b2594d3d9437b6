using System.Collections.Immutable;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Units;

/// <summary>Reads the name of one unit, or a listing that shares its first word ("các Sở: A; B"), at a place of a text.</summary>
internal static class UnitReader
{
    private const int MostWords = 16;
    private const int LongestFirstVerb = 16;

    private static readonly PhraseBook<bool> Fields = new(new[] { "đầu tư", "hợp tác", "phát triển", "đào tạo", "xuất khẩu", "hội nhập", "quản lý", "xúc tiến", "tiếp nhận" }.Select(word => (word, true)));

    private static readonly PhraseBook<bool> Scopes = new(new[]
    {
        "tỉnh", "huyện", "thành phố", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu", "cấp tỉnh", "cấp huyện", "cấp xã", "trung ương", "các cấp", "các huyện", "các huyện, thành phố", "các huyện, thị xã, thành phố", "các huyện, thành phố, thị xã", "việt nam", "ubnd", "ủy ban nhân dân", "hđnd", "nước", "thường trực", "chi nhánh", "tp", "đặc biệt", "các đơn vị", "các địa phương", "nhân dân", "khu vực", "quân sự",
    }.Select(word => (word, true)));

    /// <summary>The names that begin at the place, and where they end; false where no unit begins.</summary>
    public static bool TryRead(string text, string lower, int at, out ImmutableArray<string> names, out int end)
    {
        names = [];
        end = at;
        if (!Words.IsStart(lower, at) || !char.IsLetter(text[at]))
            return false;
        if (TryReadListing(text, lower, at, out names, out end))
            return true;
        if (UnitHeads.TryMatch(lower, at, out var head, out var afterHead))
        {
            if (head == UnitHead.No)
                return false;
            if (head == UnitHead.Person)
                return TryReadOfPerson(text, lower, at, afterHead, out names, out end);
        }

        if (UnitGroups.End(lower, at) is var groupEnd && groupEnd > at)
        {
            end = groupEnd;
            names = [Name(text, at, end)];
            return true;
        }

        if (afterHead <= at || !IsWrittenAsName(text, lower, at, afterHead, head))
            return false;
        end = EndOf(text, lower, afterHead, head);
        if (end <= afterHead && head is UnitHead.Department or UnitHead.Board)
            return false;
        names = [Name(text, at, end)];
        return true;
    }

    /// <summary>"các Sở: Kế hoạch và Đầu tư; Công Thương": each gets the word that it shares.</summary>
    private static bool TryReadListing(string text, string lower, int at, out ImmutableArray<string> names, out int end)
    {
        names = [];
        end = at;
        foreach (var (opening, word) in (ReadOnlySpan<(string, string)>)[("các sở", "Sở"), ("các bộ", "Bộ"), ("sở", "Sở"), ("bộ", "Bộ")])
        {
            if (!lower.AsSpan(at).StartsWith(opening) || !Words.IsEnd(lower, at + opening.Length))
                continue;
            var pos = Words.SkipSpaces(lower, at + opening.Length);
            var colon = pos < lower.Length && lower[pos] == ':';
            if (!colon && opening[0] != 'c')
                continue;
            var found = ImmutableArray.CreateBuilder<string>();
            pos = Words.SkipSpaces(lower, colon ? pos + 1 : pos);
            while (DepartmentNames.EndOfDepartment(lower, pos) is var item && item > pos)
            {
                found.Add(word + " " + text[pos..item]);
                end = item;
                if (!TrySkipSeparator(lower, item, out pos))
                    break;
                if (lower.AsSpan(pos).StartsWith(word.ToLowerInvariant() + " "))
                    pos = Words.SkipSpaces(lower, pos + word.Length);
            }

            names = found.ToImmutable();
            if (names.Length > 0)
                return true;
        }

        return false;
    }

    /// <summary>"Lãnh đạo Sở Ngoại vụ": the unit of the person.</summary>
    private static bool TryReadOfPerson(string text, string lower, int at, int afterHead, out ImmutableArray<string> names, out int end)
    {
        var pos = Words.SkipSpaces(lower, afterHead);
        if (pos < lower.Length && TryRead(text, lower, pos, out names, out end))
        {
            if (names is [var only] && UnitGroups.End(lower, pos) == end)
                names = [Name(text, lower.AsSpan(at).StartsWith("lãnh đạo") || lower.AsSpan(at).StartsWith("đại diện") ? pos : at, end)];
            return true;
        }

        (names, end) = ([], at);
        return false;
    }

    private static bool IsWrittenAsName(string text, string lower, int at, int afterHead, UnitHead head)
    {
        if (char.IsUpper(text[at]))
            return true;
        var next = Words.SkipSpaces(text, afterHead);
        return head switch
        {
            UnitHead.Department => DepartmentNames.EndOfDepartment(lower, next) > next && char.IsUpper(text[next]),
            UnitHead.Board => DepartmentNames.EndOfBoard(lower, next) > next,
            UnitHead.Scoped or UnitHead.Whole => true,
            _ => next < text.Length && char.IsUpper(text[next]),
        };
    }

    private static int EndOf(string text, string lower, int afterHead, UnitHead head)
    {
        var next = Words.SkipSpaces(lower, afterHead);
        var known = head switch
        {
            UnitHead.Department => DepartmentNames.EndOfDepartment(lower, next),
            UnitHead.Board => DepartmentNames.EndOfBoard(lower, next),
            _ => next,
        };
        if (known > next)
            return EndOfScope(text, lower, known);
        return head is UnitHead.Scoped or UnitHead.Whole ? EndOfScope(text, lower, afterHead) : EndOfFree(text, lower, afterHead);
    }

    /// <summary>A level and a place: "tỉnh", "thành phố Sông Công", "tỉnh (Phòng Ngoại vụ)".</summary>
    private static int EndOfScope(string text, string lower, int at)
    {
        var end = at;
        while (true)
        {
            var next = Words.SkipSpaces(lower, end);
            if (next >= text.Length || next == end)
                return end;
            if (text[next] == '(' && ShortRemark(text, next) is var close && close > 0)
                return close;
            if (IsDepartmentItself(lower, next))
            {
                end = Words.End(text, next);
            }
            else if (UnitHeads.TryMatch(lower, next, out var inner, out var afterInner))
            {
                // "Ban Tuyên giáo Tỉnh ủy", "Ban Cán sự đảng UBND tỉnh": whose board it is
                if (inner != UnitHead.Scoped || (char.IsLower(text[next]) && !text.AsSpan(next).StartsWith("ubnd")))
                    return end;
                end = afterInner;
            }
            else if (text[next] is '-' or '–' && Words.SkipSpaces(text, next + 1) is var after && after < text.Length && char.IsUpper(text[after]) && !UnitHeads.TryMatch(lower, after, out _, out _))
                end = Words.End(text, after);
            else if (Scopes.TryMatch(lower, next, out _, out var afterScope))
                end = afterScope;
            else if (char.IsUpper(text[next]))
                end = Words.End(text, next);
            else
                return end;
        }
    }

    /// <summary>"Thanh tra Sở": the department whose plan it is, without its name.</summary>
    private static bool IsDepartmentItself(string lower, int at) =>
        lower.AsSpan(at).StartsWith("sở") && Words.IsEnd(lower, at + 2) && DepartmentNames.EndOfDepartment(lower, Words.SkipSpaces(lower, at + 2)) <= at + 3;

    /// <summary>Words up to a comma, a bracket or a verb.</summary>
    private static int EndOfFree(string text, string lower, int at)
    {
        var end = at;
        for (var count = 0; count < MostWords; count++)
        {
            var next = Words.SkipSpaces(lower, end);
            if (next >= text.Length)
                return end;
            if (text[next] == '(')
                return ShortRemark(text, next) is var close && close > 0 ? close : end;
            if (text[next] is '-' or '–' or '&' && next > end)
            {
                var after = Words.SkipSpaces(text, next + 1);
                if (after >= text.Length || !char.IsUpper(text[after]))
                    return end;
                end = Words.End(text, after);
                continue;
            }

            if (UnitHeads.TryMatch(lower, next, out var inner, out var afterInner) && inner == UnitHead.Whole)
            {
                end = afterInner;
                continue;
            }

            if (!char.IsLetterOrDigit(text[next]) || (char.IsLower(text[next]) && Verbs.TryMatch(lower, next, out _, out _) && !IsField(lower, at, next) && !lower.AsSpan(0, next).EndsWith("hội chợ ")))
                return end;
            var word = Words.End(text, next);
            if (lower.AsSpan(next, word - next).SequenceEqual("và"))
            {
                var after = Words.SkipSpaces(text, word);
                if (after >= text.Length || !char.IsUpper(text[after]) || (UnitHeads.TryMatch(lower, after, out var joined, out _) && joined != UnitHead.No) || UnitGroups.End(lower, after) > after)
                    return end;
            }

            end = word;
        }

        return end;
    }

    /// <summary>"Trung tâm Xúc tiến đầu tư": a verb that is part of the name, because the name began with one.</summary>
    private static bool IsField(string lower, int name, int at)
    {
        var first = Words.SkipSpaces(lower, name);
        return at > first && at - first < LongestFirstVerb && Verbs.Begins(lower, first) && Fields.Matches(lower, at);
    }

    /// <summary>A remark in brackets that belongs to a name: "(Phòng Ngoại vụ)"; its end, or 0.</summary>
    private static int ShortRemark(string text, int open)
    {
        var close = text.IndexOf(')', open, Math.Min(40, text.Length - open));
        return close > 0 && char.IsUpper(text[open + 1]) && text.AsSpan(open, close - open).IndexOfAny(':', ';', ',') < 0 ? close + 1 : 0;
    }

    /// <summary>Skips the comma, semicolon or "và" between two names.</summary>
    public static bool TrySkipSeparator(string lower, int at, out int next)
    {
        next = Words.SkipSpaces(lower, at);
        if (next >= lower.Length)
            return false;
        var comma = lower[next] is ',' or ';' or '/' or '&';
        if (comma)
            next = Words.SkipSpaces(lower, next + 1);
        var and = lower.AsSpan(next).StartsWith("và ");
        if (and)
            next = Words.SkipSpaces(lower, next + 3);
        return (comma || and) && next < lower.Length;
    }

    private static string Name(string text, int at, int end) => text[at..end].Trim(' ', ',', ';', '-', '–');
}
