using System.IO.Compression;
using System.Text;
using Taskboard.Import.Samples;

namespace Taskboard.Import.Tests.Documents;

/// <summary>Files of Word and Excel and pages with something changed in them. Seeded, so that a failure comes again.</summary>
public class FileFuzzTests
{
    private static readonly string Plan = SamplePlan.Text(new DateOnly(2026, 3, 5))[..4_000];

    private static readonly string[] Pieces =
    [
        "<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:r>", "<w:t>", "</w:t>", "<w:del>", "<w:ins>", "<w:vMerge/>", "<w:gridSpan w:val=\"-7\"/>", "<w:gridSpan w:val=\"99999999\"/>",
        "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"10\"/></w:numPr>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:sdtPr>", "<w:txbxContent>", "<row r=\"-1\">", "<c r=\"ZZZZ9\" t=\"s\">",
        "<v>1e308</v>", "<v>-5</v>", "&#0;", "&amp;", "&x;", "<!--", "]]>", "\0", "\ud83d", "<", ">", "\"", "=", "w:val", "<td rowspan=999999 colspan=-1>", "</table>", "<li>", "<svg>", "<math><mi>", "<template>", "<select><option>",
    ];

    [Fact]
    public void Changed_parts_of_a_document_are_read_or_refused() => Change(PlanAsWord.File(Plan), ["word/document.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "_rels/.rels"], 12_000);

    [Fact]
    public void Changed_parts_of_a_workbook_are_read_or_refused() =>
        Change(PlanAsSheets.File(Plan), ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"], 6_000);

    [Fact]
    public void Changed_pages_are_read_or_refused()
    {
        var random = new Random(33);
        var page = PlanAsPage.Html(Plan);
        for (var round = 0; round < 3_000; round++)
            Read(Encoding.UTF8.GetBytes("<html>" + Changed(page, random)), round);
    }

    [Fact]
    public void Changed_bytes_of_an_archive_are_read_or_refused()
    {
        var random = new Random(34);
        var file = PlanAsWord.File(Plan);
        for (var round = 0; round < 6_000; round++)
        {
            var changed = (byte[])file.Clone();
            for (var count = random.Next(1, 6); count > 0; count--)
                changed[random.Next(4, changed.Length)] = (byte)random.Next(256);
            Read(changed, round);
        }
    }

    private static void Change(byte[] file, string[] names, int rounds)
    {
        var random = new Random(32);
        var parts = Unpacked(file);
        var known = names.Where(parts.ContainsKey).ToArray();
        Assert.NotEmpty(known);
        for (var round = 0; round < rounds; round++)
        {
            var name = known[round % 3 == 0 ? random.Next(known.Length) : 0];
            Read(Packed(parts, name, Changed(parts[name], random)), round);
        }
    }

    private static string Changed(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var count = random.Next(1, 5); count > 0 && changed.Length > 1; count--)
        {
            var at = random.Next(changed.Length);
            switch (random.Next(4))
            {
                case 0:
                    changed.Remove(at, Math.Min(random.Next(1, 60), changed.Length - at));
                    break;
                case 1:
                    changed[at] = (char)random.Next(1, 0x3000);
                    break;
                case 2:
                    changed.Insert(at, changed.ToString(at, Math.Min(random.Next(1, 400), changed.Length - at)));
                    break;
                default:
                    changed.Insert(changed.ToString().IndexOf('>', at) + 1, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return changed.ToString();
    }

    private static void Read(byte[] file, int round)
    {
        try
        {
            Assert.NotNull(PlanImport.Read(file, "plan", new ReadOptions()));
        }
        catch (Exception thrown) when (thrown is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException("Round " + round, thrown);
        }
    }

    private static Dictionary<string, string> Unpacked(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }

    private static byte[] Packed(Dictionary<string, string> parts, string name, string content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, text) in parts)
            {
                using var entry = zip.CreateEntry(part, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(part == name ? content : text));
            }
        }

        return bytes.ToArray();
    }
}
