using Taskboard.Domain.Directory;
using Taskboard.Import;
using Taskboard.Import.Samples;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Files;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds;

namespace Taskboard.Server.Demo;

/// <summary>Fills an empty database with an invented province, its sample plan and accounts for every role. Everything goes the way that real
/// work goes: through the importer, the desks and the task engine.</summary>
internal static class DemoProvince
{
    /// <summary>Fills the database; a database in which anything has happened is left alone.</summary>
    /// <returns>True when the demo accounts are there.</returns>
    public static async Task<bool> Fill(IServiceProvider services, CancellationToken cancel)
    {
        var accounts = services.GetRequiredService<AccountStore>();
        if (await services.GetRequiredService<IJournal>().Head(cancel) > 0)
            return await accounts.OfUser(UserNames.KeyOf(DemoPeople.Coordinator), cancel) is not null;

        var units = services.GetRequiredService<UnitDesk>();
        foreach (var unit in DemoUnits.All)
            await units.Register(unit, 0, ActingUser.System, "demo", cancel);
        var people = await AddPeople(services.GetRequiredService<AccountDesk>(), services, cancel);
        var tasks = await AcceptSample(services, people.First(p => p.Role == UserRole.Coordinator), cancel);
        var walk = new DemoWalk(services.GetRequiredService<ITaskEngine>(), services.GetRequiredService<Attaching>(), services.GetRequiredService<Clock>(), people);
        for (var i = 0; i < tasks.Count; i++)
            await walk.Take(tasks[i], DemoWalk.StepsOf(i), cancel);
        var round = new DemoRound(
            services.GetRequiredService<IRoundEngine>(), services.GetRequiredService<VisitStops>(), services.GetRequiredService<Clock>(), people);
        if (await services.GetRequiredService<StateReader>().Task(tasks[0], cancel) is { } first)
            await round.Open(first.PlanId, cancel);
        return true;
    }

    private static async Task<IReadOnlyList<ActingUser>> AddPeople(AccountDesk desk, IServiceProvider services, CancellationToken cancel)
    {
        var today = services.GetRequiredService<Clock>().Today;
        var directory = services.GetRequiredService<DirectoryBook>();
        var people = new List<ActingUser>();
        foreach (var user in DemoPeople.All)
        {
            if (await desk.Create(user, DemoPeople.Password, ActingUser.System, cancel) is not AccountReply<Person>.Done(var person))
                throw new InvalidOperationException($"the demo's user {user.UserName} was refused");
            people.Add(directory.Acting(person.Id, today)!);
        }
        return people;
    }

    private static async Task<IReadOnlyList<string>> AcceptSample(IServiceProvider services, ActingUser coordinator, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<Clock>();
        var text = SamplePlan.Text(clock.Today);
        var read = PlanImport.Read(System.Text.Encoding.UTF8.GetBytes(text), SamplePlan.FileName, new ReadOptions(Today: clock.Today));
        if (read is not ImportOutcome.Drafted(var draft, var document))
            throw new InvalidOperationException("the sample plan was refused");
        var reply = await services.GetRequiredService<PlanDesk>().Accept(
            draft, new SourceDocument(document.FileName, document.Lines), [.. Enumerable.Range(0, draft.Tasks.Length)], coordinator, "demo", cancel);
        return reply is PlanReply.Done done ? done.TaskIds : throw new InvalidOperationException($"the sample plan was refused: {reply}");
    }
}
