using System.Diagnostics;
using System.Text;
using Taskboard.Import.Documents;
using Taskboard.Import.Tests.Documents;

namespace Taskboard.Import.Tests;

/// <summary>Ten times the document is about ten times the work, whatever it is made of.</summary>
[Collection(nameof(Alone))]
public class LinearTests
{
    public static TheoryData<string, string> Materials => new()
    {
        { "sections", "1. Tổ chức Hội nghị xúc tiến đầu tư\n- Thời gian: Quý III.\n- Chủ trì: Sở Ngoại vụ.\n" },
        { "rows", "1\tĐoàn lãnh đạo tỉnh\tBí thư Tỉnh ủy\tLào\t5\t4\tQuý I\n" },
        { "prose", "Tăng cường hợp tác; tổ chức Hội nghị A; xây dựng Đề án B; báo cáo UBND tỉnh hằng năm. " },
        { "units", "Sở Ngoại vụ, Sở Tài chính, UBND các huyện, thành phố, " },
        { "commas", "trên cơ sở, " },
        { "colons", "a: " },
        { "brackets", "((((“" },
        { "citations", "(theo phụ lục số 01) " },
        { "digits", "1.1.1.1 12/12/2024 " },
        { "tabs", "\t\n" },
        { "verbs", "tổ chức xây dựng " },
        { "assigned", "được giao chủ trì " },
    };

    [Theory]
    [MemberData(nameof(Materials))]
    public void Work_grows_with_the_length_and_not_with_its_square(string material, string piece)
    {
        Assert.NotEmpty(material);
        Read(piece, 20_000);
        Check(material, Best(() => Read(piece, 40_000), 3), () => Read(piece, 400_000));
    }

    public static TheoryData<string, string> WordMaterials => new()
    {
        { "paragraphs", WordMaker.Paragraph("1. Tổ chức Hội nghị xúc tiến đầu tư") },
        { "automatic numbers", WordMaker.Paragraph("Tổ chức Hội nghị. Cơ quan chủ trì: Sở Ngoại vụ.", WordMaker.Numbered(1, 1)) },
        { "runs", $"<w:p>{string.Concat(Enumerable.Range(0, 50).Select(i => WordMaker.Run("chữ ")))}</w:p>" },
        { "tables", $"<w:tbl><w:tr>{string.Concat(Enumerable.Range(0, 9).Select(i => $"<w:tc>{WordMaker.Paragraph("Thời gian")}</w:tc>"))}</w:tr></w:tbl>" },
        { "rows", $"<w:tr>{string.Concat(Enumerable.Range(1, 9).Select(i => $"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{WordMaker.Paragraph(i + " đoàn ra")}</w:tc>"))}</w:tr>" },
        { "deleted ends", $"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{WordMaker.Run("chữ ")}</w:p>" },
        { "fields", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>A</w:instrText></w:r></w:p>" },
        { "text boxes", $"<w:p><w:r><w:drawing><w:txbxContent>{WordMaker.Paragraph("Khung")}</w:txbxContent></w:drawing></w:r></w:p>" },
    };

    [Theory]
    [MemberData(nameof(WordMaterials))]
    public void Reading_a_document_of_Word_grows_with_its_length_and_not_with_its_square(string material, string piece)
    {
        byte[] File(int count) => WordMaker.File(
            material == "rows" ? $"<w:tbl>{Repeat(piece, count)}</w:tbl>" : Repeat(piece, count),
            WordMaker.List(1, WordMaker.Level(0, "upperRoman", "%1."), WordMaker.Level(1, "decimal", "%1.%2.")));
        var (few, many) = (File(200), File(2_000));
        Open(few);
        Check(material, Best(() => Open(few), 3), () => Open(many));
    }

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    /// <summary>The time of opening one document, in seconds.</summary>
    private static double Open(byte[] file)
    {
        var before = Stopwatch.GetTimestamp();
        PlanImport.Read(file, "plan.docx", new ReadOptions());
        return Stopwatch.GetElapsedTime(before).TotalSeconds;
    }

    private static double Best(Func<double> measure, int times) => Enumerable.Range(0, times).Min(_ => measure());

    /// <summary>A square would be a hundredfold. A busy machine may well triple the ten in one measure, and spoil one, but not all.</summary>
    private static void Check(string material, double small, Func<double> measureTenfold)
    {
        var large = double.MaxValue;
        for (var round = 0; round < 10 && large >= Math.Max(small, 0.004) * 40; round++)
            large = Math.Min(large, measureTenfold());
        Assert.True(large < Math.Max(small, 0.004) * 40, $"{material}: {small * 1000:F1} ms, and {large * 1000:F1} ms for ten times as much");
    }

    /// <summary>The time of one reading, in seconds.</summary>
    private static double Read(string piece, int length)
    {
        var text = new StringBuilder("KẾ HOẠCH\nCông tác năm 2024\n\nII. NỘI DUNG\n");
        while (text.Length < length)
            text.Append(piece);
        var document = TextDocument.FromText(text.ToString(), "plan.txt");
        var before = Stopwatch.GetTimestamp();
        PlanReader.Read(document, new ReadOptions());
        return Stopwatch.GetElapsedTime(before).TotalSeconds;
    }
}
