using System.Text;
using Taskboard.Domain.Plans;
using Taskboard.Import.Documents;

namespace Taskboard.Import.Tests;

/// <summary>Files that are no plan, or not in the form expected: a clear problem or the plan itself, never a crash.</summary>
public class BadInputTests
{
    private const string Plan = "KẾ HOẠCH\nCông tác đối ngoại năm 2024\n\nII. NỘI DUNG\n1. Tổ chức Hội nghị xúc tiến đầu tư\nThời gian: Quý III năm 2024.\nCơ quan chủ trì: Sở Ngoại vụ.\n";

    [Fact]
    public void An_empty_file_is_told_so()
    {
        Assert.IsType<DocumentProblem.Empty>(Problem([]));
        Assert.IsType<DocumentProblem.Empty>(Problem("\r\n  \t\n"u8.ToArray()));
    }

    [Fact]
    public void A_file_over_the_limit_is_not_opened() =>
        Assert.IsType<DocumentProblem.TooLarge>(Problem(new byte[PlanFile.LargestBytes + 1]));

    [Fact]
    public void Binary_bytes_are_no_text() => Assert.IsType<DocumentProblem.Binary>(Problem([0x4B, 0x00, 0x01, 0xFF, 0x00, 0x07, 0x13, 0x00, 0x41]));

