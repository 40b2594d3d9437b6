using System.Text;
using Taskboard.Domain.Directory;

namespace Taskboard.Browser.Tests;

/// <summary>Looking through a draft beside its document.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReviewTests(BoardHost host)
{
    private const string Plan = """
        Số: 16/KH-UBND
        Sông Lam, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Công tác đối ngoại năm 2026 của tỉnh Sông Lam

        II. NỘI DUNG
        1. Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản
        Thời gian: Quý IV năm 2026.
        Cơ quan chủ trì: Sở Công Thương.
        2. Tổ chức Ngày hội văn hóa hữu nghị Việt Nam - Lào
        Thời gian: Quý III năm 2026.
        Cơ quan chủ trì: Sở Công Thương.
        Nơi nhận:
        - Lưu: VT.
        """;

    [BrowserFact]
    public async Task A_field_is_fixed_once_applied_to_all_alike_and_taken_back_and_lines_lead_to_tasks()
    {
        var page = await host.SignIn("xem.lai", "Trần Thị Xem", UserRole.Coordinator);
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "ke-hoach.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Plan) });
        await page.ClickAsync("[data-upload] button[type=submit]");
        await Expect(page.Locator("article.draft")).ToHaveCountAsync(2);
        // a click before the page's scripts are there would be lost
        await page.WaitForLoadStateAsync(LoadState.Load);

        await page.ClickAsync("#l-11 a.line-task");
        await Expect(page.Locator("#d-1")).ToBeFocusedAsync();
        await page.ClickAsync("#d-0 a[href='#l-8']");
        await Expect(page.Locator("#l-8")).ToBeFocusedAsync();

        await page.Locator("#d-0").GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await page.FillAsync("#d-0-lead", "Sở Ngoại vụ");
        await page.Locator("form#d-0 button[type=submit]").ClickAsync();
        await page.Locator("#alike-0 button").First.ClickAsync();
        await Expect(page.Locator("#d-1 .facts")).ToContainTextAsync("Sở Ngoại vụ");

        await page.Locator("#draft-bar").GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Expect(page.Locator("#d-1 .facts")).ToContainTextAsync("Sở Công Thương");
        await page.ReloadAsync();
        await Expect(page.Locator("#d-0 .facts")).ToContainTextAsync("Sở Ngoại vụ");
        await Expect(page.Locator("#draft-bar")).ToContainTextAsync("Đã sửa việc số 1");
    }
}
