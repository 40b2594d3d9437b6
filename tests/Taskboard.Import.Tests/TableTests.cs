using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Tests;

/// <summary>Tables of appendices, with what conversion does to them.</summary>
public class TableTests
{
    private const string Heading = "TT\tTên đoàn\tTrưởng đoàn\tNước đi\tĐối tác làm việc\tNội dung hoạt động\tSố người\tSố ngày\tThời gian thực hiện\tKinh phí";

    [Fact]
    public void A_row_of_delegations_gives_all_its_fields()
    {
        var task = Assert.Single(Delegations($"{Heading}\n1\tUBND thành phố Sông Công\tĐ/c Chủ tịch UBND thành phố\tHàn Quốc\tLãnh đạo thành phố Mungyeong\tThăm, làm việc\t7\t5\tQuý III\tXã hội hóa"));

        Assert.Equal("Đoàn UBND thành phố Sông Công đi Hàn Quốc", task.Title);
        Assert.Equal(TaskKind.Outgoing, task.Kind);
        Assert.Equal<string>(["UBND thành phố Sông Công"], task.Lead);
        Assert.Equal((7, 5), (task.People!.Number, task.Days!.Number));
        Assert.Equal(("Đ/c Chủ tịch UBND thành phố", "Hàn Quốc", "Xã hội hóa", "Quý III"), (task.Leader, task.Country, task.Funding, task.Timing));
        Assert.Equal("II.1 + Phụ lục 01.1", task.Section);
    }

    [Fact]
    public void A_time_in_the_column_of_days_is_put_where_it_belongs_and_doubted()
    {
        var task = Assert.Single(Delegations($"{Heading}\n1\tĐoàn lãnh đạo tỉnh\tBí thư Tỉnh ủy\tLào\tTỉnh A\tThăm\t10\tChưa có thời gian cụ thể\t\tNgân sách"));

        Assert.Equal("Chưa có thời gian cụ thể", task.Timing);
        Assert.Null(task.Days);
        Assert.Contains(new FieldDoubt(DraftField.Timing, DoubtReason.ShiftedCell), task.Doubts);
    }

    [Fact]
    public void A_row_that_lost_a_cell_is_aligned_by_what_its_cells_look_like()
    {
        var task = Assert.Single(Delegations($"{Heading}\n1\tĐoàn lãnh đạo tỉnh\tBí thư Tỉnh ủy\tLào\tThăm, làm việc\t10\t5\tQuý II\tNgân sách tỉnh"));

        Assert.Equal((10, 5, "Quý II", "Ngân sách tỉnh"), (task.People!.Number, task.Days!.Number, task.Timing, task.Funding));
    }

    [Fact]
    public void Headings_repeated_on_every_page_and_rows_that_count_columns_are_no_tasks()
    {
        var tasks = Delegations($"{Heading}\n\t1\t2\t3\t4\t5\t6\t7\t8\t9\n1\tĐoàn A\tX\tLào\tĐối tác\tThăm\t5\t4\tQuý I\tNgân sách\n\n{Heading}\n\t1\t2\t3\t4\t5\t6\t7\t8\t9\n2\tĐoàn B\tY\tLào\tĐối tác\tThăm\t5\t4\tQuý II\tNgân sách");

        Assert.Equal(["Đoàn A đi Lào", "Đoàn B đi Lào"], tasks.Select(task => task.Title));
    }

    [Fact]
    public void Numbers_that_begin_anew_after_a_repeated_heading_are_a_group_whose_title_was_lost()
    {
        var tasks = Delegations($"{Heading}\n1\tĐoàn A\tX\tLào\tĐối tác\tThăm\t5\t4\tQuý I\tNgân sách\n\n{Heading}\n1\tĐoàn B\tY\tLào\tĐối tác\tThăm\t5\t4\tQuý II\tNgân sách");

        Assert.Equal(["II.1 + Phụ lục 01.I.1", "II.1 + Phụ lục 01.II.1"], tasks.Select(task => task.Section!));
    }

    [Fact]
    public void A_line_break_within_a_cell_is_undone()
    {
        var task = Assert.Single(Delegations($"{Heading}\n1\tĐoàn lãnh đạo\ntỉnh\tBí thư Tỉnh ủy\tLào\tTỉnh A\tThăm,\nlàm việc\t10\t5\tQuý II\tNgân sách tỉnh"));

        Assert.Equal("Đoàn lãnh đạo tỉnh đi Lào", task.Title);
        Assert.Equal("Thăm, làm việc", task.Content);
    }

