using Deque.AxeCore.Playwright;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;

namespace Taskboard.Browser.Tests.Rounds;

/// <summary>The office prepares a round by dragging, follows it live, and a wall shows it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OfficeTests(BoardHost host)
{
    [BrowserFact]
    public async Task A_stop_dragged_by_one_moves_for_another_who_looks()
    {
        var stage = await RoundStage.Open(host, [], []);
        var one = await host.SignIn("dieu.phoi.keo", "Trần Thị Bình", UserRole.Coordinator);
        var two = await host.SignIn("nguoi.xem.keo", "Lê Văn Cường", UserRole.Viewer);
        await one.GotoAsync("/rounds/" + stage.Id);
        await two.GotoAsync("/rounds/" + stage.Id);
        await Expect(two.Locator("#team-team1 .stop")).ToHaveCountAsync(4);

        var stop = one.Locator("#stop-0stop3 .small").First;
        await stop.HoverAsync();
        await one.Mouse.DownAsync();
        var target = (await one.Locator("#stop-1stop0").BoundingBoxAsync())!;
        await one.Mouse.MoveAsync(target.X + 60, target.Y + 40, new() { Steps = 12 });
        await one.Mouse.MoveAsync(target.X + 62, target.Y + 10, new() { Steps = 6 });
        await one.Mouse.UpAsync();

        await Expect(two.Locator("#team-team1 .stop")).ToHaveCountAsync(5, new() { Timeout = 30_000 });
        Assert.Equal("team1", (await stage.Stop("0stop3")).TeamId);
    }

    [BrowserFact]
    public async Task A_tap_on_a_phone_shows_in_the_office_and_on_the_wall()
    {
        var person = await host.AddUser("can.bo.tam", "Vũ Ngọc Lan", UserRole.Officer);
        var stage = await RoundStage.Open(host, [person], [], []);
        var office = await host.SignIn("dieu.phoi.xem", "Trần Thị Bình", UserRole.Coordinator);
        await office.SetViewportSizeAsync(1440, 900);
        await office.GotoAsync($"/rounds/{stage.Id}/live");
        await Expect(office.Locator("#round-live")).ToHaveAttributeAsync("data-state", "on", new() { Timeout = 30_000 });
        await office.ClickAsync($"[hx-get='/rounds/{stage.Id}/displays']");
        await office.FillAsync("#round-form [name=name]", "Sảnh tầng 2");
        await office.ClickAsync("#round-form .button.primary");
        var address = new Uri((await office.Locator("#round-form .mono").TextContentAsync())!);
        var wall = await host.NewPage(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        await wall.GotoAsync(address.AbsolutePath);
        await Expect(wall.Locator("#lane-team0")).ToContainTextAsync("Chưa xuất phát");

        var phone = await host.NewPhone();
        await BoardHost.SignIn(phone, "can.bo.tam", "/rounds/mine");
        await phone.ClickAsync(".thumb [data-tap=departed]", new() { Timeout = 60_000 });
        await phone.ClickAsync(".thumb [data-tap=arrived]");

        await Expect(office.Locator("#lane-team0 header")).ToContainTextAsync("Đang ở Lãnh sự quán Lào", new() { Timeout = 30_000 });
        await Expect(wall.Locator("#lane-team0 header")).ToContainTextAsync("Đang ở Lãnh sự quán Lào", new() { Timeout = 30_000 });
        await office.ClickAsync("[data-do=cancel-form]");

        await wall.Context.SetOfflineAsync(true);
        await phone.ClickAsync(".thumb [data-tap=ended]");
        await Expect(office.Locator("#lane-team0 header")).ToContainTextAsync("Đã xong Lãnh sự quán Lào", new() { Timeout = 30_000 });
        await wall.Context.SetOfflineAsync(false);
        await Expect(wall.Locator("#lane-team0 header")).ToContainTextAsync("Đã xong Lãnh sự quán Lào", new() { Timeout = 60_000 });
    }

    [BrowserFact]
    public async Task What_could_not_be_fetched_comes_later_and_a_page_of_yesterday_goes_on_to_today()
    {
        var stage = await RoundStage.Open(host, [[]]);
        var office = await host.SignIn("dieu.phoi.lai", "Trần Thị Bình", UserRole.Coordinator);
        var address = $"/rounds/{stage.Id}/live";
        await office.GotoAsync(address);
        await Expect(office.Locator("#round-live")).ToHaveAttributeAsync("data-state", "on", new() { Timeout = 30_000 });
        var failures = 0;
        await office.RouteAsync("**" + address, async route =>
        {
            failures++;
            await route.AbortAsync();
        });
        await stage.Do(new SetTeam(new TeamPlan { Id = "team0", Day = RoundStage.Today, Name = "Đoàn lãnh đạo tỉnh", Departs = new TimeOnly(8, 0) }, 1));
        for (var i = 0; failures == 0 && i < 300; i++)
            await Task.Delay(100);
        Assert.NotEqual(0, failures);
        await office.UnrouteAllAsync();
        await Expect(office.Locator("#lane-team0 h2")).ToHaveTextAsync("Đoàn lãnh đạo tỉnh", new() { Timeout = 30_000 });

        await office.EvaluateAsync("() => { document.getElementById('round').dataset.day = '2026-01-01'; }");
        await stage.Do(new SetTeam(new TeamPlan { Id = "team0", Day = RoundStage.Today, Name = "Đoàn số 1", Departs = new TimeOnly(8, 0) }, 2));
        await Expect(office.Locator("#round")).ToHaveAttributeAsync("data-day", RoundStage.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new() { Timeout = 30_000 });
        await Expect(office.Locator("#lane-team0 h2")).ToHaveTextAsync("Đoàn số 1");
    }

    [BrowserFact]
    public async Task The_message_to_the_host_is_ready_to_copy_and_the_page_passes_axe()
    {
        var stage = await RoundStage.Open(host, [[]]);
        await stage.Do(new Tap { StopId = "0stop3", Kind = TapKind.Delayed, At = TimeProvider.System.GetUtcNow(), Sent = TimeProvider.System.GetUtcNow(), Minutes = 20, Seen = 0 });
        var office = await host.SignIn("dieu.phoi.chep", "Trần Thị Bình", UserRole.Coordinator);
        await office.GotoAsync($"/rounds/{stage.Id}/live");

        var message = await office.Locator("#lane-team0 [data-stop='0stop3'] [data-copy]").GetAttributeAsync("data-copy");
        Assert.Contains("Tổ chức Cứu trợ trẻ em", message, StringComparison.Ordinal);
        Assert.Contains("chậm khoảng", message, StringComparison.Ordinal);
        foreach (var page in new[] { $"/rounds/{stage.Id}/live", $"/rounds/{stage.Id}", "/rounds", "/rounds/mine" })
        {
            await office.GotoAsync(page);
            await office.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var found = await office.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{page}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(node => node.Html))}")));
        }
    }
}
