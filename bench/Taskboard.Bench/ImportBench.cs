using System.Diagnostics;
using System.IO.Compression;
using System.Security;
using System.Text;
using Taskboard.Import;
using Taskboard.Import.Samples;

namespace Taskboard.Bench;

/// <summary>How long a Word document of many pages takes from its bytes to a draft, and how much memory. Needs no server.</summary>
internal static class ImportBench
{
    /// <summary>Characters on a page of an official document: A4, 14 points, margins by Nghị định 30/2020/NĐ-CP.</summary>
    private const int CharactersOnPage = 2_300;

    private const int Times = 15;

    /// <summary>A document of 500 pages first, in a process that has read nothing yet, then one of 40.</summary>
    public static void Run(Report report)
    {
        foreach (var pages in (ReadOnlySpan<int>)[500, 40])
        {
            var file = WordFile(pages);
            var before = Environment.WorkingSet;
            var (first, tasks) = Read(file);
            var grown = Peak() - before;
            var rest = Enumerable.Range(0, pages > 100 ? 5 : Times).Select(_ => Read(file).Milliseconds).Order().ToArray();
            report.Add(
                $"a .docx of {pages} pages, to a draft", $"{file.Length / 1024:N0} KB, {tasks:N0} tasks", null, rest[rest.Length / 2], rest[^1],
                $"the first time {first:N0} ms; the process grew by {grown / 1_048_576:N0} MB at most, and by {(Peak() - before) / 1_048_576:N0} MB over all readings");
        }
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static (double Milliseconds, int Tasks) Read(byte[] file)
    {
        var start = Stopwatch.GetTimestamp();
        var outcome = PlanImport.Read(file, "ke-hoach.docx", new ReadOptions());
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, ((ImportOutcome.Drafted)outcome).Draft.Tasks.Length);
    }

    /// <summary>The sample plan's sections again and again, and then its appendices as often, with their tables.</summary>
    private static byte[] WordFile(int pages)
    {
        var text = SamplePlan.Text(new DateOnly(2026, 1, 15));
        string[] plan = [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("|--", StringComparison.Ordinal))];
        var sections = Array.FindIndex(plan, line => line.StartsWith("II.", StringComparison.Ordinal));
        var closing = Array.FindIndex(plan, line => line.StartsWith("PHỤ LỤC", StringComparison.Ordinal));
        var copies = (pages * CharactersOnPage / text.Length) + 1;
        var body = new StringBuilder();
        Append(body, plan[..sections]);
        for (var i = 0; i < copies; i++)
            Append(body, plan[sections..closing]);
        for (var i = 0; i < copies; i++)
            Append(body, plan[closing..]);
        return Packed($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
    }

    private static void Append(StringBuilder body, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsRow(lines[i]))
            {
                body.Append(Paragraph(lines[i]));
                continue;
            }
            body.Append("<w:tbl>");
            for (; i < lines.Length && IsRow(lines[i]); i++)
                body.Append("<w:tr>").AppendJoin("", lines[i].Trim().Trim('|').Split('|').Select(cell => $"<w:tc>{Paragraph(cell.Trim())}</w:tc>")).Append("</w:tr>");
            body.Append("</w:tbl>");
            i--;
        }
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    private static byte[] Packed(string document)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Put("word/document.xml", document);

            void Put(string name, string xml)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml));
            }
        }
        return bytes.ToArray();
    }
}
