using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Tests.Actors;

public sealed class TaskActorTests
{
    [Fact]
    public async Task Of_many_commands_on_one_version_one_wins_and_the_others_hear_who_it_was()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var engine = stage.Get<ITaskEngine>();

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            engine.Send(ActorStage.Retitle(task, 1, $"Tên {i}", $"at-once-{i}", i % 2 == 0 ? ActorStage.Coordinator : ActorStage.Other), default).AsTask()));

        var won = Assert.Single(replies.OfType<TaskReply.Done>());
        Assert.All(replies.OfType<TaskReply.Refused>(), lost =>
        {
            Assert.IsType<ChangedMeanwhile>(lost.Why);
            Assert.Equal((won.Task.Details.Title, 2), (lost.Current!.Details.Title, lost.Current.Version));
            Assert.NotNull(lost.ChangedBy);
            Assert.Equal(won.At, lost.ChangedAt);
        });
        Assert.True(await stage.IsSound());
    }

    [Fact]
    public async Task Two_processes_on_one_task_do_not_both_win()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var (here, there) = (stage.Get<ITaskEngine>(), (await stage.AnotherNode()).GetRequiredService<ITaskEngine>());

        for (var version = 1; version <= 10; version++)
        {
            var replies = await Task.WhenAll(
                here.Send(ActorStage.Retitle(task, version, $"Đây {version}", $"here-{version}"), default).AsTask(),
                there.Send(ActorStage.Retitle(task, version, $"Kia {version}", $"there-{version}", ActorStage.Other), default).AsTask());

            var won = Assert.Single(replies.OfType<TaskReply.Done>());
            var lost = Assert.Single(replies.OfType<TaskReply.Refused>());
            Assert.Equal((version + 1, version + 1), (won.Task.Version, lost.Current!.Version));
            Assert.NotEqual(won == replies[0] ? ActorStage.Other.Id : ActorStage.Coordinator.Id, lost.ChangedBy!.Id);
        }
        Assert.True(await stage.IsSound());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_sent_again_has_one_effect_and_its_first_answer(bool elsewhere)
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var call = ActorStage.Retitle(task, 1, "Tên mới", "again");
        var first = Assert.IsType<TaskReply.Done>(await stage.Get<ITaskEngine>().Send(call, default));
        await stage.Get<ITaskEngine>().Send(ActorStage.Retitle(task, 2, "Tên sau nữa", "later"), default);
        var head = await stage.Head();
        var engine = elsewhere ? (await stage.AnotherNode()).GetRequiredService<ITaskEngine>() : stage.Get<ITaskEngine>();

        var second = Assert.IsType<TaskReply.Done>(await engine.Send(call, default));

        Assert.True(second.Repeated);
        Assert.Equal((first.Position, first.At, 2, "Tên mới"), (second.Position, second.At, second.Task.Version, second.Task.Details.Title));
        Assert.Equal(head, await stage.Head());
    }

    [Fact]
    public async Task A_command_id_that_stands_for_something_else_is_refused()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var engine = stage.Get<ITaskEngine>();
        await engine.Send(ActorStage.Retitle(task, 1, "Tên mới", "taken"), default);

        var another = await engine.Send(ActorStage.Retitle(task, 2, "Tên của người khác", "taken", ActorStage.Other), default);
        var different = await engine.Send(new TaskCall(task, "taken", 2, ActorStage.Coordinator, new MoveIt("suspend", new Dictionary<string, string> { ["reason"] = "Chờ" })), default);

        Assert.IsType<CommandReused>(Assert.IsType<TaskReply.Refused>(another).Why);
        Assert.IsType<CommandReused>(Assert.IsType<TaskReply.Refused>(different).Why);
        Assert.Equal(2, (await engine.Load(task, default))!.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_the_answer_of_the_database_is_lost_the_command_still_has_one_effect(bool afterCommit)
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var head = await stage.Head();
        stage.Frail.Lose(afterCommit);

        var reply = Assert.IsType<TaskReply.Done>(await stage.Get<ITaskEngine>().Send(ActorStage.Retitle(task, 1, "Tên mới", "lost"), default));

        Assert.Equal((head + 1, 2, "Tên mới", false), (reply.Position, reply.Task.Version, reply.Task.Details.Title, reply.Repeated));
        Assert.Single(await stage.Records(head));
        Assert.IsType<TaskReply.Done>(await stage.Get<ITaskEngine>().Send(ActorStage.Retitle(task, 2, "Tên tiếp theo", "next"), default));
        Assert.True(await stage.IsSound());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_the_database_is_lost_twice_the_caller_may_ask_again(bool afterCommit)
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var head = await stage.Head();
        stage.Frail.Lose(afterCommit);
        stage.Frail.Lose(afterCommit: false);
        var call = ActorStage.Retitle(task, 1, "Tên mới", "lost");
        await Assert.ThrowsAsync<OutcomeUnknown>(() => stage.Get<ITaskEngine>().Send(call, default).AsTask());

        var reply = Assert.IsType<TaskReply.Done>(await stage.Get<ITaskEngine>().Send(call, default));

        Assert.Equal((head + 1, 2), (reply.Position, reply.Task.Version));
        Assert.Single(await stage.Records(head));
    }

    [Fact]
    public async Task A_refused_command_leaves_no_trace_and_may_be_sent_again()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var head = await stage.Head();
        var engine = stage.Get<ITaskEngine>();

        var refused = await engine.Send(ActorStage.Retitle(task, 1, "", "second try"), default);

        Assert.Equal(new FieldWrong("title", FieldFault.Empty), Assert.IsType<TaskReply.Refused>(refused).Why);
        Assert.Equal(head, await stage.Head());
        Assert.IsType<TaskReply.Done>(await engine.Send(ActorStage.Retitle(task, 1, "Tên mới", "second try"), default));
    }

    [Fact]
    public async Task What_changes_nothing_is_done_and_leaves_no_record()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask("Tên cũ");
        var head = await stage.Head();

        var reply = Assert.IsType<TaskReply.Done>(await stage.Get<ITaskEngine>().Send(ActorStage.Retitle(task, 1, " Tên cũ ", "same"), default));

        Assert.Equal((0, 1, head), (reply.Position, reply.Task.Version, await stage.Head()));
    }

    [Fact]
    public async Task A_change_of_responsibility_keeps_both_sides_on_record()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var to = new Responsibility { Lead = [new UnitRef(null, "Sở Ngoại vụ")], Coordinating = [new UnitRef(null, "Sở Công Thương")] };

        await stage.Get<ITaskEngine>().Send(new TaskCall(task, "give", 1, ActorStage.Coordinator, new GiveResponsibility(to, "Theo phân công mới", new DateOnly(2026, 3, 1))), default);

        var given = Assert.IsType<ResponsibilityGiven>(Written.TaskEvents((await stage.Records())[^1])[0]);
        Assert.Equal(["Sở Công Thương"], given.From.Lead.Select(unit => unit.Name));
        Assert.True(given.To.IsSame(to));
        Assert.Equal(("Theo phân công mới", new DateOnly(2026, 3, 1)), (given.Reason, given.Effective));
        Assert.Equal(["Sở Ngoại vụ"], (await stage.Get<ITaskEngine>().Load(task, default))!.Lead.Select(unit => unit.Name));
    }

    [Fact]
    public async Task A_command_and_its_outcome_can_travel_to_another_process_and_back()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask();
        var call = ActorStage.Retitle(task, 1, "Tên mới", "far away");
        var options = DomainJson.Readable.Options;

        var arrived = JsonSerializer.Deserialize<TaskCall>(JsonSerializer.Serialize(call, options), options)!;
        var reply = await stage.Get<ITaskEngine>().Send(arrived, default);
        var back = JsonSerializer.Deserialize<TaskReply>(JsonSerializer.Serialize(reply));

        Assert.Equal("Tên mới", Assert.IsType<TaskReply.Done>(back).Task.Details.Title);
    }
}
