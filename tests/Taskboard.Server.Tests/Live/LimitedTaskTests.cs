using System.Net;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Shared;

namespace Taskboard.Server.Tests.Live;

/// <summary>A limited task is absent for those who may not know of it: in the page, the push, the catching up, the panel and the API.</summary>
public sealed class LimitedTaskTests : IAsyncLifetime
{
    private const string Secret = "Thư của người bí mật";

    private readonly DataDirectory _data = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private FeedNode _node = null!;
    private Person _insider = null!;
    private Person _leader = null!;
    private string _plan = "";
    private string _task = "";
    private string _other = "";

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        _insider = await _node.Enter("trong");
        _leader = await _node.Enter("lanhdao", UserRole.Leader);
        var accepted = await _node.Accept("Kế hoạch", 2);
        (_plan, _task, _other) = (accepted.Plan.Id, accepted.TaskIds[0], accepted.TaskIds[1]);
        await _node.Retitle(_task, Secret);
        await _node.Send(_task, await Version(_task), "assign", new GiveResponsibility(
            new Responsibility { Lead = [new UnitRef(_insider.Units[0], "Sở Thử nghiệm")] }, "Theo phân công"));
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _patience.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task The_card_goes_from_open_boards_at_once_and_stays_on_those_of_the_units_concerned()
    {
        var outsider = await Outsider();
        await using var outside = await Watching(outsider);
        await using var inside = await Watching(_insider);

        await Limit();
        var gone = await Change(outside);
        var marked = await Change(inside);

        Assert.Equal(_task, gone.GetProperty("taskId").GetString());
        Assert.True(gone.GetProperty("gone").GetBoolean());
        Assert.DoesNotContain(Secret, gone.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(Secret, marked.GetProperty("html").GetString(), StringComparison.Ordinal);

        // what happens to it afterwards is heard by those inside only: the next that outsiders hear is of the other task
        Assert.IsType<TaskReply.Done>(await _node.Send(
            _task, await Version(_task), "move", new MoveIt("suspend", new Dictionary<string, string> { ["reason"] = "Chờ" }), By(_insider)));
        await _node.Retitle(_other, "Thư khác");
        Assert.Equal(_other, (await Change(outside)).GetProperty("taskId").GetString());
    }

    [Fact]
    public async Task It_is_absent_from_the_page_its_counts_and_its_search_for_outsiders()
    {
        await Outsider();
        await Limit();
        await _node.CaughtUp();
        using var outside = await _node.SignIn("ngoai");
        using var inside = await _node.SignIn("trong");
        using var leader = await _node.SignIn("lanhdao");

        foreach (var address in new[] { $"/board?plan={_plan}", "/board", $"/board?plan={_plan}&q=bi+mat" })
        {
            Assert.DoesNotContain(_task, await outside.Client.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains(_task, await inside.Client.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains(_task, await leader.Client.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_address_of_it_answers_an_outsider_as_if_it_had_never_been()
    {
        await Outsider();
        await Limit();
        using var outside = await _node.SignIn("ngoai");
        using var inside = await _node.SignIn("trong");
        foreach (var path in new[]
        {
            "", "/panel", "/menu", "/choices.json", "/limit", "/actions/schedule", "/parts/1/report",
        })
        {
            using var there = await outside.Client.GetAsync(new Uri($"/tasks/{_task}{path}", UriKind.Relative));
            using var nowhere = await outside.Client.GetAsync(new Uri($"/tasks/aaaaaaaaaaaaaaaa{path}", UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.NotFound, nowhere.StatusCode), (path, there.StatusCode, HttpStatusCode.NotFound));
        }
        foreach (var path in new[] { "", "/history", "/actions" })
        {
            using var answer = await outside.Client.GetAsync(new Uri($"/api/v1/tasks/{_task}{path}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            using var known = await inside.Client.GetAsync(new Uri($"/api/v1/tasks/{_task}{path}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        }
    }

    [Fact]
    public async Task Lists_and_changes_of_the_API_leave_out_even_what_was_recorded_before_it_was_limited()
    {
        await Outsider();
        await Limit();
        await _node.CaughtUp();
        using var outside = await _node.SignIn("ngoai");
        using var inside = await _node.SignIn("trong");
        foreach (var path in new[] { $"/api/v1/plans/{_plan}/tasks", "/api/v1/changes?since=0" })
        {
            Assert.DoesNotContain(Secret, await outside.Client.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains(Secret, await inside.Client.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_of_boards_and_plans_leave_it_out_for_outsiders()
    {
        await Outsider();
        await Limit();
        using var outside = await _node.SignIn("ngoai");
        using var inside = await _node.SignIn("trong");
        foreach (var path in new[] { $"/plans/{_plan}/export.xlsx", $"/plans/{_plan}/export.docx", "/board/export.xlsx" })
        {
            Assert.DoesNotContain(Secret, await Unpacked(outside, path), StringComparison.Ordinal);
            Assert.Contains(Secret, await Unpacked(inside, path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_limited_plan_is_absent_for_outsiders_and_what_it_gets_later_begins_limited()
    {
        var outsider = await Outsider();
        var desk = _node.Service<PlanDesk>();
        var plan = (await _node.Service<StateReader>().Plan(_plan, _patience.Token))!;
        var reply = await desk.Limit(_plan, plan.Version, true, "Việc nhạy cảm", By(_leader), "plan-limit");
        Assert.Equal((2, 0), (reply.Tasks, reply.Unchanged.Count));
        var repeat = await desk.Limit(_plan, plan.Version, true, "Việc nhạy cảm", By(_leader), "plan-limit");
        Assert.NotNull(repeat.Plan);
        var added = Assert.IsType<TaskReply.Done>(await desk.Add(
            new NewTask
            {
                PlanId = _plan,
                Kind = TaskKind.Other,
                Details = new() { Title = "Việc thêm" },
                Responsibility = new() { Lead = [new UnitRef(_insider.Units[0], "Sở Thử nghiệm")] },
                Window = Taskboard.Domain.Timing.DateWindow.Open,
            },
            FeedNode.Coordinator with { Functions = [UnitFunction.FocalPoint] }, "add", _patience.Token));
        Assert.True(added.Task.Limited);
        Assert.Null((await desk.Limit(_plan, plan.Version + 2, false, "Thử", By(outsider), "plan-open")).Plan);

        await _node.CaughtUp();
        using var outside = await _node.SignIn("ngoai");
        using var inside = await _node.SignIn("trong");
        foreach (var path in new[] { $"/board?plan={_plan}", $"/api/v1/plans/{_plan}", $"/api/v1/plans/{_plan}/tasks", $"/plans/{_plan}/export.xlsx", $"/plans/{_plan}/export.docx" })
        {
            using var there = await outside.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, there.StatusCode));
            using var known = await inside.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.OK), (path, known.StatusCode));
        }
        foreach (var path in new[] { "/plans", "/board", "/api/v1/plans", "/api/v1/changes?since=0" })
        {
            Assert.DoesNotContain(_plan, await outside.Client.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains(_plan, await inside.Client.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
        }
        await using var hub = await _node.Connect(outsider);
        await Assert.ThrowsAnyAsync<Exception>(() => hub.Invoke("Watch", _plan, "vi", 0L));
    }

    [Fact]
    public async Task A_unit_that_passes_into_another_takes_its_limited_tasks_along_unseen_by_the_administrator()
    {
        await Limit();
        var admin = new ActingUser { Id = "quantri", Name = "Quản trị", Role = UserRole.Admin };
        var desk = _node.Service<Taskboard.Server.Units.SuccessionDesk>();
        var directory = _node.Service<Taskboard.Server.Directory.DirectoryBook>();
        var unit = directory.Unit(_insider.Units[0])!;
        var next = new UnitRegistered { UnitId = Taskboard.Server.Hosting.Identifiers.From("sở mới"), Name = "Sở Mới", ShortName = "SM" };
        await _node.Service<UnitDesk>().Register(next, 0, FeedNode.Coordinator, "new-unit", _patience.Token);
        Assert.DoesNotContain((await desk.Review(unit, admin, _patience.Token)).Tasks, task => task.Id == _task);

        var passed = new UnitSucceeded { UnitId = unit.Id, Kind = SuccessionKind.Merge, On = new DateOnly(2026, 7, 1), Basis = "Nghị quyết 9", Successors = [next.UnitId] };
        var report = await desk.Carry(new Taskboard.Server.Units.SuccessionOrder(passed, unit.Version, [], new Dictionary<string, string>()), admin, "succession-1", _patience.Token);
        Assert.Empty(report!.Tasks);
        Assert.Equal(next.UnitId, (await _node.Service<ITaskEngine>().Load(_task, _patience.Token))!.Lead[0].Id);
    }

    [Fact]
    public async Task Limited_tasks_are_known_again_after_a_restart()
    {
        await Outsider();
        await Limit();
        await _node.DisposeAsync();
        _node = await FeedNode.Start(_data.Path);
        using var outside = await _node.SignIn("ngoai");
        Assert.DoesNotContain(Secret, await outside.Client.GetStringAsync(new Uri("/api/v1/changes?since=0", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain(_task, await outside.Client.GetStringAsync(new Uri("/board", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_away_is_told_that_it_is_gone_and_nothing_else_of_it()
    {
        var outsider = await Outsider();
        var before = await _node.Journal.Head(_patience.Token);
        await Limit();
        await _node.CaughtUp();
        await using var hub = await _node.Connect(outsider);
        var reply = await hub.Invoke("Watch", _plan, "vi", before);

        var change = Assert.Single(reply.GetProperty("changes").EnumerateArray());
        Assert.True(change.GetProperty("gone").GetBoolean());
        Assert.DoesNotContain(Secret, reply.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(_leader.Name, reply.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_on_which_nothing_changed_for_long_is_still_near_enough_to_be_watched_from()
    {
        await Limit();
        var others = await _node.Accept("Kế hoạch khác", 1);
        await _node.CaughtUp();
        var filter = new BoardFilter { Board = new BoardKey(_plan) };
        var first = await _node.Pages.Get(filter, Onlooker.Of(By(_insider)), Texts.Language.Vi, _patience.Token);
        for (var i = 0; i <= BoardBook.LongestLag; i++)
            await _node.Retitle(others.TaskIds[0], $"Lần thứ {i}");
        await _node.CaughtUp();

        var later = await _node.Pages.Get(filter, Onlooker.Of(By(_insider)), Texts.Language.Vi, _patience.Token);

        Assert.NotSame(first, later);
        Assert.Contains($"data-position=\"{_node.Feed.Position}\"", System.Text.Encoding.UTF8.GetString(later!.Plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_loaded_anew_after_a_change_of_rights_can_be_watched_from_without_being_loaded_again()
    {
        await Limit();
        await _node.CaughtUp();
        var filter = new BoardFilter { Board = new BoardKey(_plan) };
        var onlooker = Onlooker.Of(By(_insider));
        await _node.Pages.Get(filter, onlooker, Texts.Language.Vi, _patience.Token);
        var before = _node.Feed.Position;
        await _node.Change(_insider, UserRole.Officer, active: true);
        await _node.CaughtUp();
        await using var hub = await _node.Connect(_insider);
        Assert.True((await hub.Invoke("Watch", _plan, "vi", before)).GetProperty("reload").GetBoolean());

        var page = System.Text.Encoding.UTF8.GetString((await _node.Pages.Get(filter, onlooker, Texts.Language.Vi, _patience.Token))!.Plain);
        var position = long.Parse(page.Split("data-position=\"")[1].Split('"')[0], System.Globalization.CultureInfo.InvariantCulture);

        Assert.False((await hub.Invoke("Watch", _plan, "vi", position)).GetProperty("reload").GetBoolean());
    }

    [Fact]
    public async Task A_board_without_limited_tasks_has_one_page_for_all()
    {
        var key = new BoardFilter { Board = new BoardKey(_plan) };
        var first = await _node.Pages.Get(key, Onlooker.Of(By(_insider)), Texts.Language.Vi, _patience.Token);
        Assert.Same(await _node.Pages.Get(key, Onlooker.Public, Texts.Language.Vi, _patience.Token), await _node.Pages.Get(key, Onlooker.Of(By(_leader)), Texts.Language.Vi, _patience.Token));
        Assert.NotNull(first);
    }

    private async Task<Person> Outsider()
    {
        var outsider = await _node.Enter("ngoai");
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = outsider.Id, Name = outsider.Name, Role = UserRole.Officer, Units = [] }, outsider.Version, FeedNode.Coordinator, "out", _patience.Token);
        await _node.CaughtUp();
        return outsider;
    }

    private async Task<HubSocket> Watching(Person person)
    {
        var hub = await _node.Connect(person);
        await _node.CaughtUp();
        await hub.Invoke("Watch", _plan, "vi", await _node.Journal.Head(_patience.Token));
        return hub;
    }

    private async Task Limit() => Assert.IsType<TaskReply.Done>(
        await _node.Send(_task, await Version(_task), "limit", new ChangeLimit(true, "Việc nhạy cảm"), By(_leader)));

    private async Task<long> Version(string taskId) => (await _node.Service<ITaskEngine>().Load(taskId, _patience.Token))!.Version;

    private static ActingUser By(Person person) => new() { Id = person.Id, Name = person.Name, Role = person.Role, Units = person.Units };

    private static async Task<string> Unpacked(BrowsingSession session, string path)
    {
        using var file = new System.IO.Compression.ZipArchive(new MemoryStream(await session.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative))));
        var text = new System.Text.StringBuilder();
        foreach (var entry in file.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync());
        }
        return text.ToString();
    }

    private async Task<JsonElement> Change(HubSocket hub) => (await hub.Next("changes", _patience.Token))[0].EnumerateArray().Single();
}
