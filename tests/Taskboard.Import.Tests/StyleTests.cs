using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Tests;

/// <summary>Ways of writing that some provinces have and others not.</summary>
public class StyleTests
{
    [Fact]
    public void A_heading_that_is_a_month_dates_what_stands_below_it()
    {
        var tasks = Reads.Section("""
            1. Tháng 3
            - Tổ chức Hội nghị triển khai công tác đối ngoại (Văn phòng Sở).
            2. Tháng 8
            - Xuất bản Bản tin đối ngoại kỷ niệm Ngày truyền thống ngành Ngoại giao 28/8 (Trung tâm Dịch vụ đối ngoại).
            """).Tasks;

        Assert.Equal<DateOnly?>([new DateOnly(2024, 3, 1), new DateOnly(2024, 8, 1)], tasks.Select(task => task.From));
        Assert.Equal<DateOnly?>([new DateOnly(2024, 3, 31), new DateOnly(2024, 8, 31)], tasks.Select(task => task.To));
        Assert.Equal<string>(["Văn phòng Sở", "Trung tâm Dịch vụ đối ngoại"], tasks.SelectMany(task => task.Lead));
    }

    [Fact]
    public void A_remark_within_a_name_is_no_unit_in_brackets()
    {
        var task = Assert.Single(Reads.Section("1. Tổ chức Hội nghị gặp mặt doanh nghiệp Hàn Quốc tại Văn phòng UBND tỉnh (Phòng Ngoại vụ).").Tasks);

        Assert.Empty(task.Lead);
    }

    [Fact]
    public void Who_leads_and_who_coordinates_may_stand_in_one_bracket()
    {
        var task = Assert.Single(Reads.Section("a) Tổ chức Hội chợ biên giới (tháng 4/2024; Sở Công Thương chủ trì, phối hợp với Sở Ngoại vụ, Công an tỉnh).").Tasks);

        Assert.Equal<string>(["Sở Công Thương"], task.Lead);
        Assert.Equal<string>(["Sở Ngoại vụ", "Công an tỉnh"], task.Coordinating);
        Assert.Equal(new DateOnly(2024, 4, 30), task.To);
    }

    [Fact]
    public void Items_of_a_content_share_the_labels_beside_it()
    {
        var tasks = Reads.Section("""
            1. Công tác lễ tân
            1.1. Nội dung thực hiện:
            - Tổ chức Hội nghị gặp mặt kiều bào.
            - Tặng quà lưu niệm cho các đoàn khách quốc tế.
            1.2. Đơn vị thực hiện: Sở Ngoại vụ chủ trì, phối hợp với Văn phòng UBND tỉnh.
            1.3. Thời gian thực hiện: Quý IV.
            """).Tasks;

        Assert.Equal([TaskKind.Event, TaskKind.Gift], tasks.Select(task => task.Kind));
        Assert.All(tasks, task => Assert.Equal<string>(["Sở Ngoại vụ"], task.Lead));
        Assert.All(tasks, task => Assert.Equal(new DateOnly(2024, 10, 1), task.From));
    }

    [Fact]
    public void What_a_content_does_goes_before_the_field_that_heads_it()
    {
        var task = Assert.Single(Reads.Section("""
            3. Xúc tiến thương mại
            3.1. Nội dung thực hiện: Tham gia Hội chợ Trung Quốc - ASEAN tại Nam Ninh.
            3.2. Đơn vị thực hiện: Sở Công Thương.
            3.3. Thời gian thực hiện: Tháng 9/2024.
            """).Tasks);

        Assert.StartsWith("Tham gia Hội chợ", task.Title, StringComparison.Ordinal);
        Assert.Equal(TaskKind.Event, task.Kind);
    }

    [Fact]
    public void A_deadline_in_a_sentence_of_its_own_is_that_of_the_work_before_it()
    {
        var task = Assert.Single(Reads.Section("1. Sở Ngoại vụ tham mưu ban hành Quy chế quản lý hoạt động đối ngoại. Hoàn thành trước ngày 31/3/2024.").Tasks);

        Assert.Equal(TaskKind.Scheme, task.Kind);
        Assert.Equal(new DateOnly(2024, 3, 30), task.To);
    }

