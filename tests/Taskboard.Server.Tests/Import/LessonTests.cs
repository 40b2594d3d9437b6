using System.Net;
using Taskboard.Domain.Directory;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Tests.Import;

public sealed class LessonTests : IAsyncLifetime
{
    private const string Plan = """
        ỦY BAN NHÂN DÂN
        TỈNH SÔNG LAM

        Số: 15/KH-UBND
        Sông Lam, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Công tác đối ngoại năm 2026 của tỉnh Sông Lam

        II. NỘI DUNG
        1. Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản
        Thời gian: Quý IV năm 2026.
        Cơ quan chủ trì: SNgV.
        2. Tổ chức Ngày hội văn hóa hữu nghị Việt Nam - Lào
        Thời gian: Quý III năm 2026.
        Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.
        Nơi nhận:
        - Lưu: VT.
        """;

    private ReviewSite _site = null!;

    public async Task InitializeAsync() => _site = await ReviewSite.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task What_was_corrected_helps_the_next_import_visibly_and_can_be_removed()
    {
        var first = await _site.GiveIn(Plan);
        Assert.Equal("SNgV", (await _site.Draft(first)).Draft.Tasks[0].Lead.Single());
        await _site.Post($"/import/{first}/tasks/0", await _site.FormOf(first, 0, "lead", "Sở Ngoại vụ"));
        await _site.Post($"/import/{first}/accept");

        var book = (await _site.Site.Service<StateReader>().AllLessons(default)).Single();
        var lesson = book.Lessons.Single();
        Assert.Equal(("SNgV", "Sở Ngoại vụ", "15/KH-UBND"), (lesson.From, lesson.To, lesson.Plan));
        Assert.Contains("“SNgV” → <strong>Sở Ngoại vụ</strong>", await _site.Read("/learned"), StringComparison.Ordinal);

        var second = await _site.GiveIn(Next("16"));
        Assert.Equal("Sở Ngoại vụ", (await _site.Draft(second)).Draft.Tasks[0].Lead.Single());
        Assert.Contains("theo lần sửa trước: SNgV", await _site.Read("/import/" + second), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await _site.Post($"/learned/{book.Id}/{lesson.Id}/remove")).Status);
        Assert.Equal("SNgV", (await _site.Draft(await _site.GiveIn(Next("17")))).Draft.Tasks[0].Lead.Single());
        Assert.Equal(HttpStatusCode.OK, (await _site.Post($"/learned/{book.Id}/{lesson.Id}/restore")).Status);
        Assert.Equal("Sở Ngoại vụ", (await _site.Draft(await _site.GiveIn(Next("18")))).Draft.Tasks[0].Lead.Single());
    }

    [Fact]
    public async Task A_correction_that_turns_a_lesson_back_removes_it()
    {
        var first = await _site.GiveIn(Plan);
        await _site.Post($"/import/{first}/tasks/0", await _site.FormOf(first, 0, "lead", "Sở Ngoại vụ"));
        await _site.Post($"/import/{first}/accept");
        var second = await _site.GiveIn(Next("16"));
        await _site.Post($"/import/{second}/tasks/0", await _site.FormOf(second, 0, "lead", "SNgV"));
        await _site.Post($"/import/{second}/accept");

        Assert.Empty((await _site.Site.Service<StateReader>().AllLessons(default)).Single().InUse);
    }

    [Fact]
    public async Task Only_coordinators_look_and_nothing_unknown_is_removed()
    {
        var officer = await _site.Site.SignedIn("can.bo", UserRole.Officer);

        using (var page = await officer.Get("/learned"))
            Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Post("/learned/0000000000000000/0000000000000000/remove")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Post("/learned/x/y/remove")).Status);
    }

    private static string Next(string number) => Plan.Replace("15/KH", number + "/KH", StringComparison.Ordinal);
}
