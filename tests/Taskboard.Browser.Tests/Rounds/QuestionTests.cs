using Deque.AxeCore.Playwright;
using Taskboard.Domain.Rounds;

namespace Taskboard.Browser.Tests.Rounds;

/// <summary>What "my stops" asks for in words, a note and the reason of a cancellation: a sheet of the page's own, and what was typed is not lost.</summary>
[Collection(BrowserCollection.Name)]
public sealed class QuestionTests(BoardHost host)
{
    private const string Sheet = "dialog.ask";

    [BrowserFact]
    public async Task A_note_is_written_without_a_network_and_sent_later()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.ghi", "Vũ Ngọc Lan");
        await page.ReloadAsync();
        await RoundPhone.Ready(page);
        await page.Context.SetOfflineAsync(true);

        await page.ClickAsync(".thumb [data-tap=note]");
        await Expect(page.Locator($"{Sheet} textarea")).ToBeFocusedAsync();
        await page.FillAsync($"{Sheet} textarea", "Chủ nhà đón tại sảnh");
        await page.ClickAsync($"{Sheet} [type=submit]");

        await Expect(page.Locator(Sheet)).ToHaveCountAsync(0);
        await Expect(page.Locator("#stop-0stop0 [data-note]")).ToContainTextAsync("Chủ nhà đón tại sảnh");
        await Expect(page.Locator(".thumb [data-tap=note]")).ToBeFocusedAsync();
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "0", new() { Timeout = 90_000 });
        Assert.Equal("Chủ nhà đón tại sảnh", Assert.Single((await stage.Stop("0stop0")).Notes).Text);
    }

    [BrowserFact]
    public async Task A_visit_is_cancelled_with_a_reason_that_a_thumb_can_reach()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.huy", "Hoàng Anh Tuấn");

        await page.ClickAsync(".thumb [data-tap=cancelled]");
        await page.ClickAsync($"{Sheet} [type=submit]");
        await Expect(page.Locator($"{Sheet} [role=alert]")).ToContainTextAsync("Chưa có nội dung");
        var sheet = (await page.Locator(Sheet).BoundingBoxAsync())!;
        Assert.Equal(844, sheet.Y + sheet.Height, 1.0);
        foreach (var button in await page.Locator($"{Sheet} button").AllAsync())
            Assert.InRange((await button.BoundingBoxAsync())!.Height, 44, 100);
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join("; ", found.Violations.Select(each => $"{each.Id}: {string.Join(", ", each.Nodes.Select(node => node.Html))}")));
        await page.ClickAsync($"{Sheet} .often .button:nth-child(2)");
        await Expect(page.Locator($"{Sheet} textarea")).ToHaveValueAsync("Đối tác đi vắng");
        await page.ClickAsync($"{Sheet} [type=submit]");

        await Expect(page.Locator("#stop-0stop0")).ToContainTextAsync("Đã hủy: Đối tác đi vắng");
        await Expect(page.Locator(".thumb .primary")).ToBeFocusedAsync();
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "0", new() { Timeout = 90_000 });
        Assert.Equal("Đối tác đi vắng", (await stage.Stop("0stop0")).Cancelled);
    }

    [BrowserFact]
    public async Task What_was_typed_is_there_again_after_a_fault_after_leaving_and_after_a_reload()
    {
        var (page, _) = await RoundPhone.Open(host, "can.bo.go", "Đặng Thanh Tùng");
        await page.ClickAsync(".thumb [data-tap=note]");
        await page.FillAsync($"{Sheet} textarea", "Bà Inoue hỏi về lớp tiếng Nhật");
        // the phone's memory is full
        await page.EvaluateAsync("() => { window.add = IDBObjectStore.prototype.add; IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        await page.PressAsync($"{Sheet} [type=submit]", "Enter");
        await Expect(page.Locator($"{Sheet} [role=alert]")).ToContainTextAsync("chưa lưu được");
        await Expect(page.Locator($"{Sheet} textarea")).ToHaveValueAsync("Bà Inoue hỏi về lớp tiếng Nhật");

        await page.EvaluateAsync("() => { IDBObjectStore.prototype.add = window.add; }");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(Sheet)).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await RoundPhone.Ready(page);
        await page.ClickAsync(".thumb [data-tap=note]");
        await Expect(page.Locator($"{Sheet} textarea")).ToHaveValueAsync("Bà Inoue hỏi về lớp tiếng Nhật");
        await page.ClickAsync($"{Sheet} [type=submit]");
        await Expect(page.Locator("#stop-0stop0 [data-note]")).ToContainTextAsync("Bà Inoue");

        // taken: it is not offered a second time
        await page.ClickAsync(".thumb [data-tap=note]");
        await Expect(page.Locator($"{Sheet} textarea")).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task A_note_is_kept_though_the_session_ends_while_it_is_written()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.het", "Lê Thu Hà");
        await page.ClickAsync(".thumb [data-tap=note]");
        await page.FillAsync($"{Sheet} textarea", "Chủ nhà tặng lại tranh");
        await page.RouteAsync("**/api/v1/rounds/mine", route => route.FulfillAsync(new() { Status = 401 }));
        await page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-state", "signed-out");
        await Expect(page.Locator(".my-stop")).ToHaveCountAsync(0);

        await page.ClickAsync($"{Sheet} [type=submit]");
        await Expect(page.Locator(Sheet)).ToHaveCountAsync(0);
        await page.UnrouteAllAsync();
        await page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");

        await Expect(page.Locator("#stop-0stop0 [data-note]")).ToContainTextAsync("Chủ nhà tặng lại tranh", new() { Timeout = 30_000 });
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "0", new() { Timeout = 90_000 });
        Assert.Equal("Chủ nhà tặng lại tranh", Assert.Single((await stage.Stop("0stop0")).Notes).Text);
    }

    [BrowserFact]
    public async Task A_tap_that_the_phone_cannot_keep_is_said_to_be_lost()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.day", "Phan Gia Bảo");
        await page.EvaluateAsync("() => { window.add = IDBObjectStore.prototype.add; IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        await page.ClickAsync(".thumb [data-tap=departed]");
        await Expect(page.Locator("#not-kept")).ToContainTextAsync("chưa lưu được báo “Đã xuất phát”");

        await page.EvaluateAsync("() => { IDBObjectStore.prototype.add = window.add; }");
        await page.ClickAsync(".thumb [data-tap=departed]");
        await Expect(page.Locator("#not-kept")).ToHaveCountAsync(0);
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "0", new() { Timeout = 90_000 });
        Assert.Equal(TapKind.Departed, Assert.Single(await stage.Taps()).Kind);
    }

    [BrowserFact]
    public async Task Signing_out_with_something_unsent_asks_first()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.ra", "Cao Minh Châu");
        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync(".thumb [data-tap=departed]");
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "1");

        await page.ClickAsync("[data-do=sign-out]");
        await Expect(page.Locator(Sheet)).ToContainTextAsync("Còn 1 báo chưa gửi");
        await page.ClickAsync($"{Sheet} .quiet");
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "1");
        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "0", new() { Timeout = 90_000 });
        Assert.Equal(TapKind.Departed, Assert.Single(await stage.Taps()).Kind);
    }
}
