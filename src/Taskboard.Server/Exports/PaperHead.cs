using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Taskboard.Domain.Plans;

namespace Taskboard.Server.Exports;

/// <summary>The head of an official document (Nghị định 30/2020/NĐ-CP, phụ lục I; for the party Hướng dẫn 36-HD/VPTW): who issues it, the country's name
/// and motto, number, place and day, kind and subject.</summary>
internal sealed class PaperHead(Plan plan)
{
    private const int Left = 3_900;
    private const int Right = Paper.Width - Left;

    private static readonly string[] Levels = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "đặc khu"];

    private readonly IssuingBody _issuer = new(plan.Issuer);

    /// <summary>Whether a body of the party issues it.</summary>
    public bool IsOfParty => _issuer.IsOfParty;

    /// <summary>"KẾ HOẠCH", by the symbol in its number.</summary>
    public string Kind => plan.Number switch
    {
        { } number when number.Contains("CTr", StringComparison.OrdinalIgnoreCase) => "CHƯƠNG TRÌNH",
        { } number when number.Contains("ĐA", StringComparison.Ordinal) => "ĐỀ ÁN",
        { } number when number.Contains("/PA", StringComparison.Ordinal) => "PHƯƠNG ÁN",
        { } number when number.Contains("/HD", StringComparison.Ordinal) => "HƯỚNG DẪN",
        _ => "KẾ HOẠCH",
    };

    /// <summary>The body that decides, as a signature names it: "ỦY BAN NHÂN DÂN".</summary>
    public string Body => _issuer.Lines[0];

    public IEnumerable<OpenXmlElement> Write()
    {
        yield return Paper.Beside((Left, Issuing()), (Right, Country()));
        yield return Paper.Beside((Left, [Paper.Left(Number(), Paper.Head, centred: true)]), (Right, [Paper.Left(PlaceAndDay(), Paper.Body, italic: true, centred: true)]));
        yield return Paper.Centred("", Paper.Head);
        yield return Paper.Centred(Kind, Paper.Body, bold: true);
        yield return Paper.Centred(plan.Title, Paper.Body, bold: true);
        yield return Paper.Rule(Paper.Width / 4, Paper.Width, after: 240);
    }

    private IEnumerable<Paragraph> Issuing()
    {
        foreach (var line in _issuer.Lines)
            yield return Paper.Centred(line, Paper.Head, bold: true);
        yield return Paper.Rule(1_100, Left, after: 120);
    }

    private IEnumerable<Paragraph> Country()
    {
        if (IsOfParty)
        {
            yield return Paper.Centred("ĐẢNG CỘNG SẢN VIỆT NAM", Paper.Body, bold: true);
            yield return Paper.Rule(3_100, Right, after: 120);
            yield break;
        }

        yield return Paper.Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Paper.Head - 1, bold: true);
        yield return Paper.Centred("Độc lập - Tự do - Hạnh phúc", Paper.Body, bold: true);
        yield return Paper.Rule(3_350, Right, after: 120);
    }

    private string Number()
    {
        var symbol = IsOfParty ? "Số" : "Số:";
        return plan.Number is { Length: > 0 } number ? $"{symbol} {number}" : IsOfParty ? "Số       -KH" : "Số:       /KH-UBND";
    }

    /// <summary>"Sông Lam, ngày 05 tháng 02 năm 2026": a zero stands before days under ten and the first two months, against additions; what is not known stays open.</summary>
    private string PlaceAndDay()
    {
        var place = Place() is { Length: > 0 } known ? known + ", " : "…………, ";
        var parts = (plan.Issued ?? "").Split('-');
        var year = parts[0].Length == 4 ? parts[0] : plan.Year.ToString(CultureInfo.InvariantCulture);
        var month = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m) ? m.ToString(m < 3 ? "00" : "0", CultureInfo.InvariantCulture) : "    ";
        var day = parts.Length > 2 ? parts[2] : "    ";
        return $"{place}ngày {day} tháng {month} năm {year}";
    }

    private string Place()
    {
        var issuer = plan.Issuer ?? "";
        foreach (var level in Levels)
        {
            var at = issuer.IndexOf(level + " ", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return issuer[(at + level.Length + 1)..].Trim();
        }

        var party = issuer.IndexOf("ủy ", StringComparison.OrdinalIgnoreCase);
        return party >= 0 ? issuer[(party + 3)..].Trim() : "";
    }
}
