namespace Taskboard.Browser.Tests.Board;

/// <summary>An opened card: all fields, the plan's own words, what happened, what may be done and, greyed, what may not.</summary>
public sealed class PanelTests(BoardHost host) : BrowserTest(host)
{
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task The_panel_shows_the_fields_the_plans_words_and_history_as_sentences(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Letter("Gửi thư chúc mừng Quốc khánh Lào", scene.Province.Today));
        await scene.Province.Move(plan.Task, "schedule", Cast.Coordinator);
        var board = await scene.Board(Cast.Officer, screen, plan);

        var panel = await board.Open(plan.Task);

        await Expect(panel.Title).ToHaveTextAsync("Gửi thư chúc mừng Quốc khánh Lào");
        foreach (var words in new[] { "Sở Ngoại vụ", "Đại sứ quán Lào", "Lào", "Chủ tịch UBND tỉnh", $"{scene.Province.Today.AddDays(60):dd/MM/yyyy}" })
            await Expect(panel.Body.Locator(".task-what")).ToContainTextAsync(words);
        await Expect(panel.Body.Locator("blockquote")).ToHaveTextAsync("Gửi thư chúc mừng Quốc khánh Lào. Cơ quan chủ trì: Sở Ngoại vụ.");
        await Expect(panel.History).ToHaveCountAsync(2);
        await Expect(panel.History.First).ToContainTextAsync("Sở Ngoại vụ chuyển từ “Theo kế hoạch” sang “Đã xếp hạn”");
        await Expect(panel.History.First).ToContainTextAsync($"Nguyễn Thu Hà · {scene.Province.Today:dd/MM/yyyy}");
        await panel.Close();
        if (screen == Screen.Desk)
            await Expect(board.Card(plan.Task).Locator("a")).ToBeFocusedAsync();
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task What_the_state_or_the_role_forbids_is_greyed_with_its_reason(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Letter("Gửi thư chúc mừng năm mới", scene.Province.Today));
        await scene.Province.Move(plan.Task, "schedule", Cast.Coordinator);
        var officer = await scene.Board(Cast.Officer, screen, plan);
        var viewer = await scene.Board(Cast.Viewer, screen, plan);

        await officer.Open(plan.Task);
        await Expect(officer.Panel.Action("draft")).ToBeEnabledAsync();
        await officer.Panel.Closed.Locator("summary").ClickAsync();
        var sign = officer.Panel.Closed.Locator("li", new() { HasText = "Ký" }).First;
        await Expect(sign.Locator("[aria-disabled=true]")).ToBeVisibleAsync();
        await Expect(sign.Locator("span.small").Last).Not.ToBeEmptyAsync();

        await viewer.Open(plan.Task);
        await Expect(viewer.Panel.Body.Locator(".task-do [data-action]")).ToHaveCountAsync(0);
        await Expect(viewer.Panel.Closed.Locator("li").First).ToBeVisibleAsync();
        await Expect(viewer.Panel.Body.Locator("[data-tool]")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task A_link_to_a_task_opens_it_over_its_board_and_as_a_page_of_its_own() => Play(async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Tổng hợp danh sách quà"));
        var page = await scene.Page(Cast.Officer, Screen.Desk, $"/board?plan={plan.Id}#t-{plan.Task}");
        await Expect(page.Locator("#panel #panel-title")).ToHaveTextAsync("Tổng hợp danh sách quà");

        await page.GotoAsync($"/tasks/{plan.Task}");
        await page.Locator("[data-action=start]").ClickAsync();
        await Expect(page.Locator(".task-head .tag.state")).ToHaveTextAsync("Đang làm");
    });
}
