using Microsoft.Extensions.DependencyInjection;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Demo;
using Taskboard.Server.Directory;
using Taskboard.Server.Files;
using Taskboard.Server.Hosting;

namespace Taskboard.Browser.Tests;

/// <summary>What stands on the server before a test begins, and what somebody does there whose browser does not matter. Everything goes the way that
/// real work goes: through the desks and the task engine.</summary>
internal sealed class Province(IServiceProvider services)
{
    private readonly ITaskEngine _engine = services.GetRequiredService<ITaskEngine>();
    private readonly Clock _clock = services.GetRequiredService<Clock>();
    private int _plans;

    /// <summary>The day in Vietnam.</summary>
    public DateOnly Today => _clock.Today;

    /// <summary>Puts a plan with these tasks on the board.</summary>
    public async Task<PlanOnBoard> Plan(params TaskDraft[] tasks)
    {
        var number = Interlocked.Increment(ref _plans);
        var draft = new PlanDraft
        {
            Number = $"{number}/KH-UBND",
            Title = $"Kế hoạch thử số {number}",
            Issuer = "UBND tỉnh Sông Lam",
            Year = Today.Year,
            Tasks = [.. tasks],
        };
        var reply = await services.GetRequiredService<PlanDesk>().Accept(
            draft, null, [.. Enumerable.Range(0, tasks.Length)], await Person(Cast.Coordinator), $"test-plan-{number}", default);
        var done = Assert.IsType<PlanReply.Done>(reply);
        return new PlanOnBoard(done.Plan.Id, done.TaskIds);
    }

    /// <summary>A task as it stands.</summary>
    public async Task<PlanTask> Task(string taskId) => await _engine.Load(taskId, default) ?? throw new InvalidOperationException("no such task");

    /// <summary>Somebody takes a step.</summary>
    public async Task Move(string taskId, string action, string userName, params (string Field, string Value)[] fields) =>
        await Send(taskId, new MoveIt(action, fields.ToDictionary(f => f.Field, f => f.Value)), userName);

    /// <summary>Somebody gives a command.</summary>
    public async Task Send(string taskId, TaskCommand command, string userName)
    {
        var task = await Task(taskId);
        Assert.IsType<TaskReply.Done>(await _engine.Send(new TaskCall(taskId, $"test-{task.Version}", task.Version, await Person(userName), command), default));
    }

    /// <summary>Somebody gives a task to another lead unit.</summary>
    public async Task Give(string taskId, string unit, string reason, string userName)
    {
        var now = (await Task(taskId)).Responsibility;
        var lead = new UnitRef(DemoUnits.Id(unit), unit);
        await Send(taskId, new GiveResponsibility(now with { Lead = [lead], Coordinating = [.. now.Coordinating.Where(u => !u.IsSame(lead))] }, reason, Today), userName);
    }

    /// <summary>Takes steps, each by somebody who may, until the task stands in a state.</summary>
    public async Task Walk(string taskId, string state)
    {
        var people = new List<ActingUser>();
        foreach (var user in DemoPeople.All)
            people.Add(await Person(user.UserName));
        var walk = new DemoWalk(_engine, services.GetRequiredService<Attaching>(), _clock, people);
        for (var before = -1L; await Task(taskId) is var task && task.State != state;)
        {
            Assert.True(task.Version != before, $"nobody can take the task on from {task.State} to {state}");
            before = task.Version;
            await walk.Take(taskId, 1, default);
        }
    }

    private async Task<ActingUser> Person(string userName)
    {
        var account = await services.GetRequiredService<AccountStore>().OfUser(UserNames.KeyOf(userName), default);
        return services.GetRequiredService<DirectoryBook>().Acting(account!.PersonId, Today)!;
    }
}
