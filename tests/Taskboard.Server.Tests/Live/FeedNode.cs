using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Import;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Operations;
using Taskboard.Server.Texts;
using Taskboard.Shared;

namespace Taskboard.Server.Tests.Live;

/// <summary>A server node on a data directory, asked from within. Several may share a directory, as a server and the command line do.</summary>
internal sealed class FeedNode : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _lastCommand;

    private FeedNode(WebApplication app) => _app = app;

    public const string Password = "mùa thu Hà Nội 2026";

    public static ActingUser Coordinator { get; } = new() { Id = "coordinator00000", Name = "Trần Thị Điều Phối", Role = UserRole.Coordinator };

    public BoardBook Boards => _app.Services.GetRequiredService<BoardBook>();

    public BoardPages Pages => _app.Services.GetRequiredService<BoardPages>();

    public CardRenderer Renderer => _app.Services.GetRequiredService<CardRenderer>();

    public LiveFeed Feed => _app.Services.GetRequiredService<LiveFeed>();

    public IJournal Journal => _app.Services.GetRequiredService<IJournal>();

    public static async Task<FeedNode> Start(string directory, string? database = null, Func<ServerOptions, ServerOptions>? change = null)
    {
        var options = new ServerOptions { DataDirectory = directory, Database = database, Urls = "http://127.0.0.1:0" };
        var app = await ServerHost.Build(change?.Invoke(options) ?? options);
        await app.StartAsync();
        return new FeedNode(app);
    }

    /// <summary>Puts a plan of so many letters on the board.</summary>
    public async Task<PlanReply.Done> Accept(string title, int tasks)
    {
        var draft = new PlanDraft
        {
            Title = title,
            Number = $"{++_lastCommand}/KH-UBND",
            Year = 2026,
            Tasks = [.. Enumerable.Range(1, tasks).Select(i => new TaskDraft
            {
                Title = $"{title}: thư chúc mừng {i}",
                Kind = TaskKind.Letter,
                Lead = ["Sở Ngoại vụ"],
                Lines = new LineRange(i, i),
                Words = "Thư chúc mừng",
            })],
        };
        return (PlanReply.Done)await _app.Services.GetRequiredService<PlanDesk>()
            .Accept(draft, null, [.. Enumerable.Range(0, tasks)], Coordinator, $"accept-{title}", CancellationToken.None);
    }

    /// <summary>Puts the plan of a document on the board, all its tasks with it.</summary>
    public async Task<PlanReply.Done> AcceptText(string text)
    {
        var read = Assert.IsType<ImportOutcome.Drafted>(PlanImport.Read(System.Text.Encoding.UTF8.GetBytes(text), "plan.txt", new ReadOptions()));
        return (PlanReply.Done)await _app.Services.GetRequiredService<PlanDesk>().Accept(
            read.Draft, new SourceDocument("plan.txt", read.Document.Lines), [.. Enumerable.Range(0, read.Draft.Tasks.Length)], Coordinator, "accept-text", CancellationToken.None);
    }

    /// <summary>The address it listens on.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Enters a person of a role, with the user name given and <see cref="Password"/>.</summary>
    public async Task<Person> Enter(string userName, UserRole role = UserRole.Officer)
    {
        var unit = await _app.Services.GetRequiredService<UnitDesk>().Register(
            new UnitRegistered { UnitId = Identifiers.From("unit-of-tests"), Name = "Sở Thử nghiệm", ShortName = "STN" }, 0, Coordinator, "enter", CancellationToken.None);
        var entered = await _app.Services.GetRequiredService<AccountDesk>().Create(
            new NewUser(userName, $"Người dùng {userName}", role, [unit!.Id], []), Password, Coordinator, CancellationToken.None);
        return Assert.IsType<AccountReply<Person>.Done>(entered).Value;
    }

    /// <summary>Changes a person's role, or whether they may still sign in.</summary>
    public async Task Change(Person person, UserRole role, bool active) => Assert.NotNull(await _app.Services.GetRequiredService<PersonDesk>().Register(
        new PersonRegistered { PersonId = person.Id, Name = person.Name, Role = role, Units = person.Units, Active = active },
        person.Version, Coordinator, $"{role} {active}", CancellationToken.None));

    /// <summary>Opens a live connection with a new token of a person.</summary>
    public async Task<HubSocket> Connect(Person person)
    {
        var token = await _app.Services.GetRequiredService<TokenDesk>().Create(person.Id, "test", TokenScope.Read, TimeSpan.FromDays(1), CancellationToken.None);
        return await HubSocket.Connect(Address, [new("Authorization", "Bearer " + Assert.IsType<AccountReply<string>.Done>(token).Value)]);
    }

    /// <summary>Signs in as a browser does.</summary>
    public Task<BrowsingSession> SignIn(string userName) => Browsing.SignIn(Address, userName, Password);

    /// <summary>Gives a command as the coordinator, or as somebody else.</summary>
    public async Task<TaskReply> Send(string taskId, long basedOn, string commandId, TaskCommand command, ActingUser? by = null) =>
        await Service<ITaskEngine>().Send(new TaskCall(taskId, commandId, basedOn, by ?? Coordinator, command), CancellationToken.None);

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Drains, as at SIGTERM, without ending.</summary>
    public Task Leave() => Service<Drain>().Run(CancellationToken.None);

    /// <summary>Ends the server; it is still to be disposed of.</summary>
    public Task Stop() => _app.StopAsync();

    /// <summary>Gives a task to other units.</summary>
    public async Task Assign(string taskId, params string[] units) =>
        await Send(taskId, new GiveResponsibility(new Responsibility { Lead = [.. units.Select(u => new UnitRef(null, u))] }, "Theo phân công mới"));

    /// <summary>Takes an action of the workflow.</summary>
    public async Task Move(string taskId, string action) => await Send(taskId, new MoveIt(action, new Dictionary<string, string> { ["reason"] = "Vì lý do" }));

    private async Task Send(string taskId, TaskCommand command)
    {
        var task = (await _app.Services.GetRequiredService<StateReader>().Task(taskId, CancellationToken.None))!;
        var reply = await _app.Services.GetRequiredService<ITaskEngine>().Send(
            new TaskCall(taskId, $"{Guid.CreateVersion7()}", task.Version, Coordinator, command), CancellationToken.None);
        Assert.IsType<TaskReply.Done>(reply);
    }

    /// <summary>Corrects a task's title, on whatever version stands; the version after it.</summary>
    public async Task<long> Retitle(string taskId, string title)
    {
        var engine = _app.Services.GetRequiredService<ITaskEngine>();
        while (true)
        {
            var task = (await _app.Services.GetRequiredService<StateReader>().Task(taskId, CancellationToken.None))!;
            var command = new CorrectDetails(task.Details with { Title = title }, null);
            var reply = await engine.Send(new TaskCall(taskId, $"{Guid.CreateVersion7()}", task.Version, Coordinator, command), CancellationToken.None);
            if (reply is TaskReply.Done done)
                return done.Task.Version;
        }
    }

    /// <summary>Renames a unit.</summary>
    public async Task Rename(string unitId, string shortName)
    {
        var unit = (await _app.Services.GetRequiredService<StateReader>().Units(CancellationToken.None)).Single(u => u.Id == unitId);
        var renamed = new UnitRegistered { UnitId = unit.Id, Name = unit.Name, ShortName = shortName };
        Assert.NotNull(await _app.Services.GetRequiredService<UnitDesk>().Register(renamed, unit.Version, Coordinator, "rename-" + shortName, CancellationToken.None));
    }

    /// <summary>Waits until the feed has applied all that is in the journal now.</summary>
    public async Task CaughtUp()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var head = await Journal.Head(patience.Token);
        while (Feed.Position < head)
            await Task.Delay(5, patience.Token);
    }

    /// <summary>What a watcher missed.</summary>
    public async Task<WatchReply> Since(BoardKey key, long position) =>
        (await _app.Services.GetRequiredService<CatchUp>()
            .Since(WatchGroup.Of(new BoardFilter { Board = key }, Language.Vi), position, CancellationToken.None))!;

    /// <summary>The board as it stands in memory.</summary>
    public async Task<BoardContent> Board(BoardKey key) => (await Boards.Get(key, CancellationToken.None))!;

    /// <summary>Versions of a plan's tasks as the database has them.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Rows(string planId) =>
        (await _app.Services.GetRequiredService<StateReader>().TasksOf(planId, CancellationToken.None)).ToDictionary(t => t.Id, t => t.Version);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