    [Fact]
    public void Who_is_told_before_a_colon_acts()
    {
        var tasks = Reads.Text("""
            KẾ HOẠCH
            Công tác đối ngoại năm 2024

            IV. TỔ CHỨC THỰC HIỆN

            1. Giao Sở Tài chính: Tham mưu UBND tỉnh bố trí kinh phí thực hiện Kế hoạch.

            2. Giao UBND các quận, huyện: Báo cáo kết quả về Sở Ngoại vụ trước ngày 10/6/2024 và trước ngày 25/11/2024.
            """).Tasks;

        Assert.Equal<string>(["Sở Tài chính", "UBND các quận, huyện", "UBND các quận, huyện"], tasks.SelectMany(task => task.Lead));
        Assert.Equal<DateOnly?>([null, new DateOnly(2024, 6, 9), new DateOnly(2024, 11, 24)], tasks.Select(task => task.To));
    }

    [Fact]
    public void Whom_the_action_names_at_its_end_coordinates()
    {
        var task = Assert.Single(Reads.Section("- Giao Sở Ngoại vụ tổ chức Hội nghị kết nối ASEAN vào cuối quý II/2024, phối hợp với Sở Công Thương, Hiệp hội Doanh nghiệp tỉnh.").Tasks);

        Assert.Equal<string>(["Sở Công Thương", "Hiệp hội Doanh nghiệp tỉnh"], task.Coordinating);
    }

    [Fact]
    public void A_ministry_that_a_report_is_sent_on_to_has_no_part_in_it()
    {
        var task = Assert.Single(Reads.Section("- Giao Sở Ngoại vụ báo cáo Thường trực Tỉnh ủy để gửi Bộ Ngoại giao để tổng hợp, trước ngày 30/11/2024.").Tasks);

        Assert.Equal(TaskKind.Report, task.Kind);
        Assert.Empty(task.Coordinating);
    }

    [Fact]
    public void Delegations_in_a_list_have_the_kind_of_their_heading_and_their_numbers()
    {
        var tasks = Reads.Section("""
            1. Đoàn ra (01 đoàn)
            - Đoàn thứ nhất: do đồng chí Bí thư Tỉnh ủy làm Trưởng đoàn, thăm, làm việc tại Lào; 12 người; 06 ngày; Quý II/2024.
            2. Đoàn vào (01 đoàn)
            - Đoàn doanh nghiệp Ấn Độ khảo sát đầu tư; 20 người; 03 ngày; theo đề nghị của Đại sứ quán Ấn Độ.
            """).Tasks;

        Assert.Equal([TaskKind.Outgoing, TaskKind.Incoming], tasks.Select(task => task.Kind));
        Assert.Equal<int?>([12, 20], tasks.Select(task => task.People?.Number));
        Assert.Equal<int?>([6, 3], tasks.Select(task => task.Days?.Number));
        Assert.Equal("Đồng chí Bí thư Tỉnh ủy", tasks[0].Leader);
    }

    [Fact]
    public void Letters_to_countries_with_a_day_each_are_one_for_each()
    {
        var tasks = Reads.Section("""
            a) Gửi thư chúc mừng Quốc khánh các nước: Lào (02/12), Campuchia (09/11), Nhật Bản (23/02).
            - Thời gian: Trước ngày Quốc khánh 05 ngày làm việc.
            - Chủ trì: Sở Ngoại vụ.
            """).Tasks;

        Assert.Equal<string>(["Đại sứ quán Lào", "Đại sứ quán Campuchia", "Đại sứ quán Nhật Bản"], tasks.SelectMany(task => task.Recipients));
        Assert.Equal<DateOnly?>([new DateOnly(2024, 11, 25), new DateOnly(2024, 11, 4), new DateOnly(2024, 2, 16)], tasks.Select(task => task.To));
    }
}
