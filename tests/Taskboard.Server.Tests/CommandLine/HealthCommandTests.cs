using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.CommandLine;

/// <summary>What a container asks whether it is well.</summary>
public sealed class HealthCommandTests : IAsyncLifetime
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
    public async Task It_says_whether_a_server_is_ready()
    {
        var ready = await CommandLineRun.Of("health", "--url", _node.Address.ToString());
        await _node.Leave();
        var leaving = await CommandLineRun.Of("health", "--url", _node.Address.ToString());

        Assert.Equal((0, "ready"), (ready.Code, ready.Out));
        Assert.NotEqual(0, leaving.Code);
        Assert.Equal("draining", leaving.Out);
    }

    [Fact]
    public async Task It_says_that_nobody_answers()
    {
        var silent = await CommandLineRun.Of("health", "--url", "http://127.0.0.1:1");

        Assert.NotEqual(0, silent.Code);
        Assert.Contains("127.0.0.1:1", silent.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData("health"), InlineData("simulate-round")]
    public async Task What_is_no_address_is_told(string command)
    {
        var wrong = await CommandLineRun.Of(command, "--url", "ftp://somewhere");

        Assert.NotEqual(0, wrong.Code);
        Assert.NotEmpty(wrong.Error);
    }
}
