using System.Diagnostics;
using System.Globalization;
using System.Net;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Tests.Api;

/// <summary>GET changes: what happened after a position, waited for if need be.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class ChangesTests(BoardSite site)
{
    [Fact]
    public async Task What_happened_after_a_position_comes_in_order_and_names_where_to_go_on()
    {
        var head = await Head();
        var task = await site.NewTask("Việc của ai đó");
        (await site.As(Caller.OfficerOfTheUnit).Post(task + "/actions/start", new { }, "\"1\"")).Succeeded();

        var list = (await site.As(Caller.Viewer).Get($"/api/v1/changes?since={head}")).Succeeded().Json;

        var changes = list.GetProperty("changes").EnumerateArray().ToList();
        var positions = changes.ConvertAll(change => change.GetProperty("position").GetInt64());
        Assert.Equal(Enumerable.Range(1, positions.Count).Select(i => head + i), positions);
        var mine = changes.Where(change => task.EndsWith(change.GetProperty("id").GetString()!, StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [(1, "task.planned"), (2, "task.moved")],
            mine.Select(change => (change.GetProperty("version").GetInt32(), change.GetProperty("events")[0].GetProperty("type").GetString()!)));
        Assert.Equal("Người OfficerOfTheUnit", mine[1].GetProperty("by").GetProperty("name").GetString());
        Assert.Equal((positions[^1], positions[^1]), (list.GetProperty("next").GetInt64(), list.GetProperty("head").GetInt64()));
    }

    [Fact]
    public async Task A_waiting_caller_is_answered_when_something_happens()
    {
        var head = await Head();
        var waiting = site.As(Caller.Viewer).Get($"/api/v1/changes?since={head}&wait=55");
        Assert.False(waiting.IsCompleted);
        var clock = Stopwatch.StartNew();

        var task = await site.NewTask();

        var list = (await waiting).Succeeded().Json;
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "it was answered at the end of its patience and not by what happened");
        Assert.Contains(list.GetProperty("changes").EnumerateArray(), change => change.GetProperty("position").GetInt64() == head + 1);
        Assert.NotNull(task);
    }

    [Fact]
    public async Task A_waiting_caller_is_answered_after_its_patience_when_nothing_happens()
    {
        var head = await Head();

        var list = (await site.As(Caller.Viewer).Get($"/api/v1/changes?since={head}&wait=1")).Succeeded().Json;

        Assert.Equal((0, head), (list.GetProperty("changes").GetArrayLength(), list.GetProperty("next").GetInt64()));
    }

    [Fact]
    public async Task A_change_of_the_calendar_is_among_them()
    {
        var head = await Head();
        var change = new CalendarSettingsChanged { From = new(), To = new(), Reason = "Như cũ" };
        var version = (await site.Service<StateReader>().Calendar(default)).Version;
        Assert.True(await site.Service<CalendarDesk>().Record(change, version, ActingUser.System, $"calendar-{site.Next()}", default));

        var list = (await site.As(Caller.Viewer).Get($"/api/v1/changes?since={head}")).Succeeded().Json;

        Assert.Contains(list.GetProperty("changes").EnumerateArray(), one => one.GetProperty("subject").GetString() == "calendar");
    }

    [Theory]
    [InlineData("since=-1")]
    [InlineData("since=mot")]
    [InlineData("since=0&wait=56")]
    [InlineData("since=0&wait=-1")]
    [InlineData("since=0&wait=1.5")]
    public async Task What_is_no_position_and_no_patience_is_refused(string query) =>
        (await site.As(Caller.Viewer).Get("/api/v1/changes?" + query)).Refused(HttpStatusCode.BadRequest, "bad-query");

    [Fact]
    public async Task A_position_that_is_not_there_yet_is_told() =>
        (await site.As(Caller.Viewer).Get($"/api/v1/changes?since={await Head() + 1_000_000}")).Refused(HttpStatusCode.Conflict, "position-unknown");

    private async Task<long> Head() =>
        long.Parse((await site.Everything()).Split(' ')[0], CultureInfo.InvariantCulture);
}
