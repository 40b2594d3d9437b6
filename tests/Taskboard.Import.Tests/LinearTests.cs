using System.Diagnostics;
using System.Text;
using Taskboard.Import.Documents;

namespace Taskboard.Import.Tests;

/// <summary>Ten times the document is about ten times the work, whatever it is made of.</summary>
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
        var small = Best(piece, 40_000);
        var large = Best(piece, 400_000);

        // a square would be a hundredfold; a busy machine may well triple the ten
        Assert.True(large < Math.Max(small, 0.004) * 40, $"{material}: {small * 1000:F1} ms for 40,000 characters, {large * 1000:F1} ms for 400,000");
    }

    private static double Best(string piece, int length) => Enumerable.Range(0, 3).Min(_ => Read(piece, length));

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
