using Taskboard.Import.Wording;

namespace Taskboard.Import.Units;

/// <summary>Open groups of units: "các sở, ban, ngành, địa phương liên quan". They stay as written; nobody is invented.</summary>
internal static class UnitGroups
{
    private const int LongestAssignedPart = 160;

    private static readonly PhraseBook<bool> Nouns = new(new[]
    {
        "sở", "ban", "ngành", "bộ", "bộ ngành", "sở ngành", "sở ban ngành", "cơ quan", "đơn vị", "địa phương", "huyện", "thành phố", "thị xã", "thị trấn", "quận", "đoàn thể", "tổ chức", "cấp", "phòng", "phòng, ban", "xã", "phường", "đặc khu",
        "tổ chức chính trị - xã hội", "tổ chức chính trị xã hội", "tổ chức đoàn thể", "tổ chức xã hội", "tổ chức chính trị", "doanh nghiệp", "hiệp hội", "hội", "trường", "trường học", "cơ sở", "ban đảng", "cấp ủy", "chính quyền", "lực lượng", "lực lượng chức năng", "cơ quan chuyên môn", "cơ quan tham mưu", "ban, ngành", "ubnd các huyện", "ubnd huyện", "ubnd các xã", "ubnd xã", "ubnd cấp huyện", "ubnd cấp xã", "ủy ban nhân dân các huyện", "ủy ban nhân dân huyện", "ủy ban nhân dân các xã", "ubnd các thành phố", "ubnd các quận", "ubnd các phường", "ubnd các thị xã", "ubnd các đặc khu", "ubnd quận", "ubnd phường", "ủy ban nhân dân các quận", "ủy ban nhân dân các phường", "ủy ban nhân dân các thị xã", "ủy ban nhân dân các thành phố", "huyện thành phố", "huyện thị", "mặt trận", "bộ, ngành", "cơ quan ban ngành", "hội quần chúng", "cơ quan báo chí", "cơ quan thông tấn",
        "huyện ủy", "thành ủy", "thị ủy", "đảng ủy", "đảng đoàn", "ban cán sự đảng", "tổ chức đảng", "cấp ủy đảng", "đảng bộ", "chi bộ", "đối tác", "hội đoàn thể", "chủ đầu tư", "cơ quan, đơn vị", "các cấp", "các ngành", "các địa phương", "các cơ quan", "các đơn vị", "các tổ chức", "các huyện", "các sở", "các ban", "các phòng", "các xã", "các doanh nghiệp", "các hội", "các đoàn thể", "các bộ", "các thành phố",
    }.Select(noun => (noun, true)));

    private static readonly PhraseBook<bool> Modifiers = new(new[]
    {
        "liên quan", "có liên quan", "tỉnh", "của tỉnh", "trong tỉnh", "cấp tỉnh", "cấp huyện", "cấp xã", "thuộc ubnd tỉnh", "thuộc ủy ban nhân dân tỉnh", "thuộc tỉnh", "trực thuộc", "trực thuộc tỉnh", "chuyên môn", "chức năng", "trung ương", "thành phố", "của thành phố", "huyện", "của huyện", "ngang sở", "nhà nước", "ở tỉnh", "của trung ương", "khác", "quản lý nhà nước", "thuộc ubnd thành phố", "thuộc ubnd huyện", "đơn vị", "các cấp", "ngành dọc", "đóng trên địa bàn tỉnh", "của bộ ngoại giao", "thông tấn, báo chí", "báo chí", "truyền thông", "hữu quan", "phụ trách", "biên giới", "vùng biên", "ven biển", "giáp biên", "trọng điểm", "của đảng", "tỉnh ủy", "của địa phương", "có chức năng", "thuộc bộ", "trực thuộc bộ", "thuộc sở", "trực thuộc sở", "thuộc thành phố", "thuộc huyện", "thuộc thành ủy", "trực thuộc tỉnh ủy", "trực thuộc thành ủy", "trực thuộc huyện ủy",
    }.Select(modifier => (modifier, true)));

    private static readonly PhraseBook<bool> Openings = new(new[] { "các", "những", "tất cả các", "toàn thể các", "mọi", "một số", "thủ trưởng các", "lãnh đạo các", "giám đốc các", "chủ tịch ubnd các", "giám đốc", "thủ trưởng", "trưởng các", "người đứng đầu các", "bí thư các" }.Select(word => (word, true)));

