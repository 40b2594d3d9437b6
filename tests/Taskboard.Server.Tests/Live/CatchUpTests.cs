using Taskboard.Server.Boards;
using Taskboard.Server.Live;

namespace Taskboard.Server.Tests.Live;

public sealed class CatchUpTests : IDisposable
{
    private readonly DataDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_away_gets_exactly_what_it_missed(bool serverRestarted)
    {
        var node = await FeedNode.Start(_data.Path);
        try
        {
            var ours = await node.Accept("Của ta", 3);
            var others = await node.Accept("Của người", 1);
            var key = new BoardKey(ours.Plan.Id);
            await node.CaughtUp();
            await node.Retitle(ours.TaskIds[0], "đã thấy");
            await node.CaughtUp();
            var seen = node.Feed.Position;

            await node.Retitle(ours.TaskIds[1], "một");
            await node.Retitle(others.TaskIds[0], "không phải của bảng này");
            await node.Retitle(ours.TaskIds[1], "hai");
            await node.Retitle(ours.TaskIds[2], "ba");
            await node.CaughtUp();
            if (serverRestarted)
            {
                await node.DisposeAsync();
                node = await FeedNode.Start(_data.Path);
            }
            var missed = await node.Since(key, seen);

            Assert.False(missed.Reload);
            Assert.Equal(node.Feed.Position, missed.Head);
            Assert.Equal([seen + 1, seen + 3, seen + 4], missed.Changes.Select(c => c.Position));
            Assert.Equal([2L, 3L, 2L], missed.Changes.Select(c => c.Version));
            Assert.Equal([false, true, true], missed.Changes.Select(c => c.Html is not null));
            Assert.Contains("hai", missed.Changes[1].Html, StringComparison.Ordinal);
            Assert.All(missed.Changes, c => Assert.Equal(("corrected", "Trần Thị Điều Phối"), (c.What, c.By.Name)));
        }
        finally
        {
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_missed_nothing_gets_nothing_however_long_it_was_away()
    {
        await using var node = await FeedNode.Start(_data.Path);
        var ours = await node.Accept("Của ta", 1);
        var others = await node.Accept("Của người", 1);
        await node.CaughtUp();
        await node.Board(new BoardKey(ours.Plan.Id));
        var seen = node.Feed.Position;
        await node.Retitle(others.TaskIds[0], "khác");
        await node.CaughtUp();

        var missed = await node.Since(new BoardKey(ours.Plan.Id), seen);

        Assert.Equal((seen + 1, 0, false), (missed.Head, missed.Changes.Count, missed.Reload));
    }

    [Fact]
    public async Task Who_saw_a_future_that_is_not_ours_loads_the_page_anew()
    {
        await using var node = await FeedNode.Start(_data.Path);
        await node.Accept("Kế hoạch", 1);
        await node.CaughtUp();

        Assert.True((await node.Since(BoardKey.All, node.Feed.Position + 1)).Reload);
        Assert.True((await node.Since(BoardKey.All, -1)).Reload);
    }

    [Fact]
    public async Task Who_comes_from_a_node_that_is_further_on_waits_a_moment_and_loads_nothing_anew()
    {
        await using var here = await FeedNode.Start(_data.Path);
        var plan = await here.Accept("Kế hoạch", 1);
        await using var there = await FeedNode.Start(_data.Path);
        await here.CaughtUp();
        await there.CaughtUp();
        await here.Retitle(plan.TaskIds[0], "mới");
        var seen = await here.Journal.Head(CancellationToken.None);

        var missed = await there.Since(BoardKey.All, seen);

        Assert.Equal((seen, false), (missed.Head, missed.Reload));
    }

    [Fact]
    public async Task Who_was_away_too_long_loads_the_page_anew()
    {
        await using var node = await FeedNode.Start(_data.Path);
        await node.Accept("Rất dài", CatchUp.Most + 1);
        await node.CaughtUp();

        Assert.True((await node.Since(BoardKey.All, 0)).Reload);
    }
}
