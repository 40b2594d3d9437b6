using Taskboard.Browser.Tests.Driving;
using Taskboard.Shared;

namespace Taskboard.Browser.Tests.Board;

/// <summary>The main job: a plan document goes in, is looked through and corrected, and its tasks are on everybody's board a moment later.</summary>
public sealed class ImportTests(BoardHost host) : BrowserTest(host)
{
    private const string Plan = """
        Số: 15/KH-UBND
        Sông Lam, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Công tác đối ngoại năm 2026 của tỉnh Sông Lam

        I. MỤC ĐÍCH, YÊU CẦU
        - Tăng cường quan hệ hợp tác giữa tỉnh và các đối tác nước ngoài.
        II. NỘI DUNG
        1. Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản
        Thời gian: Quý IV năm 2026.
        Cơ quan chủ trì: Sở Ngoại vụ.
        Cơ quan phối hợp: Văn phòng UBND tỉnh.
        2. Gửi thư chúc mừng Quốc khánh Lào
        - Hình thức chúc mừng: Chủ tịch UBND tỉnh gửi thư chúc mừng đến Đại sứ quán Lào.
        - Thời gian thực hiện: Trước ngày 02/12/2026.
        - Đơn vị thực hiện: Sở Ngoại vụ chủ trì tham mưu.
        Nơi nhận:
        - Lưu: VT.
        """;

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_plan_is_corrected_accepted_and_shows_on_a_board_that_was_open(Screen screen) => Play(screen, async scene =>
    {
        var viewer = await scene.Page(Cast.Viewer, screen, "/board");
        await Expect(viewer.Locator("#live")).ToHaveAttributeAsync("data-state", "on");
        var page = await scene.Page(Cast.Coordinator, screen, "/import");
        var review = new ImportReview(page);
        var corrected = $"Hội nghị gặp mặt doanh nghiệp Nhật Bản, đã sửa ({screen})";
        var added = $"Việc thêm khi xem lại ({screen})";

        await review.Upload("ke-hoach.txt", Plan);
        await Expect(review.Drafts).ToHaveCountAsync(2);
        await Expect(review.Lines.Filter(new() { HasText = "Quý IV năm 2026" })).ToHaveCountAsync(1);
        await Expect(review.Draft(1)).ToContainTextAsync("Đại sứ quán Lào");
        var form = await review.Correct(0);
        await form.Fill("title", corrected);
        await review.Save(0);
        await Expect(review.Draft(0).Locator("h3")).ToHaveTextAsync(corrected);
        await review.Drop(1);
        await review.Add(added, "Sở Tài chính");
        await Expect(review.Count).ToContainTextAsync("2");
        await review.Accept();

        await Expect(page.Locator("#board article.card")).ToHaveCountAsync(2);
        foreach (var title in new[] { corrected, added })
            await Expect(viewer.Locator("#board article.card", new() { HasText = title })).ToHaveCountAsync(1);
    });

    [BrowserFact]
    public Task A_file_that_is_no_plan_says_what_to_do_beside_the_field() => Play(async scene =>
    {
        var page = await scene.Page(Cast.Coordinator, Screen.Desk, "/import");
        var review = new ImportReview(page);

        await review.Upload("anh.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);

        await Expect(review.Problem).ToBeVisibleAsync();
        await Expect(review.Problem.Locator("p")).ToHaveCountAsync(2);
    });

    [RealPlanTheory]
    [InlineData("000_7612d78d730c2c20.txt")]
    [InlineData("001_5614c7ab927c5550.txt")]
    [InlineData("002_b2ad697660e6c2b4.txt")]
    [InlineData("003_858092a44f893342.txt")]
    [InlineData("004_9831e17907a108e5.txt")]
    public Task A_real_plan_comes_onto_the_board_as_it_was_read(string file) => Play(
        async scene =>
        {
            var page = await scene.Page(Cast.Coordinator, Screen.Desk, "/import");
            var review = new ImportReview(page);
            await review.Upload(file, await File.ReadAllBytesAsync(SharedFolder.Of("plans", file)));
            await Expect(review.Drafts.Nth(9)).ToBeAttachedAsync();
            var drafts = await review.Drafts.CountAsync();
            await Expect(review.Count).ToContainTextAsync($"{drafts}");

            await review.Accept();

            // a line may stand for several cards, one that recurs for none yet
            Assert.InRange(await page.Locator("#board article.card").CountAsync(), drafts / 2, drafts * 4);
        },
        file);
}
