using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Tests;

/// <summary>How paragraphs, lists, labels and tables become tasks.</summary>
public class StructureTests
{
    [Fact]
    public void A_heading_with_labelled_lines_is_one_task()
    {
        var task = Assert.Single(Reads.Section("""
            1. Tổ chức Hội nghị xúc tiến đầu tư
            - Thời gian thực hiện: Quý III năm 2024.
            - Cơ quan chủ trì: Sở Kế hoạch và Đầu tư.
            - Cơ quan phối hợp: Sở Ngoại vụ; các sở, ngành liên quan.
            """).Tasks);

        Assert.Equal("Tổ chức Hội nghị xúc tiến đầu tư", task.Title);
        Assert.Equal(TaskKind.Event, task.Kind);
        Assert.Equal<string>(["Sở Kế hoạch và Đầu tư"], task.Lead);
        Assert.Equal<string>(["Sở Ngoại vụ", "các sở, ngành liên quan"], task.Coordinating);
        Assert.Equal((new DateOnly(2024, 7, 1), new DateOnly(2024, 9, 30)), (task.From, task.To));
        Assert.Equal("II.1", task.Section);
        Assert.Equal(new LineRange(10, 13), task.Lines);
    }

    [Fact]
    public void Labels_may_stand_in_one_line()
    {
        var task = Assert.Single(Reads.Section("""
            a) Đón đoàn tỉnh Hủa Phăn (Lào) thăm tỉnh. Thời gian: Tháng 5. Đơn vị chủ trì: Sở Ngoại vụ; đơn vị phối hợp: Công an tỉnh.
            """).Tasks);

        Assert.Equal(TaskKind.Incoming, task.Kind);
        Assert.Equal<string>(["Sở Ngoại vụ"], task.Lead);
        Assert.Equal<string>(["Công an tỉnh"], task.Coordinating);
        Assert.Equal("Tháng 5", task.Timing);
    }

    [Fact]
    public void Two_actions_of_different_kinds_in_one_item_are_two_tasks()
    {
        var tasks = Reads.Section("""
            - Tổ chức đoàn của lãnh đạo tỉnh tới thăm, chúc mừng Đại sứ quán Hàn Quốc; gửi thiệp chúc mừng tới các địa phương Hàn Quốc.
            Thời gian: Trước ngày 22/12/2024.
            Cơ quan chủ trì: Sở Ngoại vụ.
            """).Tasks;

        Assert.Equal([TaskKind.Visit, TaskKind.Card], tasks.Select(task => task.Kind));
        Assert.All(tasks, task => Assert.Equal(new DateOnly(2024, 12, 21), task.To));
    }

    [Fact]
    public void A_list_after_a_colon_gives_a_task_an_item()
    {
        var tasks = Reads.Section("""
            Giao Sở Ngoại vụ phối hợp với các cơ quan liên quan thăm và chúc mừng năm mới các tổ chức sau:
            - Các tổ chức quốc tế: JICA, KOICA, KOTRA.
            - Văn phòng đại diện của tỉnh Gyeonggi tại Hà Nội.
            """).Tasks;

        Assert.Equal(2, tasks.Length);
        Assert.Equal<string>(["JICA", "KOICA", "KOTRA"], tasks[0].Recipients);
        Assert.Equal("Thăm và chúc mừng năm mới Văn phòng đại diện của tỉnh Gyeonggi tại Hà Nội", tasks[1].Title);
    }

    [Fact]
    public void Papers_and_conferences_that_a_colon_lists_are_a_task_each()
    {
        var tasks = Reads.Section("""
            1. Công tác chung
            Tổ chức các hội nghị về công tác đối ngoại: Hội nghị tổng kết giai đoạn 2016-2020; Hội nghị triển khai Chương trình quốc gia. Xây dựng các đề án: Đề án thu thập dữ liệu kiều bào; Đề án tập huấn cán bộ.
            """).Tasks;

        Assert.Equal(
            ["Tổ chức Hội nghị tổng kết giai đoạn 2016-2020", "Tổ chức Hội nghị triển khai Chương trình quốc gia", "Xây dựng Đề án thu thập dữ liệu kiều bào", "Xây dựng Đề án tập huấn cán bộ"],
            tasks.Select(task => task.Title));
    }

