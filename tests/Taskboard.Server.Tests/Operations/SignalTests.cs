using System.Net;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Operations;

public sealed class SignalTests : IDisposable
{
    private readonly DataDirectory _data = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(90));

    public void Dispose()
    {
        _data.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task SIGTERM_drains_a_second_one_ends_at_once_and_neither_is_an_error()
    {
        await using var server = await ServerProgram.Serve(_data.Path, "--drain", "600");
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("health/ready", _patience.Token)).StatusCode);

        server.Signal("TERM");
        while ((await client.GetAsync("health/ready", _patience.Token)).StatusCode == HttpStatusCode.OK)
            await Task.Delay(10, _patience.Token);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("health/live", _patience.Token)).StatusCode);
        server.Signal("TERM");

        Assert.Equal(0, await server.Ended(_patience.Token));
    }

    [Fact]
    public async Task SIGINT_ends_without_waiting_for_the_drain()
    {
        await using var server = await ServerProgram.Serve(_data.Path, "--drain", "600");

        server.Signal("INT");

        Assert.Equal(0, await server.Ended(_patience.Token));
    }
}
