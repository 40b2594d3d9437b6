using Microsoft.Extensions.DependencyInjection;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Tests.Actors;

public sealed class PlanDeskTests
{
    [Fact]
    public async Task An_accepted_plan_its_units_and_its_tasks_stand_in_the_journal_in_one_piece()
    {
        await using var stage = await ActorStage.Start();
        var writing = Task.WhenAll(Enumerable.Range(0, 20).Select(i => stage.NewTask($"Việc chen ngang {i}")));

        var done = await Accept(stage, ActorStage.DraftOf("Kế hoạch", "Sở Y tế", "Sở Tư pháp", "Sở Y tế"), "accept");
        await writing;

        var mine = (await stage.Records()).Where(record => record.CommandId == "accept").ToList();
        Assert.Equal(["unit", "unit", "plan", "task", "task", "task"], mine.Select(record => record.Stream.Split('/')[0]));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => mine[0].Position + i), mine.Select(record => record.Position));
        Assert.Equal(mine[^1].Position, done.Position);
        Assert.NotNull(stage.Get<DirectoryBook>().Find("Sở Y tế"));
        Assert.True(await stage.IsSound());
    }

    [Fact]
    public async Task If_one_task_cannot_be_nothing_is_accepted_and_it_is_named()
    {
        await using var stage = await ActorStage.Start();
        var draft = ActorStage.DraftOf("Kế hoạch", "Sở Y tế", "Sở Tư pháp");
        draft = draft with { Tasks = draft.Tasks.SetItem(1, draft.Tasks[1] with { Title = new string('a', 10_000) }) };

        var refused = Assert.IsType<PlanReply.Refused>(await stage.Get<PlanDesk>().Accept(draft, null, [0, 1], ActorStage.Coordinator, "accept", default));

        Assert.Equal((new FieldWrong("title", FieldFault.TooLong), 1), (refused.Why, refused.Task));
        Assert.Equal(0, await stage.Head());
        Assert.Null(stage.Get<DirectoryBook>().Find("Sở Y tế"));
    }

    [Fact]
    public async Task Who_does_not_coordinate_accepts_nothing()
    {
        await using var stage = await ActorStage.Start();

        var refused = await stage.Get<PlanDesk>().Accept(ActorStage.DraftOf("Kế hoạch", "Sở Y tế"), null, [0], ActorStage.Viewer, "accept", default);

        Assert.Equal(new RightNeeded(Right.Coordinate), Assert.IsType<PlanReply.Refused>(refused).Why);
        Assert.Equal(0, await stage.Head());
    }

    [Fact]
    public async Task A_draft_accepted_by_two_people_at_once_is_one_plan()
    {
        await using var stage = await ActorStage.Start();
        var stored = await stage.Get<DraftShelf>().Save(ActorStage.DraftOf("Kế hoạch", "Sở Y tế", "Sở Tư pháp"), null, ActorStage.Coordinator, default);
        var there = (await stage.AnotherNode()).GetRequiredService<PlanDesk>();

        var replies = await Task.WhenAll(
            stage.Get<PlanDesk>().Accept(stored, null, ActorStage.Coordinator, default).AsTask(),
            there.Accept(stored, null, ActorStage.Other, default).AsTask());

        var (first, second) = (Assert.IsType<PlanReply.Done>(replies[0]), Assert.IsType<PlanReply.Done>(replies[1]));
        Assert.Equal((first.Plan.Id, first.Position), (second.Plan.Id, second.Position));
        Assert.Equal(first.TaskIds, second.TaskIds);
        Assert.True(first.Repeated != second.Repeated);
        Assert.Single(await stage.Get<StateReader>().Plans(default));
        Assert.Equal(first.Plan.Id, (await stage.Get<DraftShelf>().Load(stored.Id, default))!.PlanId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_acceptance_whose_answer_was_lost_is_one_plan(bool afterCommit)
    {
        await using var stage = await ActorStage.Start();
        stage.Frail.Lose(afterCommit);

        await Accept(stage, ActorStage.DraftOf("Kế hoạch", "Sở Y tế", "Sở Tư pháp"), "accept");

        Assert.Equal(5, await stage.Head());
        Assert.NotNull(stage.Get<DirectoryBook>().Find("Sở Y tế"));
        Assert.True(await stage.IsSound());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_draft_whose_acceptance_was_cut_off_is_no_longer_under_review_once_it_is_accepted_again(bool afterCommit)
    {
        await using var stage = await ActorStage.Start();
        var stored = await stage.Get<DraftShelf>().Save(ActorStage.DraftOf("Kế hoạch", "Sở Y tế"), null, ActorStage.Coordinator, default);
        stage.Frail.Lose(afterCommit);
        stage.Frail.Lose(afterCommit: false);
        await Assert.ThrowsAsync<OutcomeUnknown>(() => stage.Get<PlanDesk>().Accept(stored, null, ActorStage.Coordinator, default).AsTask());

        var done = Assert.IsType<PlanReply.Done>(await stage.Get<PlanDesk>().Accept(stored, null, ActorStage.Coordinator, default));

        Assert.Empty(await stage.Get<DraftShelf>().Open(default));
        Assert.Equal(done.Plan.Id, (await stage.Get<DraftShelf>().Load(stored.Id, default))!.PlanId);
        Assert.Single(await stage.Get<StateReader>().Plans(default));
    }

    [Fact]
    public async Task Two_plans_that_bring_the_same_new_unit_at_once_enter_it_once()
    {
        await using var stage = await ActorStage.Start();
        var there = (await stage.AnotherNode()).GetRequiredService<PlanDesk>();
        stage.Frail.Before = async () =>
            Assert.IsType<PlanReply.Done>(await there.Accept(ActorStage.DraftOf("Kế hoạch kia", "Sở Y tế"), null, [0], ActorStage.Other, "there", default));

        var here = await Accept(stage, ActorStage.DraftOf("Kế hoạch này", "Sở Y tế"), "here");

        var unit = Assert.Single(await stage.Get<StateReader>().Units(default));
        Assert.Equal(unit.Id, (await stage.Get<ITaskEngine>().Load(here.TaskIds[0], default))!.Lead[0].Id);
        Assert.Equal(2, (await stage.Get<StateReader>().Plans(default)).Count);
        Assert.True(await stage.IsSound());
    }

    [Fact]
    public async Task Only_the_chosen_tasks_are_accepted_in_the_order_of_the_draft()
    {
        await using var stage = await ActorStage.Start();

        var done = Assert.IsType<PlanReply.Done>(await stage.Get<PlanDesk>().Accept(
            ActorStage.DraftOf("Kế hoạch", "Sở A", "Sở B", "Sở C"), null, [2, 0, 2], ActorStage.Coordinator, "accept", default));

        var tasks = await stage.Get<StateReader>().TasksOf(done.Plan.Id, default);
        Assert.Equal(["Kế hoạch: việc 1", "Kế hoạch: việc 3"], tasks.Select(task => task.Details.Title));
        Assert.Equal([1, 2], tasks.Select(task => task.Ordinal));
    }

    [Fact]
    public async Task New_tasks_at_once_have_numbers_of_their_own()
    {
        await using var stage = await ActorStage.Start();

        var tasks = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => stage.NewTask($"Việc {i}")));

        var loaded = await Task.WhenAll(tasks.Select(id => stage.Get<ITaskEngine>().Load(id, default).AsTask()));
        Assert.Equal(Enumerable.Range(1, 12), loaded.Select(task => task!.Ordinal).Order());
        Assert.Equal(12, loaded.Select(task => task!.Code).Distinct().Count());
        Assert.True(await stage.IsSound());
    }

    private static async Task<PlanReply.Done> Accept(ActorStage stage, PlanDraft draft, string command) =>
        Assert.IsType<PlanReply.Done>(await stage.Get<PlanDesk>().Accept(draft, null, [.. Enumerable.Range(0, draft.Tasks.Length)], ActorStage.Coordinator, command, default));
}
