using System.Text;
using Taskboard.Domain.Plans;
using Taskboard.Import.Documents;

namespace Taskboard.Import.Tests;

/// <summary>Whatever stands in a document, reading it ends, and says something of every line.</summary>
public class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "KẾ HOẠCH", "I. ", "II. NỘI DUNG", "1. ", "1.1. ", "a) ", "- ", "+ ", "- + ", "* ", "Phụ lục 01", "(Kèm theo Kế hoạch số /KH-UBND ngày /02/2024)", "Nơi nhận:", "./.", "KT. CHỦ TỊCH",
        "Giao Sở Ngoại vụ chủ trì, phối hợp với ", "các Sở: Kế hoạch và Đầu tư; Công Thương", "Đề nghị ", "UBND các huyện, thành phố", "được giao chủ trì", "(Sở A chủ trì)", "Thời gian thực hiện: ", "Cơ quan chủ trì:",
        "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", "31/02", "Quý V", "tháng 13", "hằng năm", "định kỳ 6 tháng (trước ngày 25/5), 01 năm", "Tổ chức Hội nghị ", "Gửi thư chúc mừng tới ", "Xây dựng Đề án", "ký kết thỏa thuận", "báo cáo", "dự toán",
        "TT\tTên đoàn\tTrưởng đoàn\tNước đi\tSố người\tSố ngày\tThời gian", "1\tĐoàn\tX\tLào\t5\t4\tQuý I", "\tTT", "\t1", "\t", "I\tNhóm\t\t\t\t\t", "---\t---", "| STT | Nhiệm vụ |", "|---|---|", "(theo Phụ lục số 01)", "như sau:", ":", ";", ",", "(", ")", "“", "”", "...", "\n", "\n", "\n\n", " ", "\t", "và ", "của ", "\u0301", "\ud83d", "\udc00", "hoà", "quí", "ĐOÀN VÀO", "căn cứ ", "trên cơ sở ", "[bookmark: x]", "**", "<br>", "\\", "0", "99", "/", "-", "–",
    ];

    [Fact]
    public void A_hundred_thousand_small_documents_are_read_to_their_end()
    {
        var random = new Random(20240215);
        var text = new StringBuilder();
        for (var round = 0; round < 100_000; round++)
        {
            text.Clear();
            for (var count = random.Next(1, 14); count > 0; count--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            Check(text.ToString());
        }
    }

    [Fact]
    public void A_thousand_larger_documents_of_mixed_lines_are_read_to_their_end()
    {
        var random = new Random(7);
        var text = new StringBuilder();
        for (var round = 0; round < 1_000; round++)
        {
            text.Clear().Append("KẾ HOẠCH\nCông tác năm 2024\n");
            for (var line = random.Next(5, 60); line > 0; line--)
            {
                for (var count = random.Next(0, 7); count > 0; count--)
                    text.Append(Pieces[random.Next(Pieces.Length)]);
                text.Append('\n');
            }

            Check(text.ToString());
        }
    }

    [Fact]
    public void Bytes_of_any_kind_are_opened_or_refused()
    {
        var random = new Random(42);
        for (var round = 0; round < 5_000; round++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            Assert.NotNull(PlanImport.Read(bytes, "plan.txt", new ReadOptions()));
        }
    }

    private static void Check(string text)
    {
        var document = TextDocument.FromText(text, "plan.txt");
        PlanDraft draft;
        try
        {
            draft = PlanReader.Read(document, new ReadOptions());
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException("Read this: " + text, thrown);
        }

        Assert.Equal(document.Lines.Length, draft.Lines.Length);
        foreach (var task in draft.Tasks)
        {
            Assert.InRange(task.Lines.First, 1, document.Lines.Length);
            Assert.InRange(task.Lines.Last, task.Lines.First, document.Lines.Length);
            Assert.False(task.Kind == Domain.Tasks.TaskKind.Other && task.Title.Length > 400, task.Title);
        }
    }
}
