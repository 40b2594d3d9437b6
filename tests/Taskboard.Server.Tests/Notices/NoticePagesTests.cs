using System.Net;
using System.Text.Json;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Following;
using Taskboard.Server.Hosting;
using Taskboard.Server.Notices;
using Taskboard.Server.Tests.Live;
using Taskboard.Shared;

namespace Taskboard.Server.Tests.Notices;

/// <summary>The bell: once for each cause, live, and nothing of what one may not know.</summary>
public sealed class NoticePagesTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private FeedNode _node = null!;
    private Person _officer = null!;
    private IReadOnlyList<string> _tasks = [];

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        _officer = await _node.Enter("canbo");
        _tasks = (await _node.Accept("Kế hoạch", 2)).TaskIds;
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _patience.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Whoever_is_handed_a_task_finds_it_behind_the_bell_and_is_told_at_once()
    {
        await using var hub = await _node.Connect(_officer);
        using var officer = await _node.SignIn("canbo");
        await Give(_tasks[0]);
        await hub.Next("work", _patience.Token);
        await Until(1, officer);
        var list = WebUtility.HtmlDecode(await Read(officer, "/notices"));
        Assert.Contains("Giao cho đơn vị bạn:", list, StringComparison.Ordinal);
        Assert.Contains($"href=\"/tasks/{_tasks[0]}\"", list, StringComparison.Ordinal);

        var upTo = list[(list.IndexOf("data-notices=\"", StringComparison.Ordinal) + 14)..].Split('"')[0];
        var me = JsonDocument.Parse(await Read(officer, "/me.json")).RootElement.GetProperty("antiforgery");
        officer.Client.DefaultRequestHeaders.Add(me.GetProperty("header").GetString()!, me.GetProperty("token").GetString());
        using var form = new FormUrlEncodedContent([new("upTo", upTo)]);
        using var seen = await officer.Client.PostAsync(new Uri("/notices/seen", UriKind.Relative), form, _patience.Token);
        Assert.Equal(HttpStatusCode.NoContent, seen.StatusCode);
        Assert.Equal(0, await Count(officer));
    }

    [Fact]
    public async Task The_same_records_followed_twice_tell_once()
    {
        using var officer = await _node.SignIn("canbo");
        await Give(_tasks[0]);
        await Until(1, officer);
        var following = _node.Service<IEnumerable<IFollowing>>().Single(f => f.Name == "notices");
        var records = await _node.Journal.ReadAfter(0, 500, _patience.Token);
        var work = (await following.Take(records, _patience.Token))!;
        await _node.Service<Database>().Write(
            async (open, transaction) =>
            {
                await work(open, transaction);
                return true;
            },
            _patience.Token);
        Assert.Equal(1, await Rows());
    }

    [Fact]
    public async Task A_deadline_is_told_once_however_often_it_is_looked_at()
    {
        await Give(_tasks[0]);
        var today = _node.Service<Clock>().Today;
        var window = new Taskboard.Domain.Timing.DateWindow(today, today, today, Taskboard.Domain.Timing.Certainty.Window);
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[0], 2, "days", new ChangeWindow(null, window, "Đã chốt")));
        await _node.CaughtUp();
        var sweep = _node.Service<NoticeSweep>();
        var now = _node.Service<Clock>().Moment(null);
        using var officer = await _node.SignIn("canbo");
        await Until(1, officer);
        foreach (var _ in Enumerable.Range(0, 3))
            await sweep.Tell(now, _patience.Token);
        Assert.Equal(2, await Rows());
        Assert.Contains("Đến hạn hôm nay:", WebUtility.HtmlDecode(await Read(officer, "/notices")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_without_a_deadline_is_told_once_a_month_until_it_is_reviewed()
    {
        await Give(_tasks[0]);
        await _node.CaughtUp();
        using var officer = await _node.SignIn("canbo");
        await Until(1, officer);
        var sweep = _node.Service<NoticeSweep>();
        var now = _node.Service<Clock>().Moment(null);
        var next = now.Calendar.FirstWorkingDayOnOrAfter(new DateOnly(now.Today.Year, now.Today.Month, 1).AddMonths(1));
        for (var day = 0; day < 3; day++)
            await sweep.Tell(now with { Today = next.AddDays(day), At = now.At.AddDays(30 + day) }, _patience.Token);
        Assert.Equal(2, await Rows());
        Assert.Contains("Cần rà soát tháng này:", WebUtility.HtmlDecode(await Read(officer, "/notices")), StringComparison.Ordinal);

        var acting = _node.Service<Taskboard.Server.Directory.DirectoryBook>().Acting(_officer.Id, now.Today);
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[0], 2, "review", new ReviewIt("Bộ Ngoại giao chưa báo ngày"), acting));
        Assert.Contains("Bộ Ngoại giao chưa báo ngày", WebUtility.HtmlDecode(await Read(officer, "/tasks/" + _tasks[0])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_may_no_longer_know_of_is_neither_shown_nor_counted()
    {
        using var officer = await _node.SignIn("canbo");
        await Give(_tasks[0]);
        await Until(1, officer);
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[0], 2, "limit", new ChangeLimit(true, "Nhạy cảm")));
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = _officer.Id, Name = _officer.Name, Role = UserRole.Officer }, _officer.Version, FeedNode.Coordinator, "out", _patience.Token);
        await _node.CaughtUp();
        using var again = await _node.SignIn("canbo");
        Assert.Equal(0, await Count(again));
        Assert.DoesNotContain(_tasks[0], await Read(again, "/notices"), StringComparison.Ordinal);
    }

    private async Task Give(string task) => Assert.IsType<TaskReply.Done>(await _node.Send(task, 1, "assign", new GiveResponsibility(
        new Responsibility { Lead = [new UnitRef(_officer.Units[0], "Sở Thử nghiệm")] }, "Theo phân công")));

    private async Task Until(int notices, BrowsingSession session)
    {
        while (await Count(session) < notices)
            await Task.Delay(20, _patience.Token);
    }

    private async Task<int> Count(BrowsingSession session) => JsonDocument.Parse(await Read(session, "/work.json")).RootElement.GetProperty("notices").GetInt32();

    private async Task<int> Rows()
    {
        await using var connection = await _node.Service<Database>().Read(_patience.Token);
        return await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM notice WHERE person_id = @id", new { id = _officer.Id });
    }

    private async Task<string> Read(BrowsingSession session, string path)
    {
        using var answer = await session.Client.GetAsync(new Uri(path, UriKind.Relative), _patience.Token);
        Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        return await answer.Content.ReadAsStringAsync(_patience.Token);
    }
}
