using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Live;
using Taskboard.Server.Rounds;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>The board's visits follow their round, and the round follows the board.</summary>
public sealed class BoardFollowsTests
{
    private const string Id = "06h02r5qb6wk9gm8";

    [Fact]
    public async Task A_visit_is_ready_done_and_reported_as_its_round_goes_on()
    {
        await using var site = await AccountsSite.Start();
        var task = await Ready(site);
        await Stands(site, task, "ready");
        Assert.Equal("2026-03-02", (await Load(site, task)).Fields["visitDay"]);

        await Tap(site, TapKind.Arrived);
        await Tap(site, TapKind.Ended);
        await Stands(site, task, "done");
        Assert.NotNull((await Load(site, task)).Deadline);
        await RoundSite.Done(site, Id, new RecordOutcome("s1", new VisitOutcome { Result = "Bạn cảm ơn", Requests = [new("f1", "Mở lớp tiếng Việt")] }));

        await Stands(site, task, "reported");
        Assert.Equal(("Bạn cảm ơn", "Mở lớp tiếng Việt"), ((await Load(site, task)).Fields["result"], (await Load(site, task)).Fields["requests"]));
    }

    [Fact]
    public async Task A_visit_that_is_stopped_on_the_board_is_cancelled_in_its_round()
    {
        await using var site = await AccountsSite.Start();
        var task = await Ready(site);
        await Stands(site, task, "ready");
        var current = await Load(site, task);
        var stopped = await site.Service<ITaskEngine>().Send(
            new TaskCall(task, "stop", current.Version, RoundSite.Planner, new MoveIt("suspend", new Dictionary<string, string> { ["reason"] = "Đối tác hoãn" })), default);
        Assert.IsType<TaskReply.Done>(stopped);

        await Until(async () => (await site.Service<IRoundEngine>().Load(Id, default))!.Stop("s1")!.Cancelled is not null, "the stop was not cancelled");
        Assert.Equal("Theo bảng công việc: Đối tác hoãn", (await site.Service<IRoundEngine>().Load(Id, default))!.Stop("s1")!.Cancelled);
    }

    [Fact]
    public async Task A_move_that_is_taken_back_on_the_board_gives_the_visit_back_to_its_round()
    {
        await using var site = await AccountsSite.Start();
        var task = await Ready(site);
        await Stands(site, task, "ready");
        var version = (await Load(site, task)).Version;
        var engine = site.Service<ITaskEngine>();
        Assert.IsType<TaskReply.Done>(await engine.Send(
            new TaskCall(task, "stop", version, RoundSite.Planner, new MoveIt("suspend", new Dictionary<string, string> { ["reason"] = "Bấm nhầm" })), default));
        await Until(async () => (await site.Service<IRoundEngine>().Load(Id, default))!.Stop("s1")!.Cancelled is not null, "the stop was not cancelled");

        Assert.IsType<TaskReply.Done>(await engine.Send(new TaskCall(task, "back", version + 1, RoundSite.Planner, new TakeBackMove(version + 1, "Bấm nhầm")), default));
        await Until(async () => (await site.Service<IRoundEngine>().Load(Id, default))!.Stop("s1")!.Cancelled is null, "the stop is still cancelled");
        Assert.Equal("ready", (await Load(site, task)).State);
    }

    [Fact]
    public async Task A_request_becomes_one_task_with_a_unit_and_a_day()
    {
        await using var site = await AccountsSite.Start();
        var unit = await site.AddUnit("Sở Giáo dục và Đào tạo", "Sở GD&ĐT");
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        await Ready(site);
        using var saved = await coordinator.Post(
            $"/rounds/{Id}/stops/s1/outcome", "/rounds/new", "result", "Tốt đẹp", "itemId", "", "itemKind", "request", "itemText", "Mở lớp tiếng Việt", "itemUnit", unit.Id, "itemDue", "2026-04-30");
        Assert.Equal(200, (int)saved.StatusCode);
        var item = Assert.Single((await site.Service<IRoundEngine>().Load(Id, default))!.Stop("s1")!.Outcome!.Requests);

        using var made = await coordinator.Post($"/rounds/{Id}/stops/s1/outcome/{item.Id}/task", "/rounds/new");
        using var again = await coordinator.Post($"/rounds/{Id}/stops/s1/outcome/{item.Id}/task", "/rounds/new");

        Assert.Equal((200, 200), ((int)made.StatusCode, (int)again.StatusCode));
        var linked = Assert.Single((await site.Service<IRoundEngine>().Load(Id, default))!.Stop("s1")!.Outcome!.Requests);
        var task = await Load(site, linked.TaskId!);
        Assert.Equal(("Mở lớp tiếng Việt", unit.Id, new DateOnly(2026, 4, 30)), (task.Details.Title, task.Lead[0].Id, task.Window.To));
        Assert.Single((await site.Service<StateReader>().TasksOf(task.PlanId, default)), each => each.Details.Title == "Mở lớp tiếng Việt");
    }