    [Theory]
    [InlineData("%PDF-1.7", "document.pdf")]
    [InlineData("{\\rtf1", "document.old-format")]
    [InlineData("\u00d0\u00cf\u0011\u00e0 W\0o\0r\0d\0", "document.old-format")]
    [InlineData("\u00d0\u00cf\u0011\u00e0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "document.protected")]
    [InlineData("MIME-Version: 1.0", "document.old-format")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "document.unsupported")]
    [InlineData("PK\u0003\u0004", "document.damaged")]
    public void Other_formats_are_told_whatever_the_file_is_called(string opening, string code) =>
        Assert.Equal(code, Problem(Encoding.Latin1.GetBytes(opening + " ...")).Code);

    [Fact]
    public void Every_problem_says_what_to_do()
    {
        foreach (var problem in new DocumentProblem[] { new DocumentProblem.Empty(), new DocumentProblem.TooLarge(50_000_000), new DocumentProblem.Binary(), new DocumentProblem.Unsupported("ZIP"), new DocumentProblem.Pdf(), new DocumentProblem.OldFormat("RTF"), new DocumentProblem.Protected(), new DocumentProblem.Damaged(), new DocumentProblem.Entities(), new DocumentProblem.UnpacksTooLarge(), new DocumentProblem.TooLong(), new DocumentProblem.FontEncoded("VNI"), new DocumentProblem.NoPlan() })
        {
            Assert.StartsWith("document.", problem.Code, StringComparison.Ordinal);
            Assert.True(problem.What.Length > 10 && problem.Remedy.Length > 10);
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_plan_reads_the_same_in_every_encoding_of_Unicode(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Same([.. encoding.GetPreamble(), .. encoding.GetBytes(Plan)]);
        if (name != "utf-32")
            Same(encoding.GetBytes(Plan));
    }

    [Fact]
    public void A_plan_in_Windows_1258_is_composed()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

        Same(encoding.GetBytes(Vowels1258(Plan)));
    }

    [Fact]
    public void A_plan_in_decomposed_Unicode_is_composed() => Same(Encoding.UTF8.GetBytes(Plan.Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Letters_of_TCVN3_become_those_of_Unicode() =>
        Assert.Equal("của các địa phương, đoàn đến thăm các nước và lãnh đạo tỉnh", OldFonts.Convert("cña c¸c ®Þa ph\u00ad¬ng, ®oµn ®Õn th¨m c¸c n\u00adíc vµ l·nh ®¹o tØnh"));

    [Fact]
    public void Utf8_that_was_taken_for_Western_is_repaired()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var twice = Encoding.UTF8.GetBytes(western.GetString(Encoding.UTF8.GetBytes("Tổ chức các hoạt động đối ngoại của tỉnh với các đối tác nước ngoài, đặc biệt các địa phương")));

        Assert.Equal("Tổ chức các hoạt động đối ngoại của tỉnh với các đối tác nước ngoài, đặc biệt các địa phương", TextDecoding.Decode(twice));
    }

    [Fact]
    public void A_novel_is_no_plan()
    {
        var novel = string.Join("\n\n", Enumerable.Repeat("Chiều hôm ấy, ông lão ngồi bên bờ sông và kể cho lũ trẻ nghe về những năm tháng đã xa. Gió thổi nhẹ qua hàng tre. Không ai nói gì.", 40));

        Assert.IsType<DocumentProblem.NoPlan>(Assert.IsType<ImportOutcome.Refused>(PlanImport.Read(Encoding.UTF8.GetBytes(novel), "truyen.txt", new ReadOptions())).Problem);
    }

    [Fact]
    public void A_lone_surrogate_and_characters_that_are_never_seen_do_no_harm()
    {
        var document = TextDocument.FromText("KẾ HOẠCH\u200b\nTổ\u00adchức \ud800 hội nghị\u0007", "plan.txt");

        Assert.Equal("KẾ HOẠCH", document.Lines[0]);
        Assert.Equal("Tổchức \ufffd hội nghị", document.Lines[1]);
    }

    [Theory]
    [InlineData("Trước ngày 31/02/2024")]
    [InlineData("Ngày 13/13/2024")]
    [InlineData("Quý V năm 2024")]
    public void A_time_that_no_calendar_has_gives_no_date_and_is_doubted(string timing)
    {
        var task = Assert.Single(Reads.Section($"1. Tổ chức Hội nghị xúc tiến đầu tư\nThời gian: {timing}.\nCơ quan chủ trì: Sở Ngoại vụ.").Tasks);

        Assert.Equal((null, null), (task.From, task.To));
        Assert.Contains(task.Doubts, doubt => doubt is { Field: DraftField.Timing, Reason: DoubtReason.ImpossibleDate or DoubtReason.NotUnderstood });
    }

    [Fact]
    public void A_window_before_the_issue_is_kept_and_doubted()
    {
        var draft = Reads.Text("Số: 5/KH-UBND\nSông Lam, ngày 10 tháng 06 năm 2024\nKẾ HOẠCH\nCông tác đối ngoại năm 2024\nII. NỘI DUNG\n1. Tổ chức Hội nghị gặp mặt\nThời gian: Tháng 3/2024.\nCơ quan chủ trì: Sở Ngoại vụ.");

        Assert.Contains(new FieldDoubt(DraftField.Timing, DoubtReason.BeforeIssue), Assert.Single(draft.Tasks).Doubts);
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2040)]
    public void A_plan_of_a_far_year_is_read(int year) => Assert.Equal(year, Reads.Section("1. Tổ chức Hội nghị\nThời gian: Quý I.", year).Year);

    [Fact]
    public void A_year_that_the_document_does_not_give_is_assumed_and_told()
    {
        var draft = PlanReader.Read(TextDocument.FromText("KẾ HOẠCH\nTổ chức các hoạt động đối ngoại\nI. NỘI DUNG\n1. Tổ chức Hội nghị\nThời gian: Quý I.", "plan.txt"), new ReadOptions(Today: new DateOnly(2025, 5, 1)));

        Assert.Equal(2025, draft.Year);
        Assert.Contains(DraftWarning.YearAssumed, draft.Warnings);
    }

    private static DocumentProblem Problem(byte[] bytes) => Assert.IsType<DocumentOutcome.Refused>(DocumentFile.Open(bytes, "plan.txt")).Problem;

    private static void Same(byte[] bytes)
    {
        var draft = Assert.IsType<ImportOutcome.Drafted>(PlanImport.Read(bytes, "plan.txt", new ReadOptions())).Draft;
        var task = Assert.Single(draft.Tasks);
        Assert.Equal(("Tổ chức Hội nghị xúc tiến đầu tư", "Sở Ngoại vụ", new DateOnly(2024, 9, 30)), (task.Title, task.Lead[0], task.To));
    }

    /// <summary>Windows-1258 has vowels with hats and horns, and tones as marks of their own.</summary>
    private static string Vowels1258(string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258, new EncoderExceptionFallback(), new DecoderExceptionFallback())!;
        var buffer = new StringBuilder();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            if (parts.Length <= 1 || Encodes(encoding, c.ToString()))
            {
                buffer.Append(c);
                continue;
            }

            var tone = parts.First(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
            buffer.Append(parts.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC)).Append(tone);
        }

        return buffer.ToString();
    }

    private static bool Encodes(Encoding encoding, string text)
    {
        try
        {
            return encoding.GetBytes(text).Length == 1;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
