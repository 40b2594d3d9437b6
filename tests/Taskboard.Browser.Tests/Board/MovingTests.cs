using Taskboard.Domain.Tasks;

namespace Taskboard.Browser.Tests.Board;

/// <summary>A card is moved by dragging, by its menu, by keyboard alone; what a step needs is asked in place.</summary>
public sealed class MovingTests(BoardHost host) : BrowserTest(host)
{
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_card_is_dragged_onto_the_column_to_which_a_step_leads(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("In tài liệu song ngữ"));
        var one = await scene.Board(Cast.Officer, screen, plan);
        var two = await scene.Board(Cast.Viewer, screen, plan);

        await one.Drag(plan.Task, "executing");

        await one.Stands(plan.Task, "executing");
        await two.Stands(plan.Task, "executing");
        Assert.Equal("doing", (await scene.Province.Task(plan.Task)).State);
    });

    [BrowserFact]
    public Task While_a_card_is_carried_columns_say_what_a_drop_does_or_why_there_is_none() => Play(async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Đặt phòng khách sạn cho đoàn"));
        var board = await scene.Board(Cast.Officer, Screen.Desk, plan);

        var carry = await board.Lift(plan.Task);
        await Expect(board.Page.Locator(".head[data-stage=executing] .sign")).ToHaveTextAsync("Bắt đầu");
        await Expect(board.Page.Locator(".head[data-stage=approving] .sign.no")).Not.ToBeEmptyAsync();
        await carry.Over(board.Target("approving"));
        await carry.Drop();

        await board.Stands(plan.Task, "planned");
        await Expect(board.Page.Locator(".sign")).ToHaveCountAsync(0);
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_card_is_moved_by_its_menu(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Letter("Gửi thư chúc mừng Quốc khánh Lào", scene.Province.Today));
        var one = await scene.Board(Cast.Coordinator, screen, plan);
        var two = await scene.Board(Cast.Viewer, screen, plan);

        var menu = await one.Menu(plan.Task);
        await menu.Action("schedule").ClickAsync();
        await menu.IsGone();

        await Expect(one.Card(plan.Task)).ToHaveAttributeAsync("data-state", "scheduled");
        await Expect(two.Card(plan.Task)).ToHaveAttributeAsync("data-state", "scheduled");
    });

    [BrowserFact]
    public Task A_card_is_moved_by_keyboard_alone_and_keeps_the_focus() => Play(async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Việc thứ nhất"), Drafts.Other("Việc thứ hai"));
        var board = await scene.Board(Cast.Officer, Screen.Desk, plan);
        var keys = board.Page.Keyboard;

        await keys.PressAsync("ArrowDown");
        await Expect(board.Card(plan.Tasks[0]).Locator("a")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await Expect(board.Card(plan.Tasks[1]).Locator("a")).ToBeFocusedAsync();
        await keys.PressAsync("m");
        await Expect(board.Question.Action("start")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await board.Stands(plan.Tasks[1], "executing");
        await Expect(board.Card(plan.Tasks[1]).Locator("a")).ToBeFocusedAsync();

        await keys.PressAsync("m");
        await Expect(board.Question.Action("finish")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(board.Question.Field("f.doneOn")).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Đã xong");
        await Expect(board.Question.Field("f.result")).ToHaveValueAsync("Đã xong");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await board.Stands(plan.Tasks[1], "reporting");
        await keys.PressAsync("ArrowLeft");
        await Expect(board.Card(plan.Tasks[0]).Locator("a")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(board.Panel.Title).ToHaveTextAsync("Việc thứ nhất");
        await keys.PressAsync("Escape");
        await Expect(board.Card(plan.Tasks[0]).Locator("a")).ToBeFocusedAsync();
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_move_asks_for_a_date_and_words_in_place_and_keeps_what_was_typed_when_it_is_refused(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Khảo sát địa điểm đón đoàn"));
        await scene.Province.Move(plan.Task, "start", Cast.Officer);
        var board = await scene.Board(Cast.Officer, screen, plan);
        var other = await scene.Board(Cast.Viewer, screen, plan);

        await board.Drag(plan.Task, "reporting");
        await Expect(board.Question.Field("f.doneOn")).ToHaveValueAsync($"{scene.Province.Today:dd/MM/yyyy}");
        await board.Question.Fill("f.doneOn", "31/02/2027");
        await board.Question.Fill("f.result", "Đã khảo sát ba địa điểm");
        await board.Question.Send();
        await Expect(board.Question.Trouble).ToBeVisibleAsync();
        await Expect(board.Question.Field("f.doneOn")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(board.Question.Field("f.doneOn")).ToHaveValueAsync("31/02/2027");
        await Expect(board.Question.Field("f.result")).ToHaveValueAsync("Đã khảo sát ba địa điểm");
        await board.Question.Fill("f.doneOn", $"{scene.Province.Today:dd/MM/yyyy}");
        await board.Question.Send();

        await board.Stands(plan.Task, "reporting");
        await other.Stands(plan.Task, "reporting");
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task Where_two_actions_lead_to_one_column_a_drop_there_asks_which(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Of(TaskKind.Agreement, "Ký thỏa thuận hợp tác với tỉnh Khăm Muộn", scene.Province.Today));
        await scene.Province.Walk(plan.Task, "in-force");
        var board = await scene.Board(Cast.Coordinator, screen, plan);

        await board.Drag(plan.Task, "closed");
        await Expect(board.Question.Action("renew")).ToBeVisibleAsync();
        await Expect(board.Question.Action("expire")).ToBeVisibleAsync();
        await board.Question.Box.Locator("[data-do=cancel-form]").ClickAsync();
        await board.Stands(plan.Task, "reporting");

        await board.Drag(plan.Task, "closed");
        await board.Question.Action("renew").ClickAsync();
        await board.Question.Fill("f.renewal", "Công hàm gia hạn số 5");
        await board.Question.Send();
        await board.Stands(plan.Task, "closed");
    });
}