    [Fact]
    public async Task The_ledger_the_report_and_a_second_greeting()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        await Ready(site);
        await RoundSite.Done(site, Id, new SetGifts([new("g", "Giỏ quà Tết", 3)]));
        var plan = (await site.Service<IRoundEngine>().Load(Id, default))!.Stop("s1")!.Plan;
        await RoundSite.Done(site, Id, new SetStop("s1", plan with { GiftId = "g", GiftCount = 1 }, 1));
        await Tap(site, TapKind.Arrived);
        await Tap(site, TapKind.GiftGiven);

        var ledger = System.Net.WebUtility.HtmlDecode(await coordinator.Read("/rounds/ledger?q=lao"));
        Assert.Contains("Giỏ quà Tết ×1", ledger, StringComparison.Ordinal);
        Assert.Contains("Ông Trần Đức Minh", ledger, StringComparison.Ordinal);
        const string Other = "06h02r5qb6wk9gm9";
        await RoundSite.Open(site, Other, [new("x1", new StopPlan { Partner = "ĐẠI SỨ QUÁN LÀO" })]);
        await site.Service<LiveFeed>().CaughtUp(TimeSpan.FromSeconds(10), default);
        Assert.Contains("đã được chúc Tết trong “Chúc Tết 2027”", System.Net.WebUtility.HtmlDecode(await coordinator.Read("/rounds/" + Other)), StringComparison.Ordinal);

        using var report = await coordinator.Get($"/rounds/{Id}/report.docx");
        var bytes = await report.Content.ReadAsByteArrayAsync();
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(bytes), false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("Đã thăm 1 nơi", text, StringComparison.Ordinal);
        Assert.Contains("Giỏ quà Tết: 1", text, StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(word).Select(fault => fault.Description));
    }

    private static async Task<string> Ready(AccountsSite site)
    {
        var (plan, tasks) = await RoundSite.Visits(site, "Đại sứ quán Lào");
        await RoundSite.Done(site, Id, new BeginRound(new RoundBegun
        {
            RoundId = Id,
            Name = "Chúc Tết 2027",
            Year = 2027,
            PlanId = plan,
            Stops = [new("s1", new StopPlan { Partner = "Đại sứ quán Lào", TaskId = tasks[0] })],
        }));
        await RoundSite.Done(site, Id, new SetTeam(
            new TeamPlan { Id = "t1", Day = Hosting.Clock.DayOf(site.Time.GetUtcNow()), Name = "Đoàn số 1", Crew = [new(CrewRole.Leader, "Ông Trần Đức Minh")] }, 0));
        await RoundSite.Done(site, Id, new MoveStop("s1", "t1", null));
        return tasks[0];
    }

    private static Task Tap(AccountsSite site, TapKind kind) =>
        RoundSite.Done(site, Id, new Tap { StopId = "s1", Kind = kind, At = site.Time.GetUtcNow(), Sent = site.Time.GetUtcNow() });

    private static async Task<PlanTask> Load(AccountsSite site, string task) => (await site.Service<ITaskEngine>().Load(task, default))!;

    private static Task Stands(AccountsSite site, string task, string state) => Until(async () => (await Load(site, task)).State == state, $"the task does not stand at {state}");

    private static async Task Until(Func<Task<bool>> holds, string otherwise)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); !await holds(); await Task.Delay(20))
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), otherwise);
    }
}
