using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Tests.Actors;

public sealed class SplitTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_split_is_one_transaction_over_both_tasks_and_their_plan(bool? lostAfterCommit)
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask("Thư và thiếp");
        var head = await stage.Head();
        if (lostAfterCommit is { } afterCommit)
            stage.Frail.Lose(afterCommit);

        var reply = Assert.IsType<TaskReply.Done>(await Split(stage, task, 1, "split"));

        Assert.Equal(("Thư", 2), (reply.Task.Details.Title, reply.Task.Version));
        var into = (await stage.Get<ITaskEngine>().Load(PlanDesk.SplitId(task, "split"), default))!;
        Assert.Equal(("Thiếp", 2, task, reply.Task.PlanId), (into.Details.Title, into.Ordinal, into.SplitFrom, into.PlanId));
        Assert.Equal(["task", "task", "plan"], (await stage.Records(head)).Select(record => record.Stream.Split('/')[0]));
        Assert.True(await stage.IsSound());
    }

    [Fact]
    public async Task A_split_sent_again_makes_no_second_task()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask("Thư và thiếp");
        var first = Assert.IsType<TaskReply.Done>(await Split(stage, task, 1, "split"));
        var head = await stage.Head();

        var second = Assert.IsType<TaskReply.Done>(await Split(stage, task, 1, "split"));

        Assert.Equal((first.Position, first.Task.Version, true), (second.Position, second.Task.Version, second.Repeated));
        Assert.Equal(head, await stage.Head());
    }

    [Fact]
    public async Task A_split_during_which_the_plan_gives_a_number_away_takes_the_next_one()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask("Thư và thiếp");
        stage.Frail.Before = () => stage.NewTask("Việc chen ngang");

        await Split(stage, task, 1, "split");

        Assert.Equal(3, (await stage.Get<ITaskEngine>().Load(PlanDesk.SplitId(task, "split"), default))!.Ordinal);
        Assert.True(await stage.IsSound());
    }

    [Fact]
    public async Task A_split_of_an_older_version_makes_nothing()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask("Thư và thiếp");
        await stage.Get<ITaskEngine>().Send(ActorStage.Retitle(task, 1, "Tên mới", "rename"), default);
        var head = await stage.Head();

        var refused = Assert.IsType<TaskReply.Refused>(await Split(stage, task, 1, "split"));

        Assert.IsType<ChangedMeanwhile>(refused.Why);
        Assert.Equal(head, await stage.Head());
        Assert.Null(await stage.Get<ITaskEngine>().Load(PlanDesk.SplitId(task, "split"), default));
    }

    [Fact]
    public async Task A_split_whose_new_task_cannot_be_leaves_the_old_one_as_it_was()
    {
        await using var stage = await ActorStage.Start();
        var task = await stage.NewTask("Thư và thiếp");
        var head = await stage.Head();
        var into = ActorStage.TaskOf("Thiếp") with { Responsibility = new Responsibility { Lead = [new(null, "")] } };

        var reply = await stage.Get<PlanDesk>().Split(task, 1, into, new TaskDetails { Title = "Thư" }, null, ActorStage.Coordinator, "split", default);

        Assert.Equal(new FieldWrong("lead", FieldFault.Empty), Assert.IsType<TaskReply.Refused>(reply).Why);
        Assert.Equal(head, await stage.Head());
    }

    private static async Task<TaskReply> Split(ActorStage stage, string task, long basedOn, string command) => await stage.Get<PlanDesk>().Split(
        task, basedOn, ActorStage.TaskOf("Thiếp"), new TaskDetails { Title = "Thư" }, "Hai việc khác nhau", ActorStage.Coordinator, command, default);
}
