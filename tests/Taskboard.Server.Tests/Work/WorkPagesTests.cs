using System.Net;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Work;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Tests.Live;
using Taskboard.Server.Work;
using Taskboard.Shared;

namespace Taskboard.Server.Tests.Work;

/// <summary>My work, the leader's papers and who is waited for, over HTTP and by live push.</summary>
public sealed class WorkPagesTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private FeedNode _node = null!;
    private Person _officer = null!;
    private Person _leader = null!;
    private IReadOnlyList<string> _tasks = [];

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        _officer = await _node.Enter("canbo");
        _leader = await _node.Enter("lanhdao", UserRole.Leader);
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _leader.Id, Name = _leader.Name, Role = UserRole.Leader, Positions = [new HeldPosition(Position.Chair)] },
            _leader.Version, FeedNode.Coordinator, "chair", _patience.Token);
        _tasks = (await _node.Accept("Kế hoạch", 3)).TaskIds;
        foreach (var task in _tasks)
            await _node.Send(task, 1, "assign", new GiveResponsibility(new Responsibility { Lead = [new UnitRef(_officer.Units[0], "Sở Thử nghiệm")] }, "Theo phân công"));
        await _node.CaughtUp();
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _patience.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_letter_goes_from_the_units_list_into_the_leaders_and_out_of_it_when_signed()
    {
        using var officer = await _node.SignIn("canbo");
        using var leader = await _node.SignIn("lanhdao");
        await To(_tasks[0], "drafting");
        Assert.Contains($"data-task=\"{_tasks[0]}\"", await Read(officer, "/my-work"), StringComparison.Ordinal);
        Assert.DoesNotContain(_tasks[0], await Read(leader, "/inbox"), StringComparison.Ordinal);

        await To(_tasks[0], "submitted");
        Assert.DoesNotContain($"data-task=\"{_tasks[0]}\"", await Read(officer, "/my-work/list"), StringComparison.Ordinal);
        Assert.Contains($"hx-post=\"/tasks/{_tasks[0]}/actions/sign\"", await Read(leader, "/inbox"), StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(await Read(leader, "/work.json")).RootElement.GetProperty("inbox").GetInt32());
    }

    [Fact]
    public async Task What_is_kept_of_a_person_is_what_would_be_found_anew()
    {
        var kept = _node.Service<WaitingShelf>();
        var parent = _tasks[0];
        await Same();
        await To(_tasks[1], "drafting");
        await Same();
        // a child waits for its parent: what happens to the one changes what waits of the other
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[2], await Version(_tasks[2]), "below", new AddLink(LinkKind.BelongsTo, parent)));
        await Same();
        await To(parent, "submitted");
        await Same();
        await _node.Move(parent, "suspend");
        await Same();
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _officer.Id, Name = _officer.Name, Role = UserRole.Officer, Units = [] }, _officer.Version, FeedNode.Coordinator, "out", _patience.Token);
        await Same();
        Assert.Empty(await kept.For(User(_officer), _patience.Token));

        async Task Same()
        {
            await _node.CaughtUp();
            foreach (var user in new[] { User(_officer), User(_leader) })
            {
                var anew = new WaitingShelf(_node.Service<WorkBook>(), _node.Service<Clock>());
                for (var i = 0; i < 2; i++)
                    Assert.Equal(Said(await anew.For(user, _patience.Token)), Said(await kept.For(user, _patience.Token)));
            }
        }

        ActingUser User(Person person) => _node.Service<DirectoryBook>().Acting(person.Id, _node.Service<Clock>().Today)!;

        static IEnumerable<string> Said(IEnumerable<Waiting> waiting) => waiting.Select(w => $"{w.Task.Id} {w.Task.Version} {w.Reason} {w.Part?.Id} {string.Join(',', w.Actions.Select(a => a.Action))}");
    }

    [Fact]
    public async Task What_is_kept_of_open_parts_is_what_would_be_found_anew()
    {
        var kept = _node.Service<OwedShelf>();
        await Same(0);
        var started = await Other();
        await Same(1);
        await Done(await _node.Send(started, await Version(started), "limit", new ChangeLimit(true, "Việc nhạy cảm"), By(_leader)));
        await Same(1);
        Assert.Empty(await kept.For(FeedNode.Coordinator with { Id = "somebody00000000", Role = UserRole.Officer }, _node.Service<Clock>().Today, _patience.Token));
        await Done(await _node.Send(started, await Version(started), "part", new MovePart(1, PartAction.Report, "Xong"), By(_officer)));
        await Same(1);
        await Done(await _node.Send(started, await Version(started), "suspend", new MoveIt("suspend", new Dictionary<string, string> { ["reason"] = "Chờ" }), _node.Service<DirectoryBook>().Acting(_leader.Id, _node.Service<Clock>().Today)!));
        await Same(1);

        async Task Same(int tasks)
        {
            await _node.CaughtUp();
            var today = _node.Service<Clock>().Today;
            var anew = Said(await new OwedShelf(_node.Service<WorkBook>()).For(ActingUser.System, today, _patience.Token));
            Assert.InRange(anew.Count, 0, tasks * 2);
            for (var i = 0; i < 2; i++)
                Assert.Equal(anew, Said(await kept.For(ActingUser.System, today, _patience.Token)));
        }

        static List<string> Said(IEnumerable<OwedUnit> units) => [.. units.SelectMany(unit => unit.Parts.Select(owed => $"{unit.Unit.Id} {unit.Late} {owed.Task.Id} {owed.Task.Version} {owed.Part.Id} {owed.Part.State}")).Order()];
    }

    [Fact]
    public async Task A_page_of_a_list_that_is_not_there_is_the_last_one()
    {
        using var leader = await _node.SignIn("lanhdao");
        await To(_tasks[0], "submitted");
        var started = await Other();
        await _node.CaughtUp();
        foreach (var path in new[] { "/inbox?from=9999", "/inbox/list?from=x" })
            Assert.Contains(_tasks[0], await Read(leader, path), StringComparison.Ordinal);
        var page = await Read(leader, $"/waiting?unit={_officer.Units[0]}&from=200");
        Assert.Contains(started, page, StringComparison.Ordinal);
        Assert.DoesNotContain("page-turn", page, StringComparison.Ordinal);
        Assert.Contains("data-query=\"?from=9999\"", await Read(leader, "/inbox?from=9999"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_the_bell_a_tasks_day_and_that_of_its_part_are_two_things()
    {
        var started = await Other();
        var now = _node.Service<Clock>().Moment(null);
        await _node.Service<Server.Notices.NoticeStore>().Write(
            [
                .. new int?[] { null, 1 }.Select(part => new Server.Notices.NewNotice(
                    _officer.Id, new(Domain.Notices.NoticeKind.DueSoon, new Domain.Notices.DeadlineCause(started, part, "DueSoon", now.Today).ToString()), started, now.At, null)),
            ],
            _patience.Token);
        var told = await _node.Service<Server.Notices.NoticeStore>().Of(_node.Service<DirectoryBook>().Acting(_officer.Id, now.Today)!, _patience.Token);
        Assert.Equal(2, told.Count(one => one.Kind == Domain.Notices.NoticeKind.DueSoon));
        using var officer = await _node.SignIn("canbo");
        Assert.Contains("phần việc: ", WebUtility.HtmlDecode(await Read(officer, "/notices")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_chosen_together_are_signed_each_by_itself_and_one_refused_does_not_spoil_the_others()
    {
        var token = await Token("lanhdao");
        var versions = new List<long>();
        foreach (var task in _tasks)
            versions.Add(await To(task, "submitted"));
        await _node.Retitle(_tasks[1], "Đã đổi tên trong lúc chờ");

        var answer = await token.Post("/inbox", [.. _tasks.Select((t, i) => ("paper", $"{t}:{versions[i]}:sign")), ("commandId", "bulk-1")]);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Đã duyệt, ký 2/3 mục", page, StringComparison.Ordinal);
        Assert.Contains("class=\"bad\"", page, StringComparison.Ordinal);
        Assert.Equal(["signed", "submitted", "signed"], await States());
        // the same form sent again has no other effect
        await token.Post("/inbox", [.. _tasks.Select((t, i) => ("paper", $"{t}:{versions[i]}:sign")), ("commandId", "bulk-1")]);
        Assert.Equal(["signed", "submitted", "signed"], await States());
    }

    [Fact]
    public async Task Somebody_who_may_not_sign_signs_nothing_by_sending_the_leaders_form()
    {
        var version = await To(_tasks[0], "submitted");
        var officer = await Token("canbo");
        var answer = await officer.Post("/inbox", [("paper", $"{_tasks[0]}:{version}:sign"), ("commandId", "mine")]);
        Assert.Contains("class=\"bad\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("submitted", (await States())[0]);
        using var nothing = await officer.Post("/inbox", [("paper", "../../x:1:sign")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
    }

    [Fact]
    public async Task A_limited_task_is_absent_from_the_lists_and_figures_of_others()
    {
        var other = await _node.Enter("khac");
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = other.Id, Name = other.Name, Role = UserRole.Officer }, other.Version, FeedNode.Coordinator, "khac", _patience.Token);
        var started = await Other();
        await _node.Send(started, await Version(started), "limit", new ChangeLimit(true, "Việc nhạy cảm"), By(_leader));
        await _node.CaughtUp();

        using var outside = await _node.SignIn("khac");
        using var inside = await _node.SignIn("canbo");
        Assert.Contains(started, await Read(inside, "/waiting"), StringComparison.Ordinal);
        foreach (var path in new[] { "/waiting", "/my-work", "/inbox", "/my-work/list", "/inbox/list" })
            Assert.DoesNotContain(started, await Read(outside, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_tasks_are_offered_to_a_unit_that_finds_them_in_its_list_and_takes_them_over_on_the_day()
    {
        await _node.Enter("dieuphoi", UserRole.Coordinator);
        var next = (await _node.Service<UnitDesk>().Register(
            new UnitRegistered { UnitId = Taskboard.Server.Hosting.Identifiers.From("sở nhận"), Name = "Sở Nhận việc", ShortName = "SNV" }, 0, FeedNode.Coordinator, "unit", _patience.Token))!;
        var taker = await _node.Enter("nhanviec");
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = taker.Id, Name = taker.Name, Role = UserRole.Officer, Units = [next.Id] }, taker.Version, FeedNode.Coordinator, "nhan", _patience.Token);
        var coordinator = await Token("dieuphoi");
        var day = _node.Service<Taskboard.Server.Hosting.Clock>().Today;

        using var offered = await coordinator.Post("/assignments",
            ("task", $"{_tasks[0]}:{await Version(_tasks[0])}"), ("task", $"{_tasks[1]}:{await Version(_tasks[1])}"), ("mode", "propose"), ("lead", next.Id), ("reason", "Phân công lại"),
            ("effective", day.AddDays(1).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("commandId", "offer"));
        Assert.Contains("Đã gửi đề nghị bàn giao 2/2 việc", WebUtility.HtmlDecode(await offered.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var unit = await Token("nhanviec");
        Assert.Contains($"hx-post=\"/tasks/{_tasks[0]}/hand-over/1/accept\"", await Read(unit.Session, "/my-work?for=handover"), StringComparison.Ordinal);
        using var accepted = await unit.Post($"/tasks/{_tasks[0]}/hand-over/1/accept", ("version", $"{await Version(_tasks[0])}"), ("commandId", "yes"));
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        using var wordless = await unit.Post($"/tasks/{_tasks[1]}/hand-over/1/decline", ("version", $"{await Version(_tasks[1])}"), ("commandId", "no"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.StatusCode);
        // the number of another task's hand-over, and somebody else's answer, come to nothing
        using var another = await unit.Post($"/tasks/{_tasks[2]}/hand-over/1/accept", ("version", $"{await Version(_tasks[2])}"), ("commandId", "else"));
        Assert.Equal(HttpStatusCode.NotFound, another.StatusCode);
        using var forged = await (await Token("canbo")).Post($"/tasks/{_tasks[1]}/hand-over/1/accept", ("version", $"{await Version(_tasks[1])}"), ("commandId", "forged"));
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);

        // it takes effect on its day, and not before
        var sweep = _node.Service<IEnumerable<Taskboard.Server.Operations.ISweep>>().Single(s => s.Name == "hand-overs");
        await _node.CaughtUp();
        await sweep.Run(_patience.Token);
        Assert.Equal(_officer.Units[0], (await _node.Service<ITaskEngine>().Load(_tasks[0], _patience.Token))!.Lead[0].Id);
        Assert.True((await _node.Service<ITaskEngine>().Load(_tasks[0], _patience.Token))!.HandOver!.Agreed);
    }

    [Fact]
    public async Task Whoever_is_waited_for_is_told_at_once_and_of_nothing_but_that()
    {
        using var leader = await _node.SignIn("lanhdao");
        await Read(leader, "/work.json");
        await using var hub = await _node.Connect(_leader);
        await To(_tasks[0], "submitted");
        var told = await hub.Next("work", _patience.Token);
        Assert.Empty(told);
    }

    [Fact]
    public async Task Nobody_reads_these_pages_without_signing_in()
    {
        using var nobody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _node.Address };
        foreach (var path in new[] { "/my-work", "/my-work/list", "/inbox", "/inbox/list", "/waiting", "/work.json" })
        {
            using var answer = await nobody.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Found, HttpStatusCode.SeeOther });
        }
    }

    /// <summary>A task under way in which the officer's unit owes a part.</summary>
    private async Task<string> Other()
    {
        var lead = (await _node.Service<UnitDesk>().Register(
            new UnitRegistered { UnitId = Taskboard.Server.Hosting.Identifiers.From("sở khác"), Name = "Sở Khác", ShortName = "SK" }, 0, FeedNode.Coordinator, "other", _patience.Token))!;
        var done = Assert.IsType<TaskReply.Done>(await _node.Service<PlanDesk>().Add(
            new NewTask
            {
                PlanId = (await _node.Service<ITaskEngine>().Load(_tasks[0], _patience.Token))!.PlanId,
                Kind = TaskKind.Other,
                Details = new() { Title = "Việc kín" },
                Responsibility = new() { Lead = [new UnitRef(lead.Id, lead.Name)], Coordinating = [new UnitRef(_officer.Units[0], "Sở Thử nghiệm")] },
                Window = Taskboard.Domain.Timing.DateWindow.Open,
            },
            FeedNode.Coordinator, "add", _patience.Token));
        await Done(await _node.Send(done.Task.Id, 1, "start", new MoveIt("start", new Dictionary<string, string>())));
        return done.Task.Id;
    }

    private async Task<long> To(string taskId, string state)
    {
        (string State, string Action, ActingUser By, Dictionary<string, string> Fields)[] steps =
        [
            ("scheduled", "schedule", FeedNode.Coordinator, []),
            ("drafting", "draft", FeedNode.Coordinator, new() { ["recipientName"] = "Đại sứ Nhật Bản" }),
            ("submitted", "submit", FeedNode.Coordinator, new() { ["submission"] = "12/TTr-SNgV" }),
        ];
        foreach (var step in steps)
        {
            var task = (await _node.Service<ITaskEngine>().Load(taskId, _patience.Token))!;
            if (task.State == "planned" && step.Action == "schedule")
            {
                await Done(await _node.Send(taskId, task.Version, "d-" + task.Version, new CorrectDetails(task.Details with { Leader = "Chủ tịch UBND tỉnh", Recipients = ["Đại sứ quán"] }, null)));
                task = (await _node.Service<ITaskEngine>().Load(taskId, _patience.Token))!;
                await Done(await _node.Send(taskId, task.Version, "w-" + task.Version, new ChangeWindow(null, Window(), "Đã chốt ngày")));
                task = (await _node.Service<ITaskEngine>().Load(taskId, _patience.Token))!;
            }
            if (task.State == state)
                break;
            var before = Array.FindIndex(steps, s => s.State == task.State);
            if (before >= Array.IndexOf(steps, step))
                continue;
            if (step.Action == "submit")
            {
                await Done(await _node.Send(taskId, task.Version, "f-" + task.Version, new AttachFile("01k9zw3v5g7t2qf1", "Thư.docx", 1_000, FileType.Docx, new string('a', 64), PaperKind.Draft, null)));
                task = (await _node.Service<ITaskEngine>().Load(taskId, _patience.Token))!;
            }
            var papers = step.Action == "submit" ? new Dictionary<string, int> { ["letterText"] = 1 } : null;
            await Done(await _node.Send(taskId, task.Version, $"{step.Action}-{task.Version}", new MoveIt(step.Action, step.Fields, papers), step.By));
            if (step.State == state)
                break;
        }
        await _node.CaughtUp();
        return await Version(taskId);
    }

    private Taskboard.Domain.Timing.DateWindow Window()
    {
        var day = _node.Service<Taskboard.Server.Hosting.Clock>().Today.AddDays(5);
        return new(day, day, day, Taskboard.Domain.Timing.Certainty.Window, Anchor: day);
    }

    private static Task Done(TaskReply reply)
    {
        Assert.True(reply is TaskReply.Done, reply.ToString());
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<string>> States()
    {
        var states = new List<string>();
        foreach (var task in _tasks)
            states.Add((await _node.Service<ITaskEngine>().Load(task, _patience.Token))!.State);
        return states;
    }

    private async Task<long> Version(string taskId) => (await _node.Service<ITaskEngine>().Load(taskId, _patience.Token))!.Version;

    private static ActingUser By(Person person) => new() { Id = person.Id, Name = person.Name, Role = person.Role, Units = person.Units };

    private async Task<string> Read(BrowsingSession session, string path)
    {
        using var answer = await session.Client.GetAsync(new Uri(path, UriKind.Relative), _patience.Token);
        Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        return await answer.Content.ReadAsStringAsync(_patience.Token);
    }

    private async Task<FormSender> Token(string userName)
    {
        var session = await _node.SignIn(userName);
        var me = JsonDocument.Parse(await session.Client.GetStringAsync(new Uri("me.json", UriKind.Relative))).RootElement.GetProperty("antiforgery");
        session.Client.DefaultRequestHeaders.Add(me.GetProperty("header").GetString()!, me.GetProperty("token").GetString());
        return new FormSender(session);
    }

    /// <summary>Sends forms as the page's script does.</summary>
    private sealed record FormSender(BrowsingSession Session)
    {
        public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => Session.Client.PostAsync(
            new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));
    }
}
