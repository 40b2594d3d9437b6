using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Tests.Actors;

/// <summary>Actors and desks on a database of their own, without a server around them.</summary>
internal sealed class ActorStage : IAsyncDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("taskboard-actors-").FullName;
    private readonly List<ServiceProvider> _nodes = [];
    private int _last;

    public static ActingUser Coordinator { get; } = new() { Id = "coordinator00000", Name = "Trần Thị Điều Phối", Role = UserRole.Coordinator };

    public static ActingUser Other { get; } = new() { Id = "coordinator00001", Name = "Lê Văn Khác", Role = UserRole.Coordinator };

    public static ActingUser Viewer { get; } = new() { Id = "viewer0000000000", Name = "Phạm Người Xem", Role = UserRole.Viewer };

    /// <summary>What may be lost between the first node and its database.</summary>
    public FrailJournal Frail { get; private set; } = null!;

    public static async Task<ActorStage> Start()
    {
        var stage = new ActorStage();
        stage._nodes.Add(await stage.Node());
        return stage;
    }

    public T Get<T>()
        where T : notnull => _nodes[0].GetRequiredService<T>();

    /// <summary>Another process at the same database.</summary>
    public async Task<ServiceProvider> AnotherNode()
    {
        var node = await Node();
        _nodes.Add(node);
        return node;
    }

    public async Task<long> Head() => await Get<Database>().Journal.Head(default);

    public async Task<IReadOnlyList<JournalRecord>> Records(long after = 0) => await Get<Database>().Journal.ReadAfter(after, 10_000, default);

    /// <summary>The journal is whole, and the read tables are what it says.</summary>
    public async Task<bool> IsSound()
    {
        var before = await Dump();
        await ReadTables.Rebuild(Get<Database>(), new DomainProjector(WorkflowBook.Default), default);
        return (await JournalVerifier.Verify(Get<Database>(), null, default)).IsSound && before == await Dump();
    }

    /// <summary>A task that no document named, at version 1.</summary>
    public async Task<string> NewTask(string title = "Việc thử")
    {
        var reply = await Get<PlanDesk>().Add(TaskOf(title), Coordinator, NextCommand(), default);
        return Assert.IsType<TaskReply.Done>(reply).Task.Id;
    }

    public static NewTask TaskOf(string title) => new()
    {
        Kind = TaskKind.Other,
        Details = new TaskDetails { Title = title },
        Responsibility = new Responsibility { Lead = [new UnitRef(null, "Sở Công Thương")] },
        Window = DateWindow.Open,
    };

    public string NextCommand() => "command-" + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);

    public static TaskCall Retitle(string taskId, long basedOn, string title, string commandId, ActingUser? by = null) =>
        new(taskId, commandId, basedOn, by ?? Coordinator, new CorrectDetails(new TaskDetails { Title = title }, null));

    /// <summary>A draft whose tasks are led by the units named.</summary>
    public static PlanDraft DraftOf(string title, params string[] leads) => new()
    {
        Title = title,
        Year = 2026,
        Tasks = [.. leads.Select((lead, i) => new TaskDraft { Title = $"{title}: việc {i + 1}", Kind = TaskKind.Other, Lead = [lead], Lines = new LineRange(i + 1, i + 1), Words = "Việc" })],
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private async Task<ServiceProvider> Node()
    {
        var database = await Database.Open(Path.Combine(_folder, "taskboard.db"));
        var frail = new FrailJournal(database.Journal);
        Frail ??= frail;
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddActors(database);
        services.AddSingleton<IJournal>(frail);
        services.AddSingleton<ITaskEngine>(s => s.GetRequiredService<LocalTaskEngine>());
        // what one node holds in memory may be old when another writes
        services.AddSingleton(s => new TaskWorld(frail, s.GetRequiredService<StateReader>(), WorkflowBook.Default, Shared: true));
        var node = services.BuildServiceProvider();
        await node.LoadDirectory(default);
        return node;
    }

    private async Task<string> Dump()
    {
        using var text = new StringWriter();
        await ReadTables.Dump(Get<Database>(), text, default);
        return text.ToString();
    }
}
