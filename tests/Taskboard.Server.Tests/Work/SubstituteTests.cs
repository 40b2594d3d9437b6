using System.Net;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Tests.Live;
using Taskboard.Server.Work;

namespace Taskboard.Server.Tests.Work;

/// <summary>Acting for somebody absent: what it gives, in whose name, and that it ends.</summary>
public sealed class SubstituteTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private FeedNode _node = null!;
    private Person _absent = null!;
    private Person _acting = null!;
    private string _task = "";

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        // the absent officer belongs to a second unit, whose work the other is not part of
        var unit = await _node.Service<UnitDesk>().Register(
            new UnitRegistered { UnitId = Identifiers.From("second"), Name = "Sở Thứ Hai", ShortName = "STH" }, 0, FeedNode.Coordinator, "second", default);
        _absent = await _node.Enter("vang");
        _acting = await _node.Enter("thay");
        _absent = (await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _absent.Id, Name = "Trần Thị Vắng", Role = UserRole.Officer, Units = [.. _absent.Units, unit!.Id] }, _absent.Version, FeedNode.Coordinator, "two", default))!;
        _task = (await _node.Accept("Kế hoạch", 1)).TaskIds[0];
        Assert.IsType<TaskReply.Done>(await _node.Send(_task, 1, "assign", new GiveResponsibility(new Responsibility { Lead = [new UnitRef(unit.Id, "Sở Thứ Hai")] }, "Theo phân công")));
        Assert.IsType<TaskReply.Done>(await _node.Send(_task, 2, "limit", new ChangeLimit(true, "Nhạy cảm")));
        await _node.CaughtUp();
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _patience.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_limited_task_is_absent_for_a_colleague_and_there_for_who_acts_and_gone_when_that_is_ended()
    {
        using var acting = await _node.SignIn("thay");
        Assert.Equal(HttpStatusCode.NotFound, await acting.Status("/tasks/" + _task));

        await Name();
        Assert.Equal(HttpStatusCode.OK, await acting.Status("/tasks/" + _task));
        Assert.Contains("Bạn đang thay mặt Trần Thị Vắng", await acting.Page("/my-work"), StringComparison.Ordinal);

        await End();
        Assert.Equal(HttpStatusCode.NotFound, await acting.Status("/tasks/" + _task));
        Assert.DoesNotContain("thay mặt", await acting.Page("/my-work"), StringComparison.Ordinal);
        Assert.IsType<NoSuchTask>(Assert.IsType<TaskReply.Refused>(await Suspend("late")).Why);
    }

    [Fact]
    public async Task What_is_done_for_the_absent_says_so_on_record_in_the_history_in_the_export_and_in_the_interface()
    {
        await Name();
        Assert.IsType<TaskReply.Done>(await Suspend("hold"));

        JournalRecord? last = null;
        await foreach (var record in _node.Journal.ReadStream(Streams.Task(_task), 0, default))
            last = record;
        Assert.Equal((_acting.Id, new JournalPrincipal(_absent.Id, "Trần Thị Vắng")), (last!.Actor.Id, last.Actor.OnBehalfOf));
        using var acting = await _node.SignIn("thay");
        var words = "Người dùng thay (thay mặt Trần Thị Vắng)";
        Assert.Contains(words, await acting.Page("/tasks/" + _task), StringComparison.Ordinal);
        Assert.Contains(words, await acting.Page($"/tasks/{_task}/history.csv"), StringComparison.Ordinal);
        var history = JsonDocument.Parse(await acting.Page($"/api/v1/tasks/{_task}/history")).RootElement.GetProperty("changes");
        Assert.Equal("Trần Thị Vắng", history[history.GetArrayLength() - 1].GetProperty("by").GetProperty("onBehalfOf").GetProperty("name").GetString());
        Assert.False(history[0].GetProperty("by").TryGetProperty("onBehalfOf", out var none) && none.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task A_plan_that_a_substitute_limits_as_themselves_is_not_opened_to_the_units_of_the_absent()
    {
        var (leader, deputy) = (await _node.Enter("lanh-dao", UserRole.Leader), await _node.Enter("pho", UserRole.Leader));
        var plan = (await _node.Accept("Kế hoạch kín", 1)).Plan;
        leader = (await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = leader.Id, Name = leader.Name, Role = UserRole.Leader, Units = [_absent.Units[1]] }, leader.Version, FeedNode.Coordinator, "one", default))!;

        var reply = await _node.Service<PlanDesk>().Limit(plan.Id, plan.Version, true, "Nhạy cảm", await Acting(leader, deputy), "close");

        Assert.Contains(deputy.Units[0], reply.Plan!.LimitedTo!);
        Assert.DoesNotContain(_absent.Units[1], reply.Plan.LimitedTo!);
        Assert.Null((await LastOfPlan(plan.Id)).OnBehalfOf);
    }

    [Fact]
    public async Task What_is_done_with_a_plan_that_is_known_through_the_absent_alone_is_done_in_their_name()
    {
        var (absent, acting) = (await _node.Enter("dieu-phoi-vang", UserRole.Coordinator), await _node.Enter("dieu-phoi-thay", UserRole.Coordinator));
        absent = (await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = absent.Id, Name = absent.Name, Role = UserRole.Coordinator, Units = _absent.Units }, absent.Version, FeedNode.Coordinator, "two", default))!;
        var desk = _node.Service<PlanDesk>();
        var planId = (await _node.Service<StateReader>().Task(_task, default))!.PlanId;
        var limited = (await desk.Limit(planId, (await _node.Service<StateReader>().Plan(planId, default))!.Version, true, "Nhạy cảm", FeedNode.Coordinator, "close")).Plan!;
        Assert.Equal([_absent.Units[1]], limited.LimitedTo);
        var task = new NewTask
        {
            PlanId = planId,
            Kind = TaskKind.Other,
            Details = new() { Title = "Việc thêm" },
            Responsibility = new() { Lead = [new UnitRef(_absent.Units[1], "Sở Thứ Hai")] },
            Window = Taskboard.Domain.Timing.DateWindow.Open,
        };
        Assert.IsType<FieldWrong>(Assert.IsType<TaskReply.Refused>(await desk.Add(task, By(acting), "alone", default)).Why);
        var by = await Acting(absent, acting);

        Assert.IsType<TaskReply.Done>(await desk.Add(task, by, "add", default));
        Assert.Equal(absent.Id, (await LastOfPlan(planId)).OnBehalfOf?.Id);

        Assert.Null((await desk.Limit(planId, limited.Version + 1, false, "Hết kín", by, "open")).Plan!.LimitedTo);
        Assert.Equal((acting.Id, absent.Id), ((await LastOfPlan(planId)).Id, (await LastOfPlan(planId)).OnBehalfOf?.Id));
    }

    [Fact]
    public async Task A_command_that_comes_twice_succeeds_twice_with_one_effect_and_its_id_serves_nothing_else()
    {
        var (desk, today) = (_node.Service<PersonDesk>(), _node.Service<Clock>().Today);
        await Name();
        await Name();
        Assert.Single(_node.Service<DirectoryBook>().Person(_absent.Id)!.Substitutions);
        Assert.IsType<CommandReused>((await desk.Name(_absent.Id, new(_acting.Id, today, today.AddDays(1), "Nghỉ"), By(_absent), today, "name", default)).Why);
        Assert.IsType<SubstituteNamedAlready>((await desk.Name(_absent.Id, new(_acting.Id, today, today.AddDays(5), "Nghỉ"), By(_absent), today, "other", default)).Why);
    }

    [Fact]
    public async Task After_the_last_day_nothing_of_it_is_left_though_nobody_ended_it()
    {
        var today = _node.Service<Clock>().Today;
        await Name(to: today.AddDays(2));
        var directory = _node.Service<DirectoryBook>();

        Assert.Contains(_absent.Units[1], directory.Acting(_acting.Id, today.AddDays(2))!.Units);
        var after = directory.Acting(_acting.Id, today.AddDays(3))!;
        Assert.Equal(_acting.Units, after.Units);
        Assert.Empty(after.Principals);
        Assert.Equal([_acting.Id], SubstituteDays.Changing(directory.People, today.AddDays(2), today.AddDays(3)));
        Assert.Empty(SubstituteDays.Changing(directory.People, today, today.AddDays(1)));
        Assert.IsType<NoSuchTask>(Assert.IsType<TaskReply.Refused>(
            await _node.Send(_task, 3, "late", new MoveIt("suspend", new Dictionary<string, string> { ["reason"] = "Chờ" }), after)).Why);
    }

    [Fact]
    public async Task An_open_connection_ends_when_it_is_revoked_and_what_is_limited_is_pushed_to_it_no_more()
    {
        await Name();
        await using var hub = await _node.Connect(_acting);
        // the answer to the handshake comes before the node has noted the connection
        while (_node.Service<Watchers>().Connections == 0)
            await Task.Delay(10, _patience.Token);

        await End();

        Assert.Equal("rights", (await hub.Next("signedOut", _patience.Token))[0].GetString());
    }

    [Fact]
    public async Task Nothing_is_passed_on_to_a_substitute_of_the_substitute()
    {
        var third = await _node.Enter("nguoi-ba");
        await Name();
        var today = _node.Service<Clock>().Today;
        Assert.Null((await _node.Service<PersonDesk>().Name(_acting.Id, new(third.Id, today, today, "Nghỉ"), By(_acting), today, "chain", default)).Why);

        using var session = await _node.SignIn("nguoi-ba");

        Assert.Equal(HttpStatusCode.NotFound, await session.Status("/tasks/" + _task));
        Assert.Equal(_acting.Units, _node.Service<DirectoryBook>().Acting(third.Id, today)!.Units);
    }

    [Fact]
    public async Task It_gives_nothing_of_a_person_who_was_disabled_nor_to_one_who_left_the_unit()
    {
        await Name();
        var directory = _node.Service<DirectoryBook>();
        var today = _node.Service<Clock>().Today;
        var left = (await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _acting.Id, Name = _acting.Name, Role = UserRole.Officer, Units = [] }, _acting.Version, FeedNode.Coordinator, "left", default))!;
        Assert.Empty(directory.Acting(_acting.Id, today)!.Principals);
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _acting.Id, Name = _acting.Name, Role = UserRole.Officer, Units = _acting.Units }, left.Version, FeedNode.Coordinator, "back", default);
        Assert.Single(directory.Acting(_acting.Id, today)!.Principals);

        await _node.Change(directory.Person(_absent.Id)!, UserRole.Officer, active: false);

        Assert.Empty(directory.Acting(_acting.Id, today)!.Principals);
    }

    [Fact]
    public async Task The_substitute_is_told_at_the_bell_when_named_and_when_it_ends_and_nobody_else_reads_it()
    {
        using var acting = await _node.SignIn("thay");
        await Name();
        await _node.CaughtUp();
        await Until(async () => (await acting.Page("/notices")).Contains("Cử người thay", StringComparison.Ordinal));
        var bell = await acting.Page("/notices");
        Assert.Contains("bạn thay mặt Trần Thị Vắng", bell, StringComparison.Ordinal);
        Assert.Contains("href=\"/substitutes\"", bell, StringComparison.Ordinal);
        Assert.DoesNotContain("Nghỉ phép", bell, StringComparison.Ordinal);
        using var absent = await _node.SignIn("vang");
        Assert.DoesNotContain("Cử người thay", await absent.Page("/notices"), StringComparison.Ordinal);

        await End();

        await Until(async () => (await acting.Page("/notices")).Contains("Đã thôi thay trước hạn", StringComparison.Ordinal));
        Assert.Equal(2, await _node.Service<Server.Notices.NoticeStore>().Unseen(_node.Service<DirectoryBook>().Acting(_acting.Id, _node.Service<Clock>().Today)!, default));
    }

    [Fact]
    public void Of_one_that_was_ended_before_it_began_the_days_are_told_that_it_was_named_for()
    {
        var one = new Substitution
        {
            Id = 1,
            SubstituteId = "p2",
            SubstituteName = "Người thay",
            From = new(2026, 3, 9),
            To = new(2026, 3, 13),
            Reason = "Nghỉ phép",
            NamedBy = "Ai đó",
            EndedOn = new(2026, 3, 2),
        };
        string Said(Substitution told) => new Server.Notices.ActingTime(_absent, told).For("p2", Domain.Notices.NoticeKind.SubstituteEnded, Server.Texts.Language.Vi);
        Assert.EndsWith("09/03/2026 – 13/03/2026", Said(one), StringComparison.Ordinal);
        Assert.EndsWith("09/03/2026 – 10/03/2026", Said(one with { EndedOn = new(2026, 3, 10) }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_last_day_has_passed_both_are_told_once()
    {
        var today = _node.Service<Clock>().Today;
        await Name(to: today);
        var sweep = _node.Service<Server.Notices.NoticeSweep>();
        var moment = _node.Service<Clock>().Moment(null);
        await sweep.Tell(moment, default);
        using var absent = await _node.SignIn("vang");
        Assert.DoesNotContain("Đã hết hạn thay", await absent.Page("/notices"), StringComparison.Ordinal);

        await sweep.Tell(moment with { Today = today.AddDays(1), At = moment.At.AddDays(1) }, default);
        await sweep.Tell(moment with { Today = today.AddDays(2), At = moment.At.AddDays(2) }, default);

        var store = _node.Service<Server.Notices.NoticeStore>();
        foreach (var person in new[] { _absent, _acting })
            Assert.Single(await store.Of(By(person), default), told => told.Kind == Domain.Notices.NoticeKind.SubstituteOver);
        Assert.Contains("Người dùng thay thay mặt bạn", await absent.Page("/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_lists_names_and_ends_and_says_why_to_those_concerned_alone()
    {
        var today = _node.Service<Clock>().Today;
        using var absent = await _node.SignIn("vang");
        using var acting = await _node.SignIn("thay");
        await _node.Enter("nguoi-xem", UserRole.Viewer);
        using var viewer = await _node.SignIn("nguoi-xem");
        var able = JsonDocument.Parse(await absent.Page("/api/v1/substitutes")).RootElement.GetProperty("able");
        Assert.Equal([_acting.Id], able.EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(0, JsonDocument.Parse(await viewer.Page("/api/v1/substitutes?person=" + _absent.Id)).RootElement.GetProperty("able").GetArrayLength());

        await Name();

        foreach (var (session, reads) in new[] { (absent, true), (acting, true), (viewer, false) })
        {
            var one = JsonDocument.Parse(await session.Page("/api/v1/substitutes")).RootElement.GetProperty("substitutes")[0];
            Assert.Equal((_absent.Id, 1, _acting.Id, true), (one.GetProperty("absent").GetProperty("id").GetString(), one.GetProperty("number").GetInt32(), one.GetProperty("substitute").GetProperty("id").GetString(), one.GetProperty("now").GetBoolean()));
            Assert.Equal(reads, one.TryGetProperty("reason", out _));
        }
        Assert.True(today <= _node.Service<DirectoryBook>().Person(_absent.Id)!.Substitutions[0].To);
    }

    [Fact]
    public async Task It_is_still_known_after_a_restart_and_after_the_person_was_changed()
    {
        await Name();
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _absent.Id, Name = "Trần Thị Vắng Mặt", Role = UserRole.Officer, Units = _absent.Units },
            _node.Service<DirectoryBook>().Person(_absent.Id)!.Version, FeedNode.Coordinator, "renamed", default);
        await _node.DisposeAsync();
        _node = await FeedNode.Start(_data.Path);

        Assert.Equal(_acting.Id, Assert.Single(_node.Service<DirectoryBook>().Person(_absent.Id)!.Substitutions).SubstituteId);
        Assert.Single(_node.Service<DirectoryBook>().Acting(_acting.Id, _node.Service<Clock>().Today)!.Principals);
    }

    [Fact]
    public async Task Everybody_sees_who_acts_and_names_for_themselves_alone_but_coordinators_and_administrators()
    {
        var today = _node.Service<Clock>().Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await _node.Enter("nguoi-xem", UserRole.Viewer);
        await _node.Enter("dieu-phoi", UserRole.Coordinator);
        await _node.Enter("quan-tri", UserRole.Admin);
        using var viewer = await _node.SignIn("nguoi-xem");
        using var stranger = await _node.SignIn("thay");
        foreach (var session in new[] { viewer, stranger })
            using (var refused = await session.Post("/substitutes", ("person", _absent.Id), ("substitute", _acting.Id), ("from", today), ("to", today), ("reason", "Nghỉ ốm nặng")))
                Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        using var coordinator = await _node.SignIn("dieu-phoi");
        using (var wrong = await coordinator.Post("/substitutes", ("person", _absent.Id), ("substitute", _acting.Id), ("from", today), ("to", "31/02/2027"), ("reason", "Nghỉ ốm nặng")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
            Assert.Contains("31/02/2027", page, StringComparison.Ordinal);
            Assert.Contains("Nghỉ ốm nặng", page, StringComparison.Ordinal);
        }
        using (var named = await coordinator.Post("/substitutes", ("person", _absent.Id), ("substitute", _acting.Id), ("from", today), ("to", today), ("reason", "Nghỉ ốm nặng")))
            Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);
        var seen = await viewer.Page("/substitutes");
        Assert.Contains("Trần Thị Vắng", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Nghỉ ốm nặng", seen, StringComparison.Ordinal);
        Assert.Contains("Nghỉ ốm nặng", await stranger.Page("/substitutes"), StringComparison.Ordinal);

        using (var refused = await viewer.Post($"/substitutes/{_absent.Id}/1/end"))
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using (var elsewhere = await coordinator.Post($"/substitutes/{_acting.Id}/1/end"))
            Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        using var admin = await _node.SignIn("quan-tri");
        using var ended = await admin.Post($"/substitutes/{_absent.Id}/1/end");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.NotNull(_node.Service<DirectoryBook>().Person(_absent.Id)!.Substitutions[0].EndedOn);
    }

    private async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
            await Task.Delay(20, _patience.Token);
    }

    private async Task<TaskReply> Suspend(string id) => await _node.Send(
        _task, 3, id, new MoveIt("suspend", new Dictionary<string, string> { ["reason"] = "Chờ ý kiến" }), _node.Service<DirectoryBook>().Acting(_acting.Id, _node.Service<Clock>().Today));

    private async Task Name(DateOnly? to = null)
    {
        var today = _node.Service<Clock>().Today;
        Assert.Null((await _node.Service<PersonDesk>().Name(_absent.Id, new(_acting.Id, today, to ?? today.AddDays(5), "Nghỉ phép"), By(_absent), today, "name", default)).Why);
    }

    private async Task End() =>
        Assert.Null((await _node.Service<PersonDesk>().End(_absent.Id, 1, By(_absent), _node.Service<Clock>().Today, "end", default)).Why);

    private async Task<ActingUser> Acting(Person absent, Person substitute)
    {
        var today = _node.Service<Clock>().Today;
        Assert.Null((await _node.Service<PersonDesk>().Name(absent.Id, new(substitute.Id, today, today, "Nghỉ phép"), By(absent), today, "acting", default)).Why);
        return _node.Service<DirectoryBook>().Acting(substitute.Id, today)!;
    }

    private async Task<JournalActor> LastOfPlan(string planId)
    {
        JournalRecord? last = null;
        await foreach (var record in _node.Journal.ReadStream(Streams.Plan(planId), 0, default))
            last = record;
        return last!.Actor;
    }

    private static ActingUser By(Person person) => new() { Id = person.Id, Name = person.Name, Role = person.Role, Units = person.Units };
}
