using System.Text;
using Microsoft.Playwright;
using Taskboard.Domain.Directory;
using static Microsoft.Playwright.Assertions;

namespace Taskboard.Browser.Tests;

/// <summary>The main job: a plan document goes in, and a board comes out on which others see each move.</summary>
public sealed class LivePlanTests(BoardHost host) : IClassFixture<BoardHost>
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

    [BrowserFact]
    public async Task A_plan_given_in_one_browser_and_a_move_made_there_show_in_another()
    {
        var coordinator = await host.SignIn("dieu.phoi", "Trần Thị Bình", UserRole.Coordinator);
        var viewer = await host.SignIn("nguoi.xem", "Lê Văn Cường", UserRole.Viewer);

        await coordinator.GotoAsync("/import");
        await coordinator.SetInputFilesAsync("#file", new FilePayload { Name = "ke-hoach.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Plan) });
        await coordinator.ClickAsync("[data-upload] button[type=submit]");
        await Expect(coordinator.Locator(".draft")).ToHaveCountAsync(2);
        await Expect(coordinator.Locator(".line.use-task").First).ToBeVisibleAsync();
        await coordinator.ClickAsync("form[hx-post$='/accept'] button");

        var letter = "article.card[data-kind=letter]";
        await Expect(coordinator.Locator("article.card")).ToHaveCountAsync(2);
        await viewer.GotoAsync("/board");
        await Expect(viewer.Locator(letter)).ToHaveAttributeAsync("data-state", "planned");

        await coordinator.Locator(letter).Locator("h3").ClickAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Xếp hạn" }).ClickAsync();
        await Expect(viewer.Locator(letter)).ToHaveAttributeAsync("data-state", "scheduled");
        await Expect(viewer.Locator(letter)).ToHaveAttributeAsync("data-version", "2");
    }

    [BrowserFact]
    public async Task A_file_that_is_no_plan_says_what_to_do_beside_the_field()
    {
        var coordinator = await host.SignIn("dieu.phoi.hai", "Phạm Thị Dung", UserRole.Coordinator);

        await coordinator.GotoAsync("/import");
        await coordinator.SetInputFilesAsync("#file", new FilePayload { Name = "anh.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0] });
        await coordinator.ClickAsync("[data-upload] button[type=submit]");

        await Expect(coordinator.Locator("#upload-answer .notice.bad")).ToBeVisibleAsync();
    }
}
