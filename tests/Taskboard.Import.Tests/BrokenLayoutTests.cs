using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Import.Tests;

/// <summary>Layouts that conversion broke, and tables in ways that plans write them.</summary>
public class BrokenLayoutTests
{
    [Fact]
    public void A_table_between_pipes_needs_none_before_its_first_cell()
    {
        var task = Assert.Single(Reads.Text("""
            KẾ HOẠCH
            Công tác đối ngoại năm 2024

            II. NỘI DUNG

            1. Đoàn ra: theo Phụ lục I./.

            PHỤ LỤC I
            DANH SÁCH ĐOÀN RA NĂM 2024
            STT | Tên đoàn | Nước đến | Số người | Thời gian (số ngày) | Thời điểm thực hiện |
            A | Đoàn thuộc thẩm quyền của Thủ tướng Chính phủ |
            1 | Đoàn lãnh đạo tỉnh | Lào | 12 | 8 | Tháng 6 |
            """).Tasks);

        Assert.Equal(TaskKind.Outgoing, task.Kind);
        Assert.Equal((12, 8), (task.People?.Number, task.Days?.Number));
        Assert.Equal(new DateOnly(2024, 6, 30), task.To);
    }

    [Fact]
    public void Who_receives_a_delegation_leads()
    {
        var task = Assert.Single(Reads.Section("""
            1. Đoàn vào năm 2024

            TT	Tên đoàn	Quốc gia	Nội dung	Số người	Thời gian	Cơ quan đón tiếp
            I	Đoàn cấp tỉnh
            1	Đoàn cựu chiến binh	Hoa Kỳ	Thăm chiến trường xưa	6	Tháng 7	Hội Cựu chiến binh tỉnh
            """).Tasks);

        Assert.Equal<string>(["Hội Cựu chiến binh tỉnh"], task.Lead);
    }

    [Fact]
    public void Numbers_of_pages_in_the_middle_of_work_change_nothing()
    {
        var task = Assert.Single(Reads.Section("""
            1. Tổ chức Hội nghị xúc tiến đầu tư
            2
            - Thời gian thực hiện: Quý
            III/2024.
            3
            - Cơ quan chủ trì: Sở Ngoại vụ.
            """).Tasks);

        Assert.Equal(new DateOnly(2024, 9, 30), task.To);
        Assert.Equal<string>(["Sở Ngoại vụ"], task.Lead);
    }

    [Fact]
    public void A_table_under_an_action_lists_for_whom_it_is_done()
    {
        var tasks = Reads.Section("""
            3. Chúc mừng nhân các ngày lễ lớn

            Gửi thư chúc mừng của Chủ tịch UBND tỉnh nhân dịp Quốc khánh các nước sau (Sở Ngoại vụ tham mưu):

            Nước	Ngày Quốc khánh	Nơi nhận
            Lào	02/12	Tỉnh trưởng các tỉnh
            Trung Quốc	01/10	Tổng Lãnh sự quán Trung Quốc tại Đà Nẵng

            Thời gian gửi: Trước ngày Quốc khánh ít nhất 07 ngày làm việc.
            """).Tasks;

        Assert.Equal([TaskKind.Letter, TaskKind.Letter], tasks.Select(task => task.Kind));
        Assert.All(tasks, task => Assert.Equal<string>(["Sở Ngoại vụ"], task.Lead));
        Assert.Equal<DateOnly?>([new DateOnly(2024, 11, 21), new DateOnly(2024, 9, 20)], tasks.Select(task => task.To));
    }

    [Theory]
    [InlineData("Đề án thành lập Quỹ Học bổng hữu nghị", TaskKind.Scheme)]
    [InlineData("Hội nghị kết nối cung cầu nông sản", TaskKind.Event)]
    [InlineData("Đoàn lãnh đạo tỉnh thăm, làm việc tại Savannakhet", TaskKind.Outgoing)]
    [InlineData("Rà soát người nước ngoài cư trú", TaskKind.Other)]
    public void A_row_that_only_names_a_thing_makes_it(string content, TaskKind kind)
    {
        var task = Assert.Single(Reads.Section($"""
            1. Phân công nhiệm vụ

            TT	Nội dung nhiệm vụ	Cơ quan chủ trì	Cơ quan phối hợp	Thời gian hoàn thành
            1	{content}	Sở Ngoại vụ	Sở Tài chính	Quý IV/2024
            """).Tasks);

        Assert.Equal(kind, task.Kind);
    }

    [Theory]
    [InlineData("Trước Tết Bunpimay từ 03 - 05 ngày làm việc", "la")]
    [InlineData("trước Tết cổ truyền Chôl Chnăm Thmây 05 ngày làm việc", "kh")]
    public void The_new_year_of_a_partner_is_not_ours(string phrase, string country)
    {
        var rule = TimingPhrases.Read(phrase);

        Assert.Equal((TimingAnchor.TraditionalNewYear, country), (rule.Anchor, rule.Country));
    }

    [Theory]
    [InlineData("6 tháng (trước ngày 10/6/2023) và cả năm (trước ngày 05/12/2023)")]
    [InlineData("định kỳ 6 tháng, năm")]
    public void A_report_for_half_a_year_and_the_year_is_two(string phrase) => Assert.Equal(2, TimingPhrases.ReadAll(phrase).Count);
}
