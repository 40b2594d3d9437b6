using System.Text.RegularExpressions;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Demo;

namespace Taskboard.Browser.Tests.Board;

/// <summary>A board is narrowed by unit, kind, state, lateness, leader and text; the filter is the address, so that it can be sent.</summary>
public sealed class FilterTests(BoardHost host) : BrowserTest(host)
{
    private Task<PlanOnBoard> Plan(DateOnly today) => Host.Province.Plan(
        Drafts.Of(TaskKind.Letter, "Chúc Tết Đại sứ quán", today),
        Drafts.Of(TaskKind.Incoming, "Đón đoàn tỉnh Hủa Phăn", today, DemoUnits.Culture) with { Leader = "Phó Chủ tịch UBND tỉnh" },
        Drafts.Other("Nộp báo cáo quý", DemoUnits.Finance, DemoUnits.ForeignAffairs) with { From = today.AddDays(-30), To = today.AddDays(-10) });

    [BrowserFact]
    public Task Typing_without_marks_finds_the_words_with_them_and_the_address_can_be_sent() => Play(async scene =>
    {
        var plan = await Plan(scene.Province.Today);
        var board = await scene.Board(Cast.Officer, Screen.Desk, plan);

        await board.Page.Keyboard.PressAsync("/");
        await board.Page.Keyboard.TypeAsync("chuc tet dai su quan");
        await Expect(board.Cards).ToHaveCountAsync(1);
        await Expect(board.Card(plan.Tasks[0])).ToHaveCountAsync(1);
        await Expect(board.Page).ToHaveURLAsync(new Regex("q=chuc"));
        await board.Page.FillAsync("#q", "đon doan");
        await Expect(board.Card(plan.Tasks[1])).ToHaveCountAsync(1);
        await Expect(board.Cards).ToHaveCountAsync(1);

        var other = await scene.Page(Cast.Viewer, Screen.Phone, new Uri(board.Page.Url).PathAndQuery);
        await Expect(other.Locator("#board article.card")).ToHaveCountAsync(1);
        await Expect(other.Locator("#q")).ToHaveValueAsync("đon doan");
    });

    [BrowserTheory]
    [InlineData("unit", DemoUnits.Finance, 2, Screen.Desk)]
    [InlineData("unit", DemoUnits.Finance, 2, Screen.Phone)]
    [InlineData("kind", "Đoàn vào", 1, Screen.Desk)]
    [InlineData("late", "Đã trễ hạn", 2, Screen.Desk)]
    [InlineData("late", "Đã trễ hạn", 2, Screen.Phone)]
    [InlineData("state", "Chưa làm", 2, Screen.Desk)]
    [InlineData("leader", "Phó Chủ tịch UBND tỉnh", 1, Screen.Desk)]
    public Task Each_thing_that_can_be_chosen_narrows_the_board_and_stands_in_the_address(string chip, string choice, int task, Screen screen) => Play(
        async scene =>
        {
            var plan = await Plan(scene.Province.Today);
            var board = await scene.Board(Cast.Officer, screen, plan);

            await board.Choose(chip, choice);
            await Expect(board.Cards).ToHaveCountAsync(1);
            await Expect(board.Card(plan.Tasks[task])).ToHaveCountAsync(1);
            await Expect(board.Page).ToHaveURLAsync(new Regex($"[?&]{chip}="));
            await board.Page.ReloadAsync();
            await Expect(board.Cards).ToHaveCountAsync(1);

            await board.ClearFilter();
            await Expect(board.Cards).ToHaveCountAsync(3);
        },
        $"{chip}.{screen}");

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task Lanes_part_the_board_by_unit_or_kind_and_a_card_given_away_changes_its_lane(Screen screen) => Play(screen, async scene =>
    {
        var plan = await Plan(scene.Province.Today);
        var board = await scene.Board(Cast.Viewer, screen, plan);

        await board.Choose("lanes", "Theo loại việc");
        await Expect(board.Page.Locator(".lane-head")).ToHaveCountAsync(3);
        await board.Choose("lanes", "Theo đơn vị");
        await Expect(board.Page.Locator(".lane-head", new() { HasText = DemoUnits.Culture })).ToHaveCountAsync(1);
        await Expect(board.Page).ToHaveURLAsync(new Regex("lanes=unit"));

        await scene.Province.Give(plan.Tasks[2], DemoUnits.ForeignAffairs, "Theo chức năng", Cast.Coordinator);
        var lane = board.Page.Locator($".lane[data-lane='{DemoUnits.Id(DemoUnits.ForeignAffairs)}']");
        await Expect(lane.Locator($"#t-{plan.Tasks[2]}")).ToHaveCountAsync(1);
    });

    [BrowserFact]
    public Task A_filtered_board_stays_true_while_others_work() => Play(async scene =>
    {
        var plan = await Plan(scene.Province.Today);
        var board = await scene.Board(Cast.Viewer, Screen.Desk, plan, "&state=todo");
        await Expect(board.Cards).ToHaveCountAsync(1);

        await scene.Province.Move(plan.Tasks[2], "start", Cast.Coordinator);
        await Expect(board.Cards).ToHaveCountAsync(0);
    });
}