    [Fact]
    public void Purposes_grounds_sources_of_money_and_recipients_of_the_document_are_no_work()
    {
        var draft = Reads.Text("""
            KẾ HOẠCH
            Công tác đối ngoại năm 2024

            Căn cứ Quyết định số 272-QĐ/TW ngày 21/01/2015 của Bộ Chính trị;

            I. MỤC ĐÍCH, YÊU CẦU
            1. Mục đích
            - Tổ chức các hoạt động đối ngoại thiết thực.
            2. Yêu cầu
            - Tổ chức Hội nghị trang trọng, tiết kiệm.
            II. KINH PHÍ
            Kinh phí từ nguồn ngân sách được cấp năm 2024. Các cơ quan, đơn vị tự cân đối kinh phí.
            Trên đây là Kế hoạch công tác đối ngoại. Trong quá trình thực hiện, nếu có khó khăn, các cơ quan báo cáo về Sở Ngoại vụ./.
            Nơi nhận:
            - Bộ Ngoại giao (b/c);
            - Sở Tài chính;
            """);

        Assert.Empty(draft.Tasks);
        Assert.Contains(DraftWarning.NoTasks, draft.Warnings);
    }

    [Fact]
    public void Directions_without_an_end_give_no_task_but_are_told()
    {
        var draft = Reads.Section("1. Ngoại giao kinh tế\nTăng cường quảng bá tiềm năng của tỉnh. Đẩy mạnh cải cách hành chính.");

        Assert.Empty(draft.Tasks);
        Assert.Equal(LineUse.Direction, draft.Lines[10].Use);
    }

    [Fact]
    public void A_unit_that_heads_items_answers_for_them()
    {
        var tasks = Reads.Section("""
            1. Giao Sở Ngoại vụ
            - Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện trước ngày 01/12/2024.
            2. Sở Tài chính
            Thẩm định dự toán kinh phí của các đơn vị.
            3. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh
            Đẩy mạnh công tác tuyên truyền về quan hệ hữu nghị.
            """).Tasks;

        Assert.Equal([TaskKind.Report, TaskKind.Budget, TaskKind.Publicity], tasks.Select(task => task.Kind));
        Assert.Equal(["Sở Ngoại vụ", "Sở Tài chính"], tasks.Take(2).Select(task => Assert.Single(task.Lead)));
        Assert.Empty(tasks[2].Lead);
        Assert.Equal<string>(["Ủy ban Mặt trận Tổ quốc tỉnh"], tasks[2].Requested);
    }

    [Fact]
    public void A_report_that_is_due_twice_a_year_is_two_tasks()
    {
        var tasks = Reads.Section("""
            1. Các sở, ngành, địa phương
            - Báo cáo kết quả thực hiện, gửi Sở Ngoại vụ tổng hợp theo định kỳ 6 tháng (trước ngày 25/5), 01 năm (trước ngày 1/11).
            """).Tasks;

        Assert.Equal([new DateOnly(2024, 5, 24), new DateOnly(2024, 10, 31)], tasks.Select(task => task.To!.Value));
        Assert.All(tasks, task => Assert.Equal<string>(["Sở Ngoại vụ"], task.Coordinating));
    }

    [Fact]
    public void A_paper_that_is_named_in_two_places_is_one_task_with_its_lead()
    {
        var task = Assert.Single(Reads.Section("""
            1. Ngoại giao văn hóa
            Ban hành, triển khai Chiến lược văn hóa đối ngoại của tỉnh giai đoạn 2021-2025.

            III. TỔ CHỨC THỰC HIỆN
            1. Sở Văn hóa, Thể thao và Du lịch
            Chủ trì, phối hợp với các cơ quan liên quan tham mưu UBND tỉnh ban hành: Chiến lược văn hóa đối ngoại của tỉnh giai đoạn 2021-2025; Kế hoạch ngoại giao văn hóa năm 2024.
            """).Tasks, task => task.Title.Contains("Chiến lược", StringComparison.Ordinal));

        Assert.Equal<string>(["Sở Văn hóa, Thể thao và Du lịch"], task.Lead);
        Assert.Equal("II.1 + III.1", task.Section);
    }

    [Fact]
    public void Every_line_has_a_note_and_every_draft_its_lines()
    {
        var draft = Reads.Own("huyen-muong-sang-2023");

        Assert.Equal(Enumerable.Range(1, draft.Lines.Length), draft.Lines.Select(note => note.Line));
        for (var i = 0; i < draft.Tasks.Length; i++)
        {
            for (var line = draft.Tasks[i].Lines.First; line <= draft.Tasks[i].Lines.Last; line++)
                Assert.Contains(i, draft.Lines[line - 1].Tasks);
        }
    }
}
