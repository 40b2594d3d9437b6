using System.Net;
using System.Net.WebSockets;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Operations;

public sealed class DrainTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;

    public async Task InitializeAsync() => _node = await FeedNode.Start(_data.Path);

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task A_node_is_ready_until_it_leaves_and_alive_also_then()
    {
        using var client = new HttpClient { BaseAddress = _node.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("health/ready")).StatusCode);

        await _node.Leave();

        using var ready = await client.GetAsync("health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "draining\n"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("health/live")).StatusCode);
    }

    [Fact]
    public async Task A_node_that_leaves_still_answers_but_keeps_no_connection()
    {
        using var client = new HttpClient { BaseAddress = _node.Address };
        using var before = await client.GetAsync("sign-in");
        Assert.NotEqual(true, before.Headers.ConnectionClose);

        await _node.Leave();

        using var after = await client.GetAsync("sign-in");
        Assert.Equal((HttpStatusCode.OK, true), (after.StatusCode, after.Headers.ConnectionClose));
    }

    [Fact]
    public async Task A_node_that_leaves_takes_no_live_connection()
    {
        var person = await _node.Enter("xem");
        await _node.Leave();

        await Assert.ThrowsAsync<WebSocketException>(() => _node.Connect(person));
    }

    [Fact]
    public async Task Health_says_nothing_but_itself()
    {
        using var client = new HttpClient { BaseAddress = _node.Address };

        Assert.Equal("live\n", await client.GetStringAsync("health/live"));
        Assert.Equal("ready\n", await client.GetStringAsync("health/ready"));
    }
}
