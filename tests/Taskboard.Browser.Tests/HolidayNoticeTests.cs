using System.Text;
using Taskboard.Domain.Directory;

namespace Taskboard.Browser.Tests;

/// <summary>A holiday notice comes out: it is entered, one sees which deadlines move, and confirms.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HolidayNoticeTests(BoardHost host)
{
    private const string Plan = """
        Số: 15/KH-UBND
        Sông Lam, ngày 05 tháng 12 năm 2027

        KẾ HOẠCH
        Công tác đối ngoại năm 2028 của tỉnh Sông Lam

        I. NỘI DUNG
        1. Gửi thiệp chúc Tết các cơ quan đại diện nước ngoài
        - Hình thức chúc mừng: Chủ tịch UBND tỉnh gửi thư chúc mừng đến Đại sứ quán Lào.
        - Thời gian thực hiện: Trước Tết Nguyên đán.
        - Đơn vị thực hiện: Sở Ngoại vụ chủ trì tham mưu.
        Nơi nhận:
        - Lưu: VT.
        """;

    [BrowserFact]
    public async Task A_notice_shows_the_deadlines_that_move_and_moves_them_when_confirmed()
    {
        var coordinator = await host.SignIn("dieu.phoi.lich", "Trần Thị Bình", UserRole.Coordinator);
        await coordinator.GotoAsync("/import");
        await coordinator.SetInputFilesAsync("#file", new FilePayload { Name = "ke-hoach.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Plan) });
        await coordinator.ClickAsync("[data-upload] button[type=submit]");
        await Expect(coordinator.Locator(".draft .story").First).ToContainTextAsync("Tết Nguyên đán 26/01/2028");
        await coordinator.ClickAsync("form[hx-post$='/accept'] button");
        await coordinator.WaitForURLAsync("**/board**");

        var admin = await host.SignIn("quan.tri.lich", "Nguyễn Văn An", UserRole.Admin);
        await admin.GotoAsync("/admin/calendar/notice?year=2028");
        await admin.FillAsync("#number", "TB 12/TB-BNV");
        await admin.FillAsync("#signed", "10/10/2027");
        await admin.FillAsync("[name=tetFrom]", "21/01/2028");
        await admin.FillAsync("[name=tetTo]", "28/1/2028");
        await admin.ClickAsync("form[action='/admin/calendar/notice'] button.primary");

        await Expect(admin.Locator("table.moves tbody tr")).ToHaveCountAsync(1);
        await Expect(admin.Locator("table.moves .story")).ToContainTextAsync("TB 12/TB-BNV");
        await Expect(admin.Locator("table.moves")).ToContainTextAsync("20/01/2028");
        await admin.ClickAsync("form[action='/admin/calendar/confirm'] button.primary");

        await Expect(admin.Locator(".notice.good")).ToContainTextAsync("Đã đổi ngày của 1 việc");
        await coordinator.ReloadAsync();
        await coordinator.Locator("article.card h3").First.ClickAsync();
        await Expect(coordinator.Locator("#panel-body .story")).ToContainTextAsync("ngày làm việc cuối cùng 20/01/2028");
        await admin.GotoAsync("/admin/calendar/follow");
        await Expect(admin.Locator("table.moves")).ToHaveCountAsync(0);
    }
}
