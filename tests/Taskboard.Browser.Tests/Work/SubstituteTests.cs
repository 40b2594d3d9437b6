using System.Globalization;

namespace Taskboard.Browser.Tests.Work;

/// <summary>The party secretary is away: a leader is named, signs in the secretary's name, and gives it back.</summary>
public sealed class SubstituteTests(BoardHost host) : BrowserTest(host)
{
    private const string Secretary = "bithu";
    private const string SecretarysName = "Phạm Văn Sơn";
    private const string ViceChair = "phochutich";
    private const string ViceChairsName = "Lê Hoàng Nam";

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task Whoever_is_named_is_told_signs_on_behalf_and_the_record_says_so(Screen screen) => Play(screen, async scene =>
    {
        var letter = Drafts.Letter("Gửi thư mừng Đại hội Đảng Lào", scene.Province.Today) with { Leader = "Bí thư Tỉnh ủy" };
        var plan = await scene.Province.Plan(letter);
        await scene.Province.Walk(plan.Task, "submitted");
        var deputy = await scene.Board(ViceChair, screen, plan);
        var panel = await deputy.Open(plan.Task);
        await Expect(panel.State).ToBeVisibleAsync();
        await Expect(panel.Action("sign")).ToHaveCountAsync(0);
        await panel.Close();

        var secretary = await scene.Page(Secretary, screen, "/my-work");
        await secretary.Locator("a[href='/substitutes']").First.ClickAsync();
        await secretary.SelectOptionAsync("#substitute", new SelectOptionValue { Label = $"{ViceChairsName} – UBND" });
        await secretary.FillAsync("#sub-to", Day(scene.Province.Today.AddDays(3)));
        await secretary.FillAsync("#sub-reason", "Đi công tác nước ngoài");
        await secretary.ClickAsync("#name form[action='/substitutes'] button.primary");
        var row = secretary.Locator("table tbody tr", new() { HasText = SecretarysName }).First;
        await Expect(row).ToContainTextAsync(ViceChairsName);
        await Expect(row).ToContainTextAsync("Đang thay");

        // rights taken on end the live connection; the board comes back with what its reader has now
        await deputy.Page.GotoAsync("/my-work");
        await IsTold(deputy.Page, "substitutenamed");
        await deputy.Page.ClickAsync("#bell > summary");
        await Expect(deputy.Page.Locator("#bell-list [data-notice=substitutenamed]").First).ToContainTextAsync($"bạn thay mặt {SecretarysName}");
        await Expect(deputy.Page.Locator("main")).ToContainTextAsync($"Bạn đang thay mặt {SecretarysName}");
        await deputy.Page.GotoAsync($"/board?plan={plan.Id}");
        await deputy.IsLive();
        panel = await deputy.Open(plan.Task);
        await panel.Take("sign");

        await Expect(panel.State).ToContainTextAsync("Đã ký");
        await Expect(panel.History.First).ToContainTextAsync($"{ViceChairsName} (thay mặt {SecretarysName})");

        await secretary.Locator("table tbody tr", new() { HasText = SecretarysName }).First.GetByRole(AriaRole.Button, new() { Name = "Kết thúc" }).ClickAsync();
        await Expect(secretary.Locator("table tbody tr", new() { HasText = SecretarysName }).Filter(new() { HasText = "Đang thay" })).ToHaveCountAsync(0);
        await deputy.Page.GotoAsync("/my-work");
        await Expect(deputy.Page.Locator("main")).Not.ToContainTextAsync("Bạn đang thay mặt");
    });

    private static async Task IsTold(IPage page, string notice)
    {
        for (var patience = 0; !(await (await page.APIRequest.GetAsync("/notices")).TextAsync()).Contains($"data-notice=\"{notice}\"", StringComparison.Ordinal); patience++)
        {
            Assert.True(patience < 300, $"nobody was told of {notice}");
            await Task.Delay(100);
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
