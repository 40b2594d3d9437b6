using System.Globalization;

namespace Taskboard.Server.Exports;

/// <summary>Who issues a paper, as its head names them (Nghị định 30/2020/NĐ-CP, phụ lục I; for the party Hướng dẫn 36-HD/VPTW).</summary>
/// <param name="Name">The name as a plan gives it; null where it gives none.</param>
internal sealed record IssuingBody(string? Name)
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Whether it is a body of the party, whose papers have another head.</summary>
    public bool IsOfParty => Name is { } name && (name.Contains("Tỉnh ủy", StringComparison.OrdinalIgnoreCase) || name.Contains("Thành ủy", StringComparison.OrdinalIgnoreCase)
        || name.Contains("Huyện ủy", StringComparison.OrdinalIgnoreCase) || name.Contains("Đảng ủy", StringComparison.OrdinalIgnoreCase));

    /// <summary>The lines in capitals: "ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM".</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            if (string.IsNullOrEmpty(Name))
                return ["ỦY BAN NHÂN DÂN"];
            foreach (var prefix in (ReadOnlySpan<string>)["UBND ", "Ủy ban nhân dân "])
                if (Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                    return ["ỦY BAN NHÂN DÂN", Name[prefix.Length..].ToUpper(s_vietnamese)];
            return [Name.ToUpper(s_vietnamese)];
        }
    }
}
