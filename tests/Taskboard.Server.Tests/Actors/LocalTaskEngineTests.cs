using Taskboard.Domain.Refusals;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.Actors;

public sealed class LocalTaskEngineTests
{
    [Fact]
    public async Task Tasks_that_no_longer_fit_in_memory_go_on_where_they_stood()
    {
        await using var stage = await ActorStage.Start();
        var engine = new LocalTaskEngine(stage.Get<TaskWorld>(), stage.Get<Clock>(), capacity: 2);
        var tasks = new List<string>();
        for (var i = 0; i < 6; i++)
            tasks.Add(await stage.NewTask());

        for (var version = 1; version <= 3; version++)
        {
            var round = version;
            var replies = await Task.WhenAll(tasks.Select((task, i) => engine.Send(ActorStage.Retitle(task, round, $"Tên {round}", $"r{round}-{i}"), default).AsTask()));
            Assert.All(replies, reply => Assert.Equal(round + 1, Assert.IsType<TaskReply.Done>(reply).Task.Version));
        }
        Assert.True(await stage.IsSound());
    }

    [Fact]
    public async Task A_caller_who_gives_up_waiting_has_done_nothing()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var engine = stage.Get<ITaskEngine>();
        var held = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        stage.Frail.Before = () =>
        {
            reached.SetResult();
            return held.Task;
        };
        var first = engine.Send(ActorStage.Retitle(task, 1, "Tên mới", "first"), default).AsTask();
        await reached.Task;
        using var patience = new CancellationTokenSource();
        var second = engine.Send(ActorStage.Retitle(task, 2, "Tên của người sau", "second"), patience.Token).AsTask();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        held.SetResult();

        Assert.IsType<TaskReply.Done>(await first);
        Assert.Equal("Tên mới", (await engine.Load(task, default))!.Details.Title);
        Assert.IsType<TaskReply.Done>(await engine.Send(ActorStage.Retitle(task, 2, "Tên tiếp theo", "third"), default));
    }

    [Fact]
    public async Task A_task_that_is_not_there_is_said_not_to_be()
    {
        await using var stage = await ActorStage.Start();

        Assert.Null(await stage.Get<ITaskEngine>().Load("0000000000000000", default));
        var reply = await stage.Get<ITaskEngine>().Send(ActorStage.Retitle("0000000000000000", 1, "Tên", "none"), default);
        Assert.IsType<NoSuchTask>(Assert.IsType<TaskReply.Refused>(reply).Why);
    }

    [Fact]
    public async Task A_change_made_by_another_process_is_seen()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var there = new LocalTaskEngine(stage.Get<TaskWorld>(), stage.Get<Clock>());
        await stage.Get<ITaskEngine>().Send(ActorStage.Retitle(task, 1, "Tên một", "one"), default);
        await there.Send(ActorStage.Retitle(task, 2, "Tên hai", "two"), default);

        Assert.Equal("Tên hai", (await stage.Get<ITaskEngine>().Load(task, default))!.Details.Title);
        Assert.Equal(4, Assert.IsType<TaskReply.Done>(await stage.Get<ITaskEngine>().Send(ActorStage.Retitle(task, 3, "Tên ba", "three"), default)).Task.Version);
    }
}
