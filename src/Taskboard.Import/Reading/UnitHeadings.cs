using System.Collections.Immutable;
using Taskboard.Import.Outline;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Recognises a heading that only names units: "1. Giao Sở Ngoại vụ", "8. Đề nghị UBMTTQ và các tổ chức chính trị - xã hội tỉnh".</summary>
internal static class UnitHeadings
{
    private static readonly string[] Rests = ["", "trên địa bàn tỉnh", "chủ trì", "có trách nhiệm", "thực hiện", "làm đầu mối", "tỉnh", "trong tỉnh", "của tỉnh"];

    public static bool TryRead(OutlineNode node, out ImmutableArray<string> units, out bool requested)
    {
        (units, requested) = ([], false);
        if (node.Text.Length is 0 or > 260 || node.Children.Count == 0)
            return false;
        var lower = node.Lowered;
        var at = 0;
        foreach (var giver in (ReadOnlySpan<string>)["giao cho ", "giao ", "đề nghị ", "yêu cầu ", "trách nhiệm của ", "nhiệm vụ của ", "đối với "])
        {
            if (at == 0 && lower.StartsWith(giver, StringComparison.Ordinal))
                (at, requested) = (giver.Length, giver == "đề nghị ");
        }

        var (names, end) = UnitList.Read(node.Text, lower, at);
        if (names.IsEmpty)
            return false;
        var rest = lower[end..].Trim(' ', ':', '.', ',', ';');
        if (rest.StartsWith('(') && rest.EndsWith(')'))
            rest = "";
        if (!Rests.Contains(rest))
            return false;
        units = IsWholeGroup(lower, at, end, names) ? [node.Text[at..end]] : names;
        return true;
    }

    /// <summary>A heading of open groups stays one name: "Các Sở, Ban, ngành; UBND các huyện".</summary>
    private static bool IsWholeGroup(string lower, int at, int end, ImmutableArray<string> names) =>
        names.Length > 1 && UnitGroups.End(lower, at) > at && names.All(name => UnitGroups.End(Lower.Of(name), 0) > 0) && end > at;
}