    [Fact]
    public void Cells_that_stand_one_a_line_are_put_together_by_the_number_of_columns()
    {
        var cells = "\n\tTT\n\tTên đoàn\n\tTrưởng đoàn\n\tNước đi\n\tSố người\n\tThời gian\n\n\t1\n\tĐoàn công tác tỉnh\n\tBí thư Tỉnh ủy\n\n\tỐt\nxtrây\nli-a\n\t10\n\tQuý\nIII/2024\n\n\t2\n\tĐoàn công tác tỉnh\n\tChủ tịch UBND tỉnh\n\tLào\n\t7\n\tQuý IV/2024\n";

        var tasks = Delegations(cells);

        Assert.Equal([10, 7], tasks.Select(task => task.People!.Number!.Value));
        Assert.Equal(["Quý III/2024", "Quý IV/2024"], tasks.Select(task => task.Timing!));
    }

    [Fact]
    public void A_second_row_under_one_number_is_a_task_of_its_own()
    {
        var tasks = Delegations("TT\tTên đoàn\tTrưởng đoàn\tĐến từ nước\tNội dung hoạt động\tSố người\tThời gian\n1\tĐoàn các địa phương\tLãnh đạo\tLào\tLàm việc, trao đổi\t07 đoàn = 35 người\tThường xuyên\n\t\t\t\tDự Lễ hội\t\tQuý III", "KẾ HOẠCH ĐOÀN VÀO NĂM 2024");

        Assert.Equal(["Đón Đoàn các địa phương: Làm việc, trao đổi", "Đón Đoàn các địa phương: Dự Lễ hội"], tasks.Select(task => task.Title));
        Assert.Equal("07 đoàn = 35 người", tasks[0].People!.Text);
        Assert.Null(tasks[0].People!.Number);
    }

    [Fact]
    public void A_table_of_markdown_reads_as_any_other()
    {
        var task = Assert.Single(Delegations("| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Xây dựng Đề án hợp tác | Sở Ngoại vụ | Sở Tư pháp | Quý II |", "PHÂN CÔNG NHIỆM VỤ"));

        Assert.Equal((TaskKind.Scheme, "Sở Ngoại vụ", "Sở Tư pháp"), (task.Kind, task.Lead[0], task.Coordinating[0]));
    }

    [Fact]
    public void Countries_with_local_relations_take_the_timing_of_their_own_section()
    {
        var tasks = Reads.Text("""
            KẾ HOẠCH
            Chúc mừng các đối tác nước ngoài năm 2024
            II. NỘI DUNG
            1. Chúc mừng nhân dịp quốc khánh các nước (Theo phụ lục số 01)
            1.1. Đối với các nước có quan hệ hợp tác thường xuyên
            - Hình thức: Chủ tịch UBND tỉnh gửi thư chúc mừng đến cơ quan đại diện ngoại giao.
            - Thời gian thực hiện: Trước ngày Quốc khánh từ 05 - 07 ngày làm việc.
            - Đơn vị thực hiện: Sở Ngoại vụ chủ trì tham mưu.
            1.2. Đối với các nước có quan hệ hợp tác cấp địa phương
            - Hình thức: Chủ tịch UBND tỉnh gửi thư chúc mừng đến cơ quan đại diện ngoại giao và lãnh đạo địa phương.
            - Thời gian thực hiện: Trước ngày Quốc khánh từ 10 - 15 ngày làm việc.
            - Đơn vị thực hiện: Sở Ngoại vụ chủ trì tham mưu.
            III. TỔ CHỨC THỰC HIỆN
            Các đơn vị triển khai./.
            Phụ lục 01
            NGÀY QUỐC KHÁNH CÁC NƯỚC
            STT	Tên nước	Ngày Quốc khánh
            1	Pháp	14/7
            2	Lào	02/12
            Phụ lục 02
            DANH SÁCH ĐỊA PHƯƠNG NƯỚC NGOÀI CÓ QUAN HỆ HỢP TÁC
            1. Tỉnh Hủa Phăn (Lào);
            """).Tasks;

        Assert.Equal(["Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", "Trước ngày Quốc khánh từ 10 - 15 ngày làm việc"], tasks.Select(task => task.Timing!));
        Assert.Equal<string>(["Đại sứ quán Lào", "Tỉnh Hủa Phăn (Lào)"], tasks[1].Recipients);
        Assert.Equal("Chủ tịch UBND tỉnh", tasks[0].Leader);
    }

    private static TaskDraft[] Delegations(string table, string title = "KẾ HOẠCH ĐOÀN RA NĂM 2024") => [.. Reads.Text($"""
        KẾ HOẠCH
        Công tác đối ngoại năm 2024

        II. NỘI DUNG
        1. Kế hoạch năm 2024 (Phụ lục số 01 kèm theo).
        III. TỔ CHỨC THỰC HIỆN
        Các đơn vị triển khai./.

        Phụ lục 01
        {title}
        {table}
        """).Tasks];
}
