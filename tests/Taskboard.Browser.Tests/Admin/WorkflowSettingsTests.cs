namespace Taskboard.Browser.Tests.Admin;

/// <summary>An administrator changes a number of the province: sees what it would do, applies it, and finds it in the history.</summary>
public sealed class WorkflowSettingsTests(BoardHost host) : BrowserTest(host)
{
    [BrowserTheory]
    [InlineData(Screen.Desk, "9")]
    [InlineData(Screen.Phone, "12")]
    public Task A_number_is_previewed_applied_and_stands_in_the_history(Screen screen, string days) => Play(screen, async scene =>
    {
        var page = await scene.Page(Cast.Admin, screen, "/admin/workflows?kind=visit#settings");
        await Open(page, "visit.report", days, "");
        await Expect(page.Locator("main")).ToContainTextAsync("lý do");
        await Expect(page.Locator("[id='n-visit.report']")).ToHaveValueAsync(days);
        await Change(page, "visit.report", days, $"Quyết định {days}/QĐ-UBND");

        await Expect(page.Locator("main")).ToContainTextAsync($"→ {days} ngày làm việc");
        await page.ClickAsync("form[action='/admin/workflows/confirm'] button.primary");

        await Expect(Setting(page, "visit.report").Locator(".tag").First).ToHaveTextAsync($"{days} ngày làm việc");
        await Expect(page.Locator("#settings-section h3 + ul li").First).ToContainTextAsync($"Quyết định {days}/QĐ-UBND");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "wider than the screen");

        await Open(page, "visit.report", "", "Trở lại như bảng");
        await page.ClickAsync("form[action='/admin/workflows/confirm'] button.primary");
        await Expect(page.Locator("#settings-section h3 + ul li").First).ToContainTextAsync("Trở lại như bảng");
    });

    [BrowserFact]
    public Task The_time_after_which_passports_are_erased_is_the_provinces_and_is_offered_first_beside_a_file() => Play(async scene =>
    {
        var page = await scene.Page(Cast.Admin, Screen.Desk, "/admin/workflows?kind=incoming#settings");
        await Open(page, "personal.erase-after", "61", "Quy chế bảo vệ dữ liệu cá nhân");
        await Expect(page.Locator("main")).ToContainTextAsync("từ 1 đến 60");
        await Change(page, "personal.erase-after", "9", "Quy chế bảo vệ dữ liệu cá nhân");
        await Expect(page.Locator("main")).ToContainTextAsync("6 tháng → 9 tháng");
        await page.ClickAsync("form[action='/admin/workflows/confirm'] button.primary");
        await Expect(page.Locator("#settings-section h3 + ul li").First).ToContainTextAsync("6 tháng → 9 tháng");

        var plan = await scene.Province.Plan(Drafts.Other("Đón đoàn Salavan"));
        var board = await scene.Board(Cast.Officer, Screen.Desk, plan);
        await board.Open(plan.Task);
        await Expect(board.Page.Locator("[data-erase-after] option:checked")).ToHaveTextAsync("9 tháng (theo tỉnh)");

        await page.GotoAsync("/admin/workflows?kind=incoming#settings");
        await Open(page, "personal.erase-after", "", "Trở lại như bảng");
        await page.ClickAsync("form[action='/admin/workflows/confirm'] button.primary");
        await Expect(page.Locator("#settings-section h3 + ul li").First).ToContainTextAsync("9 tháng → 6 tháng");
    });

    private static ILocator Setting(IPage page, string key) => page.Locator("ul.settings > li").Filter(new() { Has = page.Locator($"input[name=key][value='{key}']") });

    private static async Task Open(IPage page, string key, string number, string reason)
    {
        await Setting(page, key).Locator("summary").ClickAsync();
        await Change(page, key, number, reason);
    }

    private static async Task Change(IPage page, string key, string number, string reason)
    {
        await page.FillAsync($"[id='n-{key}']", number);
        await page.FillAsync($"[id='r-{key}']", reason);
        await Setting(page, key).Locator("button.primary").ClickAsync();
    }
}
