using Taskboard.Server.Demo;

namespace Taskboard.Browser.Tests.Board;

/// <summary>What a coordinator does besides moving cards: makes tasks, corrects, splits, and gives work to other units; history keeps both.</summary>
public sealed class CoordinatorTests(BoardHost host) : BrowserTest(host)
{
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_task_that_no_plan_named_is_made_and_shows_to_others(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Việc có sẵn trong kế hoạch"));
        var one = await scene.Board(Cast.Coordinator, screen, plan);
        var two = await scene.Board(Cast.Viewer, screen, plan);

        await one.Press(one.Page.Locator("[data-do=new-task]"));
        await one.Question.Fill("title", "");
        await one.Question.Send();
        await Expect(one.Question.Trouble).ToBeVisibleAsync();
        await one.Question.Fill("title", "Tiếp Đại sứ Hàn Quốc đến chào");
        await one.Question.Field("kind").SelectOptionAsync("other");
        await one.Question.Choose("lead", DemoUnits.ForeignAffairs);
        await one.Question.Choose("coordinating", DemoUnits.Police);
        await one.Question.Send();

        await Expect(one.Panel.Title).ToHaveTextAsync("Tiếp Đại sứ Hàn Quốc đến chào");
        await Expect(two.Cards.Filter(new() { HasText = "Tiếp Đại sứ Hàn Quốc đến chào" })).ToHaveCountAsync(1);
        await Expect(two.Cards).ToHaveCountAsync(2);
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_title_is_corrected_and_a_task_is_split_in_two(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Đón đoàn Lào và đoàn Campuchia"));
        var one = await scene.Board(Cast.Coordinator, screen, plan);
        var two = await scene.Board(Cast.Viewer, screen, plan);

        await one.Open(plan.Task);
        var details = await one.Panel.Use("details");
        await details.Fill("title", "Đón đoàn Lào và đoàn Thái Lan");
        await details.Send();
        await Expect(one.Panel.Title).ToHaveTextAsync("Đón đoàn Lào và đoàn Thái Lan");
        await Expect(two.Card(plan.Task)).ToContainTextAsync("đoàn Thái Lan");
        await Expect(one.Panel.History.First).ToContainTextAsync("Đón đoàn Lào và đoàn Campuchia → Đón đoàn Lào và đoàn Thái Lan");

        var split = await one.Panel.Use("split");
        await split.Fill("remains", "Đón đoàn Lào");
        await split.Fill("into", "Đón đoàn Thái Lan");
        await split.Send();
        await Expect(one.Panel.Title).ToHaveTextAsync("Đón đoàn Lào");
        await Expect(one.Panel.History.First).ToContainTextAsync("tách ra một việc mới: Đón đoàn Thái Lan");
        await Expect(two.Cards).ToHaveCountAsync(2);
        await Expect(two.Cards.Filter(new() { HasText = "Đón đoàn Thái Lan" })).ToHaveCountAsync(1);
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_task_is_given_to_another_unit_with_a_reason_and_history_keeps_both(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Thanh toán chi phí đoàn ra", DemoUnits.ForeignAffairs, DemoUnits.Police));
        var one = await scene.Board(Cast.Coordinator, screen, plan);
        var two = await scene.Board(Cast.Finance, screen, plan);
        await two.Open(plan.Task);

        await one.Open(plan.Task);
        var assign = await one.Panel.Use("assign");
        await assign.Choose("lead", DemoUnits.Finance);
        await assign.Leave("lead", DemoUnits.ForeignAffairs);
        await assign.Leave("coordinating", DemoUnits.Police);
        await assign.Choose("coordinating", DemoUnits.Culture);
        await assign.Send();
        await Expect(assign.Trouble).ToBeVisibleAsync();
        await assign.Fill("reason", "Theo quy định về quyết toán");
        await assign.Send();

        foreach (var board in new[] { one, two })
        {
            await Expect(board.Panel.History.First).ToContainTextAsync("Sở Ngoại vụ → Sở Tài chính");
            await Expect(board.Panel.History.First).ToContainTextAsync("Công an tỉnh → Sở Văn hóa, Thể thao và Du lịch");
            await Expect(board.Panel.History.First).ToContainTextAsync("Theo quy định về quyết toán");
        }
        await Expect(two.Panel.Action("start")).ToBeVisibleAsync(); // their unit leads it now
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task Many_cards_are_given_to_another_unit_at_once_each_with_its_outcome(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Việc một"), Drafts.Other("Việc hai"), Drafts.Other("Việc ba"));
        var one = await scene.Board(Cast.Coordinator, screen, plan);
        var two = await scene.Board(Cast.Viewer, screen, plan);

        await one.Press(one.Page.Locator("[data-do=select-mode]"));
        await one.Press(one.Card(plan.Tasks[0]).Locator("h3"));
        await one.Press(one.Card(plan.Tasks[2]).Locator("h3"));
        await Expect(one.Page.Locator("[data-selected]")).ToHaveTextAsync("2 việc đã chọn");
        await one.Page.Locator("[data-do=assign-selected]").ClickAsync();
        await one.Question.Choose("lead", DemoUnits.Finance);
        await one.Question.Fill("reason", "Giao lại theo cuộc họp ngày thứ Hai");
        await scene.Province.Move(plan.Tasks[2], "start", Cast.Officer); // somebody else is quicker with one of them
        await one.Question.Send();

        await Expect(one.Question.Box.Locator("[data-outcome] li.good")).ToContainTextAsync("Việc một");
        await Expect(one.Question.Box.Locator("[data-outcome] li.bad")).ToContainTextAsync("Vũ Ngọc Lan (SNgV)");
        await one.Question.Box.Locator("[data-do=cancel-form]").ClickAsync();
        await Expect(two.Card(plan.Tasks[0])).ToContainTextAsync("STC");
        await Expect(two.Card(plan.Tasks[1])).ToContainTextAsync("SNgV");
        await Expect(one.Page.Locator("[data-selected]")).ToHaveTextAsync("1 việc đã chọn"); // what was refused can be given again

        await one.Page.Locator("[data-do=assign-selected]").ClickAsync();
        await one.Question.Choose("lead", DemoUnits.Finance);
        await one.Question.Fill("reason", "Giao lại theo cuộc họp ngày thứ Hai");
        await one.Question.Leave("lead", DemoUnits.ForeignAffairs);
        await one.Question.Send();
        await Expect(two.Card(plan.Tasks[2])).ToContainTextAsync("STC");
        await Expect(one.Page.Locator("#selection")).ToBeHiddenAsync();
    });
}
