using Taskboard.Domain;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;

namespace Taskboard.Server.Tests.Live;

public sealed class FeedTests : IDisposable
{
    private readonly DataDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_change_on_another_node_reaches_the_boards_of_this_one()
    {
        await using var here = await FeedNode.Start(_data.Path);
        var plan = await here.Accept("Kế hoạch", 3);
        var key = new BoardKey(plan.Plan.Id);
        await here.CaughtUp();
        var before = await here.Board(key);
        await using var there = await FeedNode.Start(_data.Path);

        await there.Retitle(plan.TaskIds[1], "Tên mới");
        await here.CaughtUp();

        var after = await here.Board(key);
        Assert.True(after.Stamp > before.Stamp);
        Assert.Equal("Tên mới", after.Cards.Single(c => c.Task.Id == plan.TaskIds[1]).Facts.Title);
        Assert.DoesNotContain(before.Cards, c => c.Facts.Title == "Tên mới");
    }

    [Fact]
    public async Task Nothing_is_skipped_while_two_nodes_write_and_boards_are_loaded()
    {
        await using var here = await FeedNode.Start(_data.Path);
        await using var there = await FeedNode.Start(_data.Path);
        var one = await here.Accept("Một", 5);
        var two = await there.Accept("Hai", 5);

        var writing = new[] { here, there, here, there }.Select((node, i) => Task.Run(async () =>
        {
            for (var round = 0; round < 25; round++)
                await node.Retitle((i < 2 ? one : two).TaskIds[round % 5], $"{i} lần {round}");
        })).ToList();
        while (!writing.TrueForAll(w => w.IsCompleted))
        {
            // loading falls anywhere among the changes
            await here.Board(new BoardKey(one.Plan.Id));
            await there.Board(BoardKey.All);
            await Task.Yield();
        }
        await Task.WhenAll(writing);
        await here.CaughtUp();
        await there.CaughtUp();

        foreach (var node in new[] { here, there })
            foreach (var plan in new[] { one, two })
                Assert.Equal(
                    await here.Rows(plan.Plan.Id),
                    (await node.Board(new BoardKey(plan.Plan.Id))).Cards.ToDictionary(c => c.Task.Id, c => c.Task.Version));
        Assert.Equal(10, (await there.Board(BoardKey.All)).Cards.Count);
    }

    [Fact]
    public async Task A_new_plan_joins_the_board_of_all_plans()
    {
        await using var node = await FeedNode.Start(_data.Path);
        await node.Accept("Một", 2);
        await node.CaughtUp();
        Assert.Equal(2, (await node.Board(BoardKey.All)).Cards.Count);

        await node.Accept("Hai", 3);
        await node.CaughtUp();

        var all = await node.Board(BoardKey.All);
        Assert.Equal(5, all.Cards.Count);
        Assert.Equal(["Hai", "Một"], all.Plans.Select(p => p.Plan.Title));
    }

    [Fact]
    public async Task An_older_record_never_replaces_a_newer_card()
    {
        await using var node = await FeedNode.Start(_data.Path);
        var plan = await node.Accept("Kế hoạch", 1);
        var key = new BoardKey(plan.Plan.Id);
        await node.CaughtUp();
        await node.Board(key);
        await node.Retitle(plan.TaskIds[0], "Hai");
        await node.Retitle(plan.TaskIds[0], "Ba");
        await node.CaughtUp();
        var records = await node.Journal.ReadAfter(0, 100, CancellationToken.None);

        var applied = node.Boards.Apply(records);

        Assert.Empty(applied.Changes);
        Assert.Equal("Ba", (await node.Board(key)).Cards.Single().Facts.Title);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_costs_its_board_and_none_behind_it()
    {
        await using var node = await FeedNode.Start(_data.Path);
        var broken = await node.Accept("Hỏng", 1);
        var sound = await node.Accept("Lành", 1);
        await node.CaughtUp();
        await node.Board(new BoardKey(broken.Plan.Id));
        await node.Board(new BoardKey(sound.Plan.Id));

        var append = new Append(
            Streams.Task(broken.TaskIds[0]), 1, "from-the-future", Audience.Everyone, new JournalActor("x", "x", null),
            """[{"type":"task.of-a-later-program"}]"""u8.ToArray(), []);
        Assert.IsType<AppendOutcome.Committed>(await node.Journal.Append(append, CancellationToken.None));
        await node.Retitle(sound.TaskIds[0], "Vẫn đến");
        await node.CaughtUp();

        Assert.Equal("Vẫn đến", (await node.Board(new BoardKey(sound.Plan.Id))).Cards.Single().Facts.Title);
        Assert.Single((await node.Board(new BoardKey(broken.Plan.Id))).Cards);
    }

    [Fact]
    public async Task A_units_new_short_name_is_on_its_cards()
    {
        await using var node = await FeedNode.Start(_data.Path);
        var plan = await node.Accept("Kế hoạch", 1);
        var key = new BoardKey(plan.Plan.Id);
        await node.CaughtUp();
        var before = await node.Board(key);
        Assert.Equal("SNgV", before.Cards.Single().Facts.Lead);

        await node.Rename(before.Cards.Single().Facts.LeadIds[0], "NgV");
        await node.CaughtUp();

        var after = await node.Board(key);
        Assert.True(after.Stamp > before.Stamp);
        Assert.Equal("NgV", after.Cards.Single().Facts.Lead);
        Assert.True((await node.Since(key, before.Position)).Reload);
    }

    [Fact]
    public async Task Boards_that_nobody_watches_are_given_up_when_too_many_tasks_are_held()
    {
        await using var node = await FeedNode.Start(_data.Path);
        var one = await node.Accept("Một", 5);
        var two = await node.Accept("Hai", 5);
        await node.CaughtUp();
        node.Boards.Limit = 7;

        var first = await node.Board(new BoardKey(one.Plan.Id));
        await node.Board(new BoardKey(two.Plan.Id));
        await node.Retitle(one.TaskIds[0], "Trong lúc vắng");
        await node.CaughtUp();

        Assert.Equal(0, node.Boards.StampOf(new BoardKey(one.Plan.Id)));
        var again = await node.Board(new BoardKey(one.Plan.Id));
        Assert.NotSame(first, again);
        Assert.Contains(again.Cards, c => c.Facts.Title == "Trong lúc vắng");
    }

    [Fact]
    public async Task A_plan_that_is_not_there_has_no_board()
    {
        await using var node = await FeedNode.Start(_data.Path);

        Assert.Null(await node.Boards.Get(new BoardKey("0000000000000000"), CancellationToken.None));
        Assert.Empty((await node.Board(BoardKey.All)).Cards);
    }
}
