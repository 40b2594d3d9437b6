using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Taskboard.Domain.Plans;
using Taskboard.Import;

namespace Taskboard.Server.Exports;

/// <summary>The end of an official document: nơi nhận at the left, who signs at the right.</summary>
internal sealed class PaperEnd(Plan plan, PlanLayout layout, PaperHead head)
{
    private const int Left = Paper.Width / 2;

    private static readonly string[] UsualRecipients = ["- Các cơ quan, đơn vị được giao chủ trì, phối hợp;", "- Lưu: VT."];

    public IEnumerable<OpenXmlElement> Write()
    {
        yield return Paper.Centred("", Paper.Head);
        yield return Paper.Beside((Left, Recipients()), (Paper.Width - Left, Signature()));
    }

    private IEnumerable<Paragraph> Recipients()
    {
        yield return Paper.Left("Nơi nhận:", 24, bold: true, italic: true);
        foreach (var line in layout.Recipients.IsEmpty ? UsualRecipients : [.. layout.Recipients])
            yield return Paper.Left(line, 22);
    }

    /// <summary>The capacity in capitals, room for the signature, and the name where the document tells it.</summary>
    private IEnumerable<Paragraph> Signature()
    {
        var lines = layout.Signature.IsEmpty ? Usual() : [.. layout.Signature];
        var name = lines.Length > 1 && lines[^1].Any(char.IsLower) ? lines[^1] : null;
        foreach (var line in name is null ? lines : lines[..^1])
            yield return Paper.Centred(line, Paper.Body, bold: true);
        for (var i = 0; i < 4; i++)
            yield return Paper.Centred("", Paper.Body);
        yield return Paper.Centred(name ?? "", Paper.Body, bold: true);
    }

    private string[] Usual() =>
        head.IsOfParty ? ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"]
        : head.Body == "ỦY BAN NHÂN DÂN" || plan.Issuer is null ? ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
        : ["THỦ TRƯỞNG CƠ QUAN"];
}
