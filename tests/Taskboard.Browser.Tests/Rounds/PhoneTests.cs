using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;

namespace Taskboard.Browser.Tests.Rounds;

/// <summary>"My stops" on a phone: what is tapped is never lost and never there twice, whatever the network does.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PhoneTests(BoardHost host)
{
    private static readonly string[] s_steps = ["departed", "arrived", "gift-given", "ended", "left"];

    [BrowserFact]
    public async Task A_day_of_taps_without_a_network_is_sent_once_and_in_order()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.mot", "Vũ Ngọc Lan");
        await page.ReloadAsync();
        await RoundPhone.Ready(page);
        await page.Context.SetOfflineAsync(true);
        // the application opens without a network too
        await page.ReloadAsync();
        await Expect(page.Locator(".my-stop")).ToHaveCountAsync(4);

        var taps = 0;
        for (var stop = 0; stop < 4; stop++)
            foreach (var step in s_steps)
                await Tap(page, $"0stop{stop}", step, ++taps);
        Assert.Empty(await stage.Taps());
        await page.Context.SetOfflineAsync(false);

        await Sent(page);
        var told = await stage.Taps();
        Assert.Equal(20, told.Count);
        Assert.Equal([.. Enumerable.Range(0, 4).SelectMany(stop => s_steps.Select(step => $"0stop{stop} {step}"))], told.Select(tap => $"{tap.StopId} {Kebab(tap.Kind)}"));
        Assert.All(told, tap => Assert.Equal(PhoneTrust.Right, tap.Stamp.Clock));
    }

    [BrowserFact]
    public async Task A_network_that_is_lost_in_the_middle_of_a_sending_makes_nothing_twice()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.hai", "Hoàng Anh Tuấn");
        var lost = 0;
        await page.Context.RouteAsync("**/taps", async route =>
        {
            // the server takes it, and its answer never comes
            await route.FetchAsync();
            lost++;
            await route.AbortAsync();
        });
        await page.ClickAsync(".thumb [data-tap=departed]");
        await Expect(page.Locator("#stop-0stop0 [data-mark=departed]")).ToHaveAttributeAsync("data-waiting", "");
        await Until(() => Task.FromResult(lost > 0));
        Assert.Single(await stage.Taps());
        await page.Context.UnrouteAllAsync();
        await page.ClickAsync(".thumb [data-tap=arrived]");

        await Sent(page);
        Assert.Equal([TapKind.Departed, TapKind.Arrived], (await stage.Taps()).Select(tap => tap.Kind));
    }

    [BrowserFact]
    public async Task Two_phones_of_one_team_show_each_others_taps_and_merge_their_own()
    {
        var (lan, tuan) = (await host.AddUser("can.bo.ba", "Vũ Ngọc Lan", UserRole.Officer), await host.AddUser("can.bo.bon", "Hoàng Anh Tuấn", UserRole.Officer));
        var stage = await RoundStage.Open(host, [lan, tuan]);
        var (one, two) = (await host.NewPhone(), await host.NewPhone());
        await BoardHost.SignIn(one, "can.bo.ba", "/rounds/mine");
        await BoardHost.SignIn(two, "can.bo.bon", "/rounds/mine");
        await RoundPhone.Ready(one);
        await RoundPhone.Ready(two);

        await one.ClickAsync(".thumb [data-tap=departed]");
        await Expect(two.Locator("#stop-0stop0 [data-mark=departed]")).ToBeVisibleAsync();
        await two.Context.SetOfflineAsync(true);
        await two.ClickAsync(".thumb [data-tap=arrived]");
        await two.ClickAsync(".thumb [data-minutes='15']");
        await one.ClickAsync(".thumb [data-tap=arrived]");
        await one.ClickAsync(".thumb [data-minutes='15']");
        await Sent(one);
        await two.Context.SetOfflineAsync(false);
        await Sent(two);

        var stop = await stage.Stop("0stop0");
        Assert.Equal(2, stop.Marks.Single(mark => mark.Kind == TapKind.Arrived).Phones);
        Assert.Equal(15, stop.Delay);
    }

    [BrowserFact]
    public async Task A_browser_that_is_killed_with_taps_unsent_sends_them_when_it_is_opened_again()
    {
        var person = await host.AddUser("can.bo.nam", "Đặng Thanh Tùng", UserRole.Officer);
        var stage = await RoundStage.Open(host, [person]);
        var folder = System.IO.Directory.CreateTempSubdirectory("taskboard-phone-").FullName;
        var context = await host.Persistent(folder);
        var page = context.Pages[0];
        await BoardHost.SignIn(page, "can.bo.nam", "/rounds/mine");
        await RoundPhone.Ready(page);
        await page.ReloadAsync();
        await RoundPhone.Ready(page);
        await context.SetOfflineAsync(true);
        await Tap(page, "0stop0", "departed", 1);
        await Tap(page, "0stop0", "arrived", 2);
        await Kill(folder);

        Assert.Empty(await stage.Taps());
        var again = await host.Persistent(folder);
        await again.Pages[0].GotoAsync("/rounds/mine");
        // a browser that is killed may have lost its session: whoever signs in again sends what they tapped
        if (again.Pages[0].Url.Contains("/sign-in", StringComparison.Ordinal))
            await BoardHost.SignIn(again.Pages[0], "can.bo.nam", "/rounds/mine");
        await Sent(again.Pages[0]);
        await again.CloseAsync();
        Assert.Equal([TapKind.Departed, TapKind.Arrived], (await stage.Taps()).Select(tap => tap.Kind));
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [BrowserFact]
    public async Task Somebody_taken_out_of_the_team_is_told_and_keeps_what_was_not_taken()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.sau", "Ngô Việt Dũng");
        await page.Context.SetOfflineAsync(true);
        await Tap(page, "0stop0", "departed", 1);
        await stage.Do(new SetTeam(new TeamPlan { Id = "team0", Day = RoundStage.Today, Name = "Đoàn số 1", Crew = [new(CrewRole.Leader, "Ông Minh")] }, 1));
        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("[data-refused]")).ToContainTextAsync("không còn trong Đoàn số 1", new() { Timeout = 60_000 });
        await page.ReloadAsync();
        await Expect(page.Locator("[data-refused]")).ToBeVisibleAsync();
        Assert.Empty(await stage.Taps());
    }

    [BrowserFact]
    public async Task Signing_out_forgets_what_the_phone_kept()
    {
        var (page, _) = await RoundPhone.Open(host, "can.bo.bay", "Cao Minh Châu");
        await page.ReloadAsync();
        await RoundPhone.Ready(page);
        await page.ClickAsync("[data-do=sign-out]");
        await page.WaitForURLAsync("**/sign-in**");

        var left = await page.EvaluateAsync<string>("async () => JSON.stringify([(await indexedDB.databases()).map(d => d.name), await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])");
        Assert.Equal("[[],[],0]", left);
        await page.Context.SetOfflineAsync(true);
        await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync("/rounds/mine"));
    }

    private static async Task Tap(IPage page, string stop, string step, int unsent)
    {
        await page.ClickAsync($".thumb[data-stop='{stop}'] [data-tap='{step}']");
        await Expect(page.Locator($"#stop-{stop} [data-mark='{step}']")).ToHaveAttributeAsync("data-waiting", "");
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", $"{unsent}");
    }

    private static async Task Sent(IPage page)
    {
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "0", new() { Timeout = 90_000 });
        await Expect(page.Locator("[data-waiting]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>Kills the browser that keeps its data in a folder: the one process of it that is not of another's making.</summary>
    private static async Task Kill(string folder)
    {
        foreach (var process in System.Diagnostics.Process.GetProcesses())
        {
            using var one = process;
            if (CommandOf(one.Id) is not { } command || !command.Contains("--user-data-dir=" + folder, StringComparison.Ordinal) || command.Contains("--type=", StringComparison.Ordinal))
                continue;
            one.Kill(entireProcessTree: true);
            await one.WaitForExitAsync();
        }
    }

    private static string? CommandOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
            await Task.Delay(50, patience.Token);
    }

    private static string Kebab(TapKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
