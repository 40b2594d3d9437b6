using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Import;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Exports;

/// <summary>A plan in the layout of an official document (Nghị định 30/2020/NĐ-CP): its sections in its own words where a document stands behind it,
/// otherwise drawn from its tasks; and its tasks as they stand now in appendices by kind.</summary>
internal sealed class PlanPaper(Plan plan, PlanLayout layout, IReadOnlyList<ExportedTask> tasks, DirectoryBook directory)
{
    private readonly PaperHead head = new(plan);
    private readonly TaskTables tables = new(directory);

    /// <summary>The document's bytes.</summary>
    public static byte[] Write(Plan plan, PlanLayout layout, IReadOnlyList<ExportedTask> tasks, DirectoryBook directory)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            PaperPage.AddStyles(main);
            var pages = PaperPage.AddNumbers(main);
            main.Document = new Document(new Body([.. new PlanPaper(plan, layout, tasks, directory).Content(pages), PaperPage.Section(pages, isWide: tasks.Count > 0)]));
            file.PackageProperties.Title = CellText.Of(plan.Title);
        }

        return bytes.ToArray();
    }

    private IEnumerable<OpenXmlElement> Content(string pages)
    {
        var kinds = TaskKinds.All.Select(kind => (Kind: kind, Tasks: tasks.Select(task => task.Task).Where(task => task.Kind == kind).ToList())).Where(kind => kind.Tasks.Count > 0).ToList();
        foreach (var element in head.Write())
            yield return element;
        foreach (var ground in layout.Grounds)
            yield return Paper.Sentence(ground, italic: ground.StartsWith("Căn cứ", StringComparison.OrdinalIgnoreCase));
        foreach (var element in layout.Body.IsEmpty ? Drawn(kinds) : Written())
            yield return element;
        foreach (var element in new PaperEnd(plan, layout, head).Write())
            yield return element;
        if (kinds.Count == 0)
            yield break;
        // the appendices lie on their side, for their tables are wide
        yield return new Paragraph(new ParagraphProperties(PaperPage.Section(pages, isWide: false)));
        for (var i = 0; i < kinds.Count; i++)
        {
            foreach (var element in Appendix(i + 1, kinds[i].Kind, kinds[i].Tasks, isLast: i == kinds.Count - 1))
                yield return element;
        }
    }

    private IEnumerable<OpenXmlElement> Written()
    {
        foreach (var line in layout.Body)
        {
            if (line.Rows.IsEmpty)
            {
                yield return Paper.Sentence(line.Text, bold: line.IsHeading, keepNext: line.IsHeading);
                continue;
            }

            var width = line.Rows.Max(row => row.Length);
            yield return PaperTables.Write(line.Rows, [.. Enumerable.Range(0, width).Select(i => Math.Clamp(line.Rows.Max(row => i < row.Length ? row[i].Length : 0), 4, 40))], Paper.Width);
            yield return Paper.Sentence("");
        }
    }

    private IEnumerable<OpenXmlElement> Drawn(List<(TaskKind Kind, List<PlanTask> Tasks)> kinds)
    {
        yield return Paper.Sentence("I. NỘI DUNG", bold: true, keepNext: true);
        yield return Paper.Sentence(string.Create(CultureInfo.InvariantCulture, $"Trong năm {plan.Year} thực hiện {tasks.Count} nhiệm vụ, gồm:"));
        for (var i = 0; i < kinds.Count; i++)
            yield return Paper.Sentence(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {TaskTables.Name(kinds[i].Kind)}: {kinds[i].Tasks.Count:00} nhiệm vụ (Phụ lục {i + 1:00} kèm theo)."));
        yield return Paper.Sentence("II. TỔ CHỨC THỰC HIỆN", bold: true, keepNext: true);
        var number = 0;
        foreach (var unit in tasks.Where(task => task.Task.Lead.Count > 0).GroupBy(task => tables.Units(task.Task.Lead)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            yield return Paper.Sentence(string.Create(CultureInfo.InvariantCulture, $"{++number}. {unit.Key}: chủ trì thực hiện {unit.Count():00} nhiệm vụ được phân công tại các Phụ lục; báo cáo kết quả theo quy định."));
        yield return Paper.Sentence("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời báo cáo để xem xét, giải quyết./.");
    }

    private IEnumerable<OpenXmlElement> Appendix(int number, TaskKind kind, List<PlanTask> ofKind, bool isLast)
    {
        yield return Paper.Centred(string.Create(CultureInfo.InvariantCulture, $"Phụ lục {number:00}"), Paper.Body, bold: true);
        yield return Paper.Centred(TaskTables.Title(kind), Paper.Body, bold: true);
        yield return Paper.Centred($"(Kèm theo {Lower(head.Kind)} số {plan.Number ?? "     /KH-UBND"} của {plan.Issuer ?? "Ủy ban nhân dân"})", Paper.Head, italic: true);
        yield return Paper.Rule(2_000, PaperPage.WideWidth, after: 180);
        var (widths, rows) = tables.Of(kind, ofKind);
        yield return PaperTables.Write(rows, widths, PaperPage.WideWidth);
        yield return isLast ? Paper.Centred("", Paper.Head) : new Paragraph(new Run(new Break { Type = BreakValues.Page }));
    }

    private static string Lower(string kind) => kind[0] + kind[1..].ToLower(CultureInfo.GetCultureInfo("vi-VN"));
}
