using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Tests;

/// <summary>Who goes, how many, and who answers for it, where prose tells it.</summary>
public class ProseTests
{
    [Theory]
    [InlineData("gồm 08 người", 8, "08 người")]
    [InlineData("số lượng từ 03 đến 05 người", null, "từ 03 đến 05 người")]
    [InlineData("10 - 15 đại biểu", null, "10 - 15 đại biểu")]
    public void A_delegation_told_in_prose_has_its_people_days_leader_and_country(string size, int? people, string written)
    {
        var task = Assert.Single(Reads.Section($"1. Tháng 5/2024, Phó Chủ tịch UBND tỉnh dẫn đầu đoàn công tác, {size}, đi Nhật Bản, thời gian 07 ngày.").Tasks);

        Assert.Equal((TaskKind.Outgoing, "Phó Chủ tịch UBND tỉnh"), (task.Kind, task.Leader));
        Assert.Equal((people, written), (task.People!.Number, task.People.Text));
        Assert.Equal(7, task.Days!.Number);
        Assert.Equal("Đoàn công tác, đi Nhật Bản", task.Title);
        Assert.Equal((new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 31)), (task.From, task.To));
    }

    [Theory]
    [InlineData("Sở Công Thương chủ trì, phối hợp với Sở Ngoại vụ thực hiện.", "Sở Công Thương", "Sở Ngoại vụ")]
    [InlineData("Giao Sở Công Thương phối hợp Sở Ngoại vụ chuẩn bị các điều kiện cho hội nghị.", "Sở Công Thương", "Sở Ngoại vụ")]
    [InlineData("Sở Công Thương tham mưu.", "Sở Công Thương", null)]
    public void A_sentence_that_only_tells_who_belongs_to_the_work_before_it(string sentence, string lead, string? with)
    {
        var task = Assert.Single(Reads.Section("1. Tổ chức Hội nghị xúc tiến thương mại trong quý II/2024. " + sentence).Tasks);

        Assert.Equal([lead], task.Lead.ToArray());
        Assert.Equal(with, task.Coordinating.SingleOrDefault());
    }

    [Fact]
    public void A_sentence_with_work_of_its_own_stays_work_of_its_own()
    {
        var tasks = Reads.Section("1. Tổ chức Hội nghị xúc tiến thương mại trong quý II/2024. Sở Công Thương xây dựng Đề án phát triển thị trường, trình trước ngày 30/6/2024.").Tasks;

        Assert.Equal([TaskKind.Event, TaskKind.Scheme], tasks.Select(task => task.Kind));
        Assert.Empty(tasks[0].Lead);
    }

    [Fact]
    public void Numbers_with_a_dash_and_activities_by_number_are_numbers()
    {
        var draft = Reads.Text("""
            CHƯƠNG TRÌNH
            công tác năm 2024
            A- MỤC ĐÍCH, YÊU CẦU
            1- Tăng cường hợp tác.
            B- NỘI DUNG
            I- Hợp tác
            1- Văn phòng tổ chức hội nghị gặp mặt trong quý I/2024.
            Hoạt động 2: Giao lưu văn hóa
            - Quy mô đoàn: 12 người.
            - Đơn vị phụ trách: Sở Ngoại vụ.
            """);

        Assert.Equal(["B.I.1", "B.I.1.2"], draft.Tasks.Select(task => task.Section));
        Assert.Equal(12, draft.Tasks[1].People!.Number);
        Assert.Equal("Sở Ngoại vụ", draft.Tasks[1].Lead.Single());
    }

    [Fact]
    public void A_span_of_days_or_people_at_the_beginning_of_a_line_is_no_number()
    {
        var tasks = Reads.Section("1. Tổ chức Hội nghị A.\nThời gian:\n17-21/9/2024.").Tasks;

        Assert.Equal(new DateOnly(2024, 9, 17), Assert.Single(tasks).From);
    }
}
