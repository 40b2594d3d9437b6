using System.IO.Compression;
using System.Net;
using System.Text;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Feeds;
using Taskboard.Server.Hosting;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Feeds;

/// <summary>Calendars that read the board: what they are shown, and that an address shows nothing from the moment on which it should not.</summary>
public sealed partial class FeedPagesTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;
    private Person _officer = null!;
    private HttpClient _calendar = null!;
    private IReadOnlyList<string> _tasks = [];

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        _officer = await _node.Enter("canbo");
        _tasks = (await _node.Accept("Kế hoạch", 3)).TaskIds;
        _calendar = new HttpClient { BaseAddress = _node.Address };
    }

    public async Task DisposeAsync()
    {
        _calendar.Dispose();
        await _node.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task A_calendar_without_a_session_reads_the_deadlines_of_the_own_unit()
    {
        await Give(_tasks[0], new(2027, 1, 4), new(2027, 1, 8));
        await Give(_tasks[1], new(2026, 7, 1), new(2027, 6, 30));
        var feed = await Make("canbo");

        using var answer = await _calendar.GetAsync(feed);
        var read = await Events(answer);

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var short_ = read.Single(e => e.Uid == $"task-{_tasks[0]}@taskboard");
        Assert.Equal((new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 9)), (short_.DtStart!.Date, short_.DtEnd!.Date));
        Assert.Equal("Kế hoạch: thư chúc mừng 1", short_.Summary);
        Assert.Equal(new Uri(_node.Address, "/tasks/" + _tasks[0]), short_.Url);
        Assert.Contains("Chủ trì", short_.Categories);
        Assert.Contains("Thư", short_.Categories);
        // a window of a year is its last day
        var whole = read.Single(e => e.Uid == $"task-{_tasks[1]}@taskboard");
        Assert.Equal((new DateOnly(2027, 6, 30), new DateOnly(2027, 7, 1)), (whole.DtStart!.Date, whole.DtEnd!.Date));
        Assert.DoesNotContain(read, e => e.Uid!.Contains(_tasks[2], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_calendar_has_already_is_not_sent_again_and_what_is_sent_is_packed()
    {
        await Give(_tasks[0], new(2027, 1, 4), new(2027, 1, 8));
        var feed = await Make("canbo");
        using var first = await Ask(feed, r => r.Headers.AcceptEncoding.ParseAdd("gzip"));
        Assert.Equal("gzip", first.Content.Headers.ContentEncoding.Single());
        await using var unpacked = new GZipStream(await first.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await new StreamReader(unpacked).ReadToEndAsync(), StringComparison.Ordinal);

        using var again = await Ask(feed, r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());

        var before = (await Events(await _calendar.GetAsync(feed))).Single();
        await _node.Retitle(_tasks[0], "Thư; tên mới");
        using var changed = await Ask(feed, r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        var after = (await Events(changed)).Single();
        Assert.Equal("Thư; tên mới", after.Summary);
        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
        Assert.True(after.LastModified! >= before.LastModified!);
        using var head = await Ask(feed, r => r.Method = HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task A_task_that_is_done_drops_out()
    {
        await Give(_tasks[0], new(2027, 1, 4), new(2027, 1, 8));
        var feed = await Make("canbo");
        Assert.Single(await Events(await _calendar.GetAsync(feed)));

        var lead = _node.Service<Taskboard.Server.Directory.DirectoryBook>().Acting(_officer.Id, _node.Service<Clock>().Today);
        Assert.IsType<TaskReply.Done>(await _node.Send(
            _tasks[0], 3, "cancel", new MoveIt("cancel", new Dictionary<string, string> { ["reason"] = "Hoãn", ["cancelDocument"] = "12/UBND-NV" }), lead));

        Assert.Empty(await Events(await _calendar.GetAsync(feed)));
    }

    [Fact]
    public async Task Every_role_has_a_calendar_and_no_address_opens_anything_else()
    {
        foreach (var role in Enum.GetValues<UserRole>())
        {
            var name = "vai-" + role.ToString().ToLowerInvariant();
            await _node.Enter(name, role);
            var feed = await Make(name);
            Assert.Equal(HttpStatusCode.OK, await Status(feed));
            Assert.Equal(HttpStatusCode.NotFound, await Status(feed.Replace(".ics", "", StringComparison.Ordinal)));
            using var post = await _calendar.PostAsync(feed, null);
            Assert.NotEqual(HttpStatusCode.OK, post.StatusCode);
        }
    }

    [Theory]
    [InlineData("/feeds/abc.ics")]
    [InlineData("/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    [InlineData("/feeds/..%2F..%2Fetc.ics")]
    [InlineData("/feeds/.ics")]
    public async Task A_guessed_address_is_not_there(string guess) => Assert.Equal(HttpStatusCode.NotFound, await Status(guess));

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_the_secret_is_kept_nowhere()
    {
        var old = await Make("canbo");
        var next = await Make("canbo");

        Assert.Equal(HttpStatusCode.NotFound, await Status(old));
        Assert.Equal(HttpStatusCode.OK, await Status(next));
        await _node.Stop();
        foreach (var file in System.IO.Directory.GetFiles(_data.Path, "taskboard.db*"))
        {
            await using var stored = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var all = new MemoryStream();
            await stored.CopyToAsync(all);
            Assert.DoesNotContain(next["/feeds/".Length..^4], Encoding.Latin1.GetString(all.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_revoked_address_shows_nothing_more_and_nobody_revokes_anothers()
    {
        var other = await _node.Enter("nguoi-khac");
        var feed = await Make("canbo");
        var id = (await _node.Service<FeedAddresses>().OfPerson(_officer.Id, default)).Single().Id;
        using var stranger = await _node.SignIn("nguoi-khac");
        await stranger.Post($"/account/feeds/{id}/revoke");
        await stranger.Post($"/admin/units/{_officer.Units[0]}/feeds/{id}/revoke");
        Assert.Equal(HttpStatusCode.OK, await Status(feed));
        Assert.NotEqual(other.Id, _officer.Id);

        using var officer = await _node.SignIn("canbo");
        await officer.Post($"/account/feeds/{id}/revoke");
        Assert.Equal(HttpStatusCode.NotFound, await Status(feed));
    }

    [Fact]
    public async Task Whoever_is_disabled_reads_nothing_from_then_on()
    {
        var own = await Make("canbo");
        var unit = await Make("canbo", _officer.Units[0]);
        Assert.Equal(HttpStatusCode.OK, await Status(own));
        Assert.Equal(HttpStatusCode.OK, await Status(unit));

        await _node.Change(_officer, UserRole.Officer, active: false);

        Assert.Equal(HttpStatusCode.NotFound, await Status(own));
        Assert.Equal(HttpStatusCode.NotFound, await Status(unit));
    }

    [Fact]
    public async Task A_units_calendar_is_made_by_its_people_alone_ends_when_they_leave_and_administrators_may_end_it()
    {
        await Give(_tasks[0], new(2027, 1, 4), new(2027, 1, 8));
        var unit = _officer.Units[0];
        using var officer = await _node.SignIn("canbo");
        using var refused = await officer.Post("/account/feeds", ("unit", "0000000000000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        var feed = await Make("canbo", unit);
        Assert.Single(await Events(await _calendar.GetAsync(feed)));
        await _node.Enter("quan-tri", UserRole.Admin);
        using var admin = await _node.SignIn("quan-tri");
        Assert.Contains("Người dùng canbo", WebUtility.HtmlDecode(await admin.Client.GetStringAsync(new Uri("/admin/units/" + unit, UriKind.Relative))), StringComparison.Ordinal);
        var id = (await _node.Service<FeedAddresses>().OfUnit(unit, default)).Single().Id;
        using var elsewhere = await admin.Post($"/admin/units/0000000000000000/feeds/{id}/revoke");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        await admin.Post($"/admin/units/{unit}/feeds/{id}/revoke");
        Assert.Equal(HttpStatusCode.NotFound, await Status(feed));

        var again = await Make("canbo", unit);
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _officer.Id, Name = _officer.Name, Role = UserRole.Officer }, _officer.Version, FeedNode.Coordinator, "out", default);
        Assert.Equal(HttpStatusCode.NotFound, await Status(again));
    }

    [Fact]
    public async Task An_address_of_a_unit_that_one_left_is_listed_to_be_revoked_and_does_not_come_back_once_it_was_asked_for()
    {
        var (read, unread) = (await Make("canbo", _officer.Units[0]), (await _node.Enter("nguoi-khac")).Id);
        await Make("nguoi-khac", _officer.Units[0]);
        foreach (var person in new[] { _officer, _node.Service<Taskboard.Server.Directory.DirectoryBook>().Person(unread)! })
            await Register(person, []);
        await _node.CaughtUp();
        Assert.Equal(HttpStatusCode.NotFound, await Status(read));
        Assert.Empty(await _node.Service<FeedAddresses>().OfPerson(_officer.Id, default));

        using var session = await _node.SignIn("nguoi-khac");
        var id = Assert.Single(await _node.Service<FeedAddresses>().OfPerson(unread, default)).Id;
        var page = WebUtility.HtmlDecode(await session.Client.GetStringAsync(new Uri("/account", UriKind.Relative)));
        Assert.Contains($"/account/feeds/{id}/revoke", page, StringComparison.Ordinal);
        Assert.Contains("không còn thuộc đơn vị này", page, StringComparison.Ordinal);

        await Register(_node.Service<Taskboard.Server.Directory.DirectoryBook>().Person(_officer.Id)!, _officer.Units);
        Assert.Equal(HttpStatusCode.NotFound, await Status(read));
    }

    private async Task Register(Person person, IReadOnlyList<string> units) => Assert.NotNull(await _node.Service<PersonDesk>().Register(
        new PersonRegistered { PersonId = person.Id, Name = person.Name, Role = UserRole.Officer, Units = units },
        person.Version, FeedNode.Coordinator, $"units {units.Count}", default));

    [Fact]
    public async Task A_limited_task_is_absent_from_the_moment_on_which_its_reader_may_not_know_of_it()
    {
        await Give(_tasks[0], new(2027, 1, 4), new(2027, 1, 8));
        // an officer of the focal unit is waited for in tasks of nobody, and knows of what is limited only through the unit
        var feed = await Make("canbo");
        var version = (await _node.Service<StateReader>().Task(_tasks[0], default))!.Version;
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[0], version, "limit", new ChangeLimit(true, "Nhạy cảm")));
        Assert.Contains(await Events(await _calendar.GetAsync(feed)), e => e.Uid!.Contains(_tasks[0], StringComparison.Ordinal));

        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _officer.Id, Name = _officer.Name, Role = UserRole.Coordinator }, _officer.Version, FeedNode.Coordinator, "out", default);

        using var answer = await _calendar.GetAsync(feed);
        Assert.DoesNotContain("thư chúc mừng 1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_along_on_a_round_has_its_stops_with_their_hours()
    {
        var feed = await Make("canbo");
        var round = Identifiers.New(TimeProvider.System);
        var (mine, others) = (Identifiers.New(TimeProvider.System), Identifiers.New(TimeProvider.System));
        await Round(round, new BeginRound(new RoundBegun
        {
            RoundId = round,
            Name = "Chúc Tết 2027",
            Year = 2027,
            Stops = [new(mine, new StopPlan { Partner = "Đại sứ quán Lào", Address = "22 Trần Bình Trọng", Arrives = new(9, 0), Minutes = 45 }), new(others, new StopPlan { Partner = "Công ty Samjin" })],
        }));
        await Round(round, new SetTeam(new TeamPlan { Id = "doan1", Day = new(2027, 1, 25), Name = "Đoàn số 1", Crew = [new(CrewRole.Interpreter, "Cán bộ", _officer.Id)] }, 0));
        await Round(round, new MoveStop(mine, "doan1", null));

        var only = Assert.Single(await Events(await _calendar.GetAsync(feed)));

        Assert.Equal("Thăm Đại sứ quán Lào", only.Summary);
        Assert.Equal($"stop-{mine}@taskboard", only.Uid);
        Assert.Equal("22 Trần Bình Trọng", only.Location);
        Assert.Equal(new DateTime(2027, 1, 25, 2, 0, 0, DateTimeKind.Utc), only.DtStart!.AsUtc);
        Assert.Equal(new DateTime(2027, 1, 25, 2, 45, 0, DateTimeKind.Utc), only.DtEnd!.AsUtc);
    }

    [Fact]
    public async Task A_calendar_that_asks_without_end_is_told_to_wait_and_others_are_not()
    {
        await _node.Enter("nguoi-khac");
        var (greedy, patient) = (await Make("canbo"), await Make("nguoi-khac"));
        for (var i = 0; i < FeedThrottle.MostReadings; i++)
            Assert.Equal(HttpStatusCode.OK, await Status(greedy));

        using var answer = await _calendar.GetAsync(greedy);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, await Status(patient));
    }
}
