using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>The kinds of document that plan work (Nghị định 30/2020/NĐ-CP, Đ7; Quy định 66-QĐ/TW of the party).</summary>
internal static class PlanKinds
{
    private static readonly string[] Names =
        ["CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH CÔNG TÁC", "KẾ HOẠCH HÀNH ĐỘNG", "KẾ HOẠCH", "CHƯƠNG TRÌNH", "ĐỀ ÁN", "PHƯƠNG ÁN", "HƯỚNG DẪN", "LỊCH CÔNG TÁC", "DỰ ÁN"];

    /// <summary>The kind that a line begins with: alone, or before a title in capitals; null where it begins with none.</summary>
    public static string? Of(string text) => Array.Find(Names, name =>
        text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || (Words.AreCapitals(text) && text[name.Length] is ' ' or ':')));

    /// <summary>The kind in other letters, as an introduction names it: "Kế hoạch tổ chức ...".</summary>
    public static string? InWords(string text)
    {
        var lower = Lower.Of(text);
        return Array.Find(Names, name => lower.StartsWith(Lower.Of(name), StringComparison.Ordinal));
    }

    public static bool StartsTitle(string text) => Of(text) is not null;
}
