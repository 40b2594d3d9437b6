using Taskboard.Browser.Tests.Driving;
using Taskboard.Server.Demo;

namespace Taskboard.Browser.Tests.Board;

/// <summary>A second browser sees what others do within a moment, without reload, and says when it cannot.</summary>
public sealed class LiveBoardTests(BoardHost host) : BrowserTest(host)
{
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_move_and_a_reassignment_show_in_the_other_browser_with_the_mark_of_who(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Chuẩn bị quà tặng dịp Tết"));
        var one = await scene.Board(Cast.Coordinator, screen, plan);
        var two = await scene.Board(Cast.Viewer, screen, plan);
        var watch = await Watch.Begin(two.Page);

        await one.Open(plan.Task);
        await one.Panel.Take("start");
        await watch.Marked(plan.Task, "SNgV · vừa chuyển");
        await two.Stands(plan.Task, "executing");
        await Expect(two.CountOf("executing")).ToHaveTextAsync("1");
        await Expect(two.CountOf("planned")).ToHaveTextAsync("0");

        await Expect(one.Panel.State).ToHaveTextAsync("Đang làm");
        var assign = await one.Panel.Use("assign");
        await assign.Choose("lead", DemoUnits.Finance);
        await assign.Leave("lead", DemoUnits.ForeignAffairs);
        await assign.Fill("reason", "Đúng lĩnh vực tài chính");
        await assign.Send();
        await watch.Marked(plan.Task, "SNgV · vừa giao lại");
        await Expect(two.Card(plan.Task)).ToContainTextAsync("STC");
        await Expect(two.MarkOn(plan.Task)).ToHaveCountAsync(0);
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task Who_else_looks_is_shown_and_goes_when_they_leave(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Cập nhật danh bạ đối tác"));
        var one = await scene.Board(Cast.Coordinator, screen, plan);
        await Expect(one.Presence.Locator("summary")).ToHaveCountAsync(0);

        var two = await scene.Board(Cast.Finance, screen, plan);
        await one.Press(one.Presence.Locator("summary"));
        await Expect(one.Presence.Locator(".drop .item")).ToContainTextAsync("Đặng Thanh Tùng (STC)");
        await Expect(two.Presence.Locator("summary")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("Nguyễn Thu Hà"));

        await two.Page.CloseAsync();
        await Expect(one.Presence.Locator("summary")).ToHaveCountAsync(0);
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_browser_without_a_network_says_so_and_catches_up_by_itself(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Đăng ký lịch làm việc với Đại sứ quán"), Drafts.Other("Bố trí phiên dịch"));
        var board = await scene.Board(Cast.Officer, screen, plan);

        await board.Page.Context.SetOfflineAsync(true);
        await Expect(board.OfflineStrip).ToBeVisibleAsync();
        await Expect(board.OfflineStrip).ToContainTextAsync("Mất kết nối");
        await Expect(board.Page.Locator("#live")).ToHaveAttributeAsync("data-state", "off");
        await scene.Province.Move(plan.Tasks[0], "start", Cast.Coordinator);
        await scene.Province.Move(plan.Tasks[1], "start", Cast.Coordinator);
        await scene.Province.Move(plan.Tasks[1], "finish", Cast.Coordinator, ("doneOn", $"{scene.Province.Today:yyyy-MM-dd}"), ("result", "Đã bố trí"));

        await board.Page.Context.SetOfflineAsync(false);
        await board.Stands(plan.Tasks[0], "executing");
        await board.Stands(plan.Tasks[1], "reporting");
        await Expect(board.OfflineStrip).ToBeHiddenAsync();
        await board.IsLive();
    });

    [BrowserFact]
    public Task What_arrives_late_never_shows_an_older_state_over_a_newer_one() => Play(async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Soạn chương trình đón đoàn"));
        var page = await scene.Page(Cast.Viewer, Screen.Desk, "/plans");
        var wire = await SlowWire.Of(page);
        await page.GotoAsync($"/board?plan={plan.Id}");
        var board = new BoardPage(page, Screen.Desk);
        await board.IsLive();
        var watch = await Watch.Begin(page);

        wire.Hold("\"version\":2\\b");
        await scene.Province.Move(plan.Task, "start", Cast.Coordinator);
        while (wire.Held == 0)
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        await scene.Province.Move(plan.Task, "suspend", Cast.Coordinator, ("reason", "Chờ đối tác"));
        await Expect(board.Card(plan.Task)).ToHaveCountAsync(0); // on hold: it has no column
        wire.LetGo();
        await scene.Province.Move(plan.Task, "resume", Cast.Coordinator);

        await board.Stands(plan.Task, "executing");
        await Expect(board.Card(plan.Task)).ToHaveAttributeAsync("data-version", "4");
        Assert.DoesNotContain(2, await watch.VersionsOf(plan.Task));
    });

    [BrowserFact]
    public Task A_card_that_somebody_types_about_waits_marked_and_changes_when_they_are_done() => Play(async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Rà soát danh sách mời"));
        var board = await scene.Board(Cast.Officer, Screen.Desk, plan);
        await board.Open(plan.Task);
        var step = await board.Panel.Take("suspend");
        await step.Fill("f.reason", "Chờ danh sách");

        await scene.Province.Move(plan.Task, "start", Cast.Coordinator);
        await Expect(board.Card(plan.Task)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("waiting"));
        await board.Stands(plan.Task, "planned");
        await step.Box.Locator("[data-do=cancel-form]").ClickAsync();
        await board.Stands(plan.Task, "executing");
    });
}
