using System.Net.WebSockets;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Server.Boards;
using Taskboard.Server.Live;
using Taskboard.Shared;

namespace Taskboard.Server.Tests.Live;

public sealed class LiveHubTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));
    private FeedNode _node = null!;

    public async Task InitializeAsync() => _node = await FeedNode.Start(_data.Path);

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _patience.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_second_connection_sees_a_correction_a_reassignment_a_move_and_an_import()
    {
        var plan = await _node.Accept("Một", 1);
        await using var hub = await _node.Connect(await _node.Enter("xem"));
        var reply = await hub.Invoke("Watch", "all", "vi", await Now());
        Assert.False(reply.GetProperty("reload").GetBoolean());

        await _node.Retitle(plan.TaskIds[0], "Thư mừng Quốc khánh");
        var corrected = await Change(hub);
        await _node.Assign(plan.TaskIds[0], "Sở Du lịch");
        var assigned = await Change(hub);
        await _node.Move(plan.TaskIds[0], "suspend");
        var moved = await Change(hub);
        var second = await _node.Accept("Hai", 1);
        var planned = await Change(hub);

        Assert.Equal("corrected", corrected.GetProperty("what").GetString());
        Assert.Contains("Thư mừng Quốc khánh", corrected.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, corrected.GetProperty("version").GetInt64());
        Assert.Equal("Trần Thị Điều Phối", corrected.GetProperty("by").GetProperty("name").GetString());
        Assert.Equal("assigned", assigned.GetProperty("what").GetString());
        Assert.Contains("Sở Du lịch", assigned.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(("moved", "suspend", "planned", "aside"), (
            moved.GetProperty("what").GetString(), moved.GetProperty("action").GetString(), moved.GetProperty("from").GetString(), moved.GetProperty("to").GetString()));
        Assert.Equal(("planned", second.TaskIds[0]), (planned.GetProperty("what").GetString(), planned.GetProperty("taskId").GetString()));
    }

    [Fact]
    public async Task Who_watches_a_plan_hears_nothing_of_others()
    {
        var ours = await _node.Accept("Của ta", 1);
        var others = await _node.Accept("Của người", 1);
        await using var hub = await _node.Connect(await _node.Enter("xem"));
        await hub.Invoke("Watch", ours.Plan.Id, "vi", await Now());

        await _node.Retitle(others.TaskIds[0], "khác");
        await _node.Retitle(ours.TaskIds[0], "này");

        Assert.Equal(ours.TaskIds[0], (await Change(hub)).GetProperty("taskId").GetString());
    }

    [Fact]
    public async Task Who_watches_through_a_filter_gets_what_it_shows_and_hears_what_it_no_longer_shows()
    {
        var plan = await _node.Accept("Một", 2);
        await using var hub = await _node.Connect(await _node.Enter("xem"));
        await hub.Invoke("Watch", $"?plan={plan.Plan.Id}&q=quoc%20khanh", "vi", await Now());

        await _node.Retitle(plan.TaskIds[0], "Thư mừng Quốc khánh");
        var shown = await Change(hub);
        await _node.Retitle(plan.TaskIds[0], "Thư mừng năm mới");
        var gone = await Change(hub);

        Assert.True(shown.TryGetProperty("html", out _));
        Assert.False(shown.TryGetProperty("gone", out _));
        Assert.False(gone.TryGetProperty("html", out _));
        Assert.True(gone.GetProperty("gone").GetBoolean());
        await Assert.ThrowsAsync<HubCallFailed>(() => hub.Invoke("Watch", "?kind=poem", "vi", 0));
    }

    [Fact]
    public async Task A_card_comes_in_the_language_of_the_watcher()
    {
        var plan = await _node.Accept("Một", 1);
        await using var vietnamese = await _node.Connect(await _node.Enter("xem"));
        await using var english = await _node.Connect(await _node.Enter("view"));
        await vietnamese.Invoke("Watch", $"?plan={plan.Plan.Id}&aside=1", "vi", await Now());
        await english.Invoke("Watch", $"?plan={plan.Plan.Id}&aside=1", "en", await Now());

        await _node.Move(plan.TaskIds[0], "suspend");

        Assert.Contains("Tạm dừng", (await Change(vietnamese)).GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Tạm dừng", (await Change(english)).GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_gets_what_it_missed()
    {
        var plan = await _node.Accept("Một", 1);
        var seen = await Now();
        await _node.Board(BoardKey.All);
        await _node.Retitle(plan.TaskIds[0], "trong lúc vắng");
        await _node.CaughtUp();

        await using var hub = await _node.Connect(await _node.Enter("xem"));
        var reply = await hub.Invoke("Watch", "all", "vi", seen);

        var change = Assert.Single(reply.GetProperty("changes").EnumerateArray());
        Assert.Equal(seen + 1, change.GetProperty("position").GetInt64());
        Assert.Contains("trong lúc vắng", change.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_windows_of_a_person_are_one_person()
    {
        var one = await _node.Enter("mot");
        await using var first = await _node.Connect(one);
        await first.Invoke("Watch", "all", "vi", 0);
        await using var tab = await _node.Connect(one);
        await tab.Invoke("Watch", "all", "vi", 0);
        var other = await _node.Connect(await _node.Enter("hai"));
        await other.Invoke("Watch", "all", "en", 0);

        await Until(first, 2, "mot", "hai");
        await other.DisposeAsync();
        await Until(first, 1, "mot");
    }

    [Fact]
    public async Task The_connection_of_a_disabled_person_ends()
    {
        var person = await _node.Enter("nghi");
        await using var hub = await _node.Connect(person);
        await hub.Invoke("Watch", "all", "vi", 0);

        await _node.Change(person, person.Role, active: false);

        Assert.Equal("disabled", (await hub.Next("signedOut", _patience.Token))[0].GetString());
        await hub.Closed.WaitAsync(_patience.Token);
    }

    [Fact]
    public async Task The_connection_of_a_person_whose_role_changed_ends_and_may_come_back()
    {
        var person = await _node.Enter("doi", UserRole.Coordinator);
        await using var hub = await _node.Connect(person);
        await hub.Invoke("Watch", "all", "vi", 0);

        await _node.Change(person, UserRole.Viewer, active: true);

        Assert.Equal("rights", (await hub.Next("signedOut", _patience.Token))[0].GetString());
        await hub.Closed.WaitAsync(_patience.Token);
        await using var again = await _node.Connect(person);
        await again.Invoke("Watch", "all", "vi", 0);
    }

    [Fact]
    public async Task A_foreign_page_and_nobody_are_refused()
    {
        await _node.Enter("web");
        using var session = await _node.SignIn("web");

        Task<HubSocket> From(params KeyValuePair<string, string>[] headers) => HubSocket.Connect(_node.Address, headers, cancel: _patience.Token);
        var own = new KeyValuePair<string, string>("Origin", _node.Address.GetLeftPart(UriPartial.Authority));
        var cookie = new KeyValuePair<string, string>("Cookie", session.Cookie);

        await using (await From(own, cookie))
        {
        }
        Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => From(new("Origin", "https://evil.example"), cookie))).Message, StringComparison.Ordinal);
        Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => From(cookie))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => From(own));
        await Assert.ThrowsAsync<WebSocketException>(() => From(new KeyValuePair<string, string>("Authorization", "Bearer tb_wrong")));
    }

    [Fact]
    public async Task A_board_that_is_not_there_cannot_be_watched()
    {
        await using var hub = await _node.Connect(await _node.Enter("xem"));

        await Assert.ThrowsAsync<HubCallFailed>(() => hub.Invoke("Watch", "0000000000000000", "vi", 0));
        await Assert.ThrowsAsync<HubCallFailed>(() => hub.Invoke("Watch", "../../etc", "vi", 0));
    }

    [Fact]
    public async Task Whoever_calls_without_end_is_cut_off()
    {
        await using var hub = await _node.Connect(await _node.Enter("nhanh"));

        for (var call = 0; call < CallLimit.Most; call++)
            await hub.Invoke("Watch", "all", "vi", 0);

        await Assert.ThrowsAsync<HubCallFailed>(() => hub.Invoke("Watch", "all", "vi", 0));
        await hub.Closed.WaitAsync(_patience.Token);
    }

    [Fact]
    public async Task A_huge_message_ends_the_connection()
    {
        await using var hub = await _node.Connect(await _node.Enter("lon"));

        await Assert.ThrowsAsync<HubCallFailed>(() => hub.Invoke("Watch", new string('a', 64 * 1024), "vi", 0));
        await hub.Closed.WaitAsync(_patience.Token);
    }

    private async Task<long> Now()
    {
        await _node.CaughtUp();
        return _node.Feed.Position;
    }

    private async Task<JsonElement> Change(HubSocket hub) => Assert.Single((await hub.Next("changes", _patience.Token))[0].EnumerateArray());

    private async Task Until(HubSocket hub, int total, params string[] userNames)
    {
        while (true)
        {
            var told = await hub.Next("presence", _patience.Token);
            var names = told[0].EnumerateArray().Select(p => p.GetProperty("name").GetString()!).ToHashSet();
            if (told[1].GetInt32() == total && names.SetEquals(userNames.Select(n => $"Người dùng {n}")))
                return;
        }
    }
}
