using Taskboard.Browser.Tests.Driving;

namespace Taskboard.Browser.Tests.Board;

/// <summary>Two people move the same card at once: one wins; the other is told what happened, sees the new state, and loses no text.</summary>
public sealed class SameCardTests(BoardHost host) : BrowserTest(host)
{
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task Of_two_who_press_the_same_step_one_wins_and_the_other_is_told_who(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Rà soát hồ sơ nhân sự"));
        var (one, two) = await Two(scene, screen, plan);
        await one.Open(plan.Task);
        await two.Open(plan.Task);

        await using (var held = await HeldRequests.Of(two.Page, "**/actions/start"))
        {
            await two.Panel.Take("start");
            await held.Arrived();
            await one.Panel.Take("start");
            await Expect(one.Panel.State).ToHaveTextAsync("Đang làm");
            await held.LetGo();
        }

        await Expect(two.Panel.Step.Trouble).ToContainTextAsync("Nguyễn Thu Hà (SNgV)");
        await Expect(two.Panel.State).ToHaveTextAsync("Đang làm");
        await Expect(two.Panel.Step.Trouble).ToContainTextAsync("Đang làm");
        await two.Stands(plan.Task, "executing");
        Assert.Equal(2, (await scene.Province.Task(plan.Task)).Version);
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task What_was_typed_stays_when_somebody_else_was_first_and_can_be_sent_again(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Kiểm kê quà tặng đối ngoại"));
        await scene.Province.Move(plan.Task, "start", Cast.Officer);
        var (one, two) = await Two(scene, screen, plan);
        await two.Open(plan.Task);
        var typed = await two.Panel.Take("finish");
        await typed.Fill("f.result", "Đã kiểm kê 120 phần quà, còn thiếu 5 hộp sơn mài");

        await one.Open(plan.Task);
        var hold = await one.Panel.Take("suspend");
        await hold.Fill("f.reason", "Chờ ý kiến Thường trực");
        await hold.Send();
        await Expect(one.Panel.State).ToHaveTextAsync("Tạm dừng");

        await Expect(two.Panel.Body.Locator(".changed-note")).ToContainTextAsync("Nguyễn Thu Hà (SNgV)");
        await Expect(typed.Field("f.result")).ToHaveValueAsync("Đã kiểm kê 120 phần quà, còn thiếu 5 hộp sơn mài");
        await typed.Send();
        await Expect(typed.Trouble).ToBeVisibleAsync();
        await Expect(typed.Box).ToContainTextAsync("Đã kiểm kê 120 phần quà, còn thiếu 5 hộp sơn mài");

        await scene.Province.Move(plan.Task, "resume", Cast.Coordinator);
        await Expect(two.Panel.Body.Locator(".changed-note")).ToBeVisibleAsync();
        await two.Panel.Body.Locator(".changed-note button").ClickAsync();
        await Expect(two.Panel.State).ToHaveTextAsync("Đang làm");
        await Expect(typed.Field("f.result")).ToHaveValueAsync("Đã kiểm kê 120 phần quà, còn thiếu 5 hộp sơn mài");
    });

    [BrowserFact]
    public Task Of_two_who_drag_the_same_card_one_wins_and_the_reason_opens_beside_the_card_of_the_other() => Play(async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Dịch tài liệu giới thiệu tỉnh"));
        var (one, two) = await Two(scene, Screen.Desk, plan);

        await using (var held = await HeldRequests.Of(two.Page, "**/actions/start"))
        {
            await two.Drag(plan.Task, "executing");
            await held.Arrived();
            await one.Drag(plan.Task, "executing");
            await one.Stands(plan.Task, "executing");
            await held.LetGo();
        }

        await Expect(two.Question.Trouble).ToContainTextAsync("Nguyễn Thu Hà (SNgV)");
        await two.Stands(plan.Task, "executing");
        Assert.Equal(2, (await scene.Province.Task(plan.Task)).Version);
    });

    private static async Task<(BoardPage One, BoardPage Two)> Two(Scene scene, Screen screen, PlanOnBoard plan) =>
        (await scene.Board(Cast.Coordinator, screen, plan), await scene.Board(Cast.Officer, screen, plan));
}