    /// <summary>The end of the group that begins at the place; the place itself if none does.</summary>
    public static int End(string lower, int at)
    {
        var pos = at;
        var opened = Openings.TryMatch(lower, pos, out _, out var afterOpening);
        if (opened)
            pos = Words.SkipSpaces(lower, afterOpening);
        if (!Nouns.TryMatch(lower, pos, out _, out var end))
            return at;
        if (!opened && !IsGroupWithoutArticle(lower, at, end))
            return at;
        var nouns = 1;
        while (true)
        {
            var next = Words.SkipSpaces(lower, end);
            if (Modifiers.TryMatch(lower, next, out _, out var afterModifier))
            {
                end = afterModifier;
                continue;
            }

            if (AssignedPart(lower, next) is var assigned && assigned > next)
            {
                end = assigned;
                continue;
            }

            var item = AfterSeparator(lower, next);
            if (item > next || (nouns > 0 && item == next && next > end && !lower.AsSpan(next).StartsWith("tổ chức ")))
            {
                if (Openings.TryMatch(lower, item, out _, out var inner))
                    item = Words.SkipSpaces(lower, inner);
                if (Nouns.TryMatch(lower, item, out _, out var afterNoun) && !IsNamed(lower, afterNoun))
                {
                    (end, nouns) = (afterNoun, nouns + 1);
                    continue;
                }
            }

            return end;
        }
    }

    /// <summary>"Sở, ban, ngành liên quan", "cơ quan, đơn vị được giao": a group also where "các" is missing.</summary>
    private static bool IsGroupWithoutArticle(string lower, int at, int end)
    {
        var next = Words.SkipSpaces(lower, end);
        return lower.AsSpan(at).StartsWith("ubnd các") || lower.AsSpan(at).StartsWith("ủy ban nhân dân các") || lower.AsSpan(at).StartsWith("các ") || lower.AsSpan(at).StartsWith("ubnd cấp")
            || (next < lower.Length && lower[next] is ',' && Nouns.Matches(lower, Words.SkipSpaces(lower, next + 1)))
            || lower.AsSpan(next, Math.Min(24, lower.Length - next)).Contains("liên quan", StringComparison.Ordinal)
            || AssignedPart(lower, next) > next;
    }

    /// <summary>"được giao (chủ trì) ..." up to the verb that follows.</summary>
    private static int AssignedPart(string lower, int at)
    {
        if (!lower.AsSpan(at).StartsWith("được giao"))
            return at;
        var pos = at + "được giao".Length;
        var first = Words.SkipSpaces(lower, pos);
        for (var skipped = 0; skipped < 3 && Verbs.TryMatch(lower, first, out _, out var afterVerb); skipped++)
            pos = first = Words.SkipSpaces(lower, afterVerb);
        var longest = Math.Min(lower.Length, pos + LongestAssignedPart);
        for (; pos < longest; pos++)
        {
            if (lower[pos] is ',' or ';' or '.' or ':')
                return pos;
            if (Words.IsStart(lower, pos) && Verbs.TryMatch(lower, pos, out var kind, out _) && (kind is VerbKind.Concrete or VerbKind.Coordinates or VerbKind.Leads or VerbKind.Manner || lower.AsSpan(pos).StartsWith("trong ")) && !FollowsNoun(lower, pos))
                return pos > at ? lower[pos - 1] == ' ' ? pos - 1 : pos : at;
        }

        return longest;
    }

    private static bool FollowsNoun(string lower, int verb) =>
        verb >= 4 && (lower.AsSpan(0, verb).EndsWith("việc ") || lower.AsSpan(0, verb).EndsWith("các "));

    private static int AfterSeparator(string lower, int at)
    {
        if (at >= lower.Length)
            return at;
        if (lower[at] is ',' or ';' or '-' or '/')
        {
            var next = Words.SkipSpaces(lower, at + 1);
            return lower.AsSpan(next).StartsWith("và ") ? Words.SkipSpaces(lower, next + 3) : next;
        }

        return lower.AsSpan(at).StartsWith("và ") ? Words.SkipSpaces(lower, at + 3) : at;
    }

    /// <summary>"các Sở, Sở Văn hóa": a noun with a name after it is a unit of its own.</summary>
    private static bool IsNamed(string lower, int afterNoun)
    {
        var noun = lower.AsSpan(0, afterNoun);
        if (!noun.EndsWith("sở") && !noun.EndsWith("bộ") && !noun.EndsWith("phòng"))
            return false;
        var next = Words.SkipSpaces(lower, afterNoun);
        return next > afterNoun && DepartmentNames.EndOfDepartment(lower, next) > next;
    }
}
