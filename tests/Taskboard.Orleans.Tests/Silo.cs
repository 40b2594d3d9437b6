using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Orleans.Tests;

/// <summary>A whole node of a cluster in this process.</summary>
internal sealed class Silo : IAsyncDisposable
{
    private readonly WebApplication _app;
    private bool _ended;

    private Silo(WebApplication app) => _app = app;

    public static ActingUser Coordinator { get; } = new() { Id = "coordinator00000", Name = "Trần Thị Điều Phối", Role = UserRole.Coordinator };

    public ITaskEngine Engine => Service<ITaskEngine>();

    public Database Database => Service<Database>();

    public static async Task<Silo> Start(ServerOptions options, SiloSettings settings)
    {
        var extension = new OrleansExtension(settings);
        await extension.Prepare(options, CancellationToken.None);
        var app = await ServerHost.Build(options, services =>
        {
            extension.Add(options, services);
            services.AddLogging(logging => logging.ClearProviders());
        });
        await app.StartAsync();
        return new Silo(app);
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Puts a plan of so many letters on the board; their ids.</summary>
    public async Task<IReadOnlyList<string>> Accept(int tasks)
    {
        var draft = new PlanDraft
        {
            Title = "Kế hoạch",
            Year = 2026,
            Tasks = [.. Enumerable.Range(1, tasks).Select(i => new TaskDraft
            {
                Title = string.Create(CultureInfo.InvariantCulture, $"Thư chúc mừng {i}"),
                Kind = TaskKind.Letter,
                Lead = ["Sở Ngoại vụ"],
                Lines = new LineRange(i, i),
                Words = "Thư chúc mừng",
            })],
        };
        var reply = await Service<PlanDesk>().Accept(draft, null, [.. Enumerable.Range(0, tasks)], Coordinator, "accept", CancellationToken.None);
        return ((PlanReply.Done)reply).TaskIds;
    }

    /// <summary>Corrects a title.</summary>
    public ValueTask<TaskReply> Retitle(string taskId, long basedOn, string commandId, string title) => Engine.Send(
        new TaskCall(taskId, commandId, basedOn, Coordinator, new CorrectDetails(new TaskDetails { Title = title }, null)), CancellationToken.None);

    /// <summary>Ends without saying good-bye to the cluster: what is under way is lost.</summary>
    public async Task Kill()
    {
        _ended = true;
        using var at = new CancellationTokenSource();
        await at.CancelAsync();
        try
        {
            await _app.StopAsync(at.Token);
        }
        catch (OperationCanceledException)
        {
            // that is what was wanted
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_ended)
            await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
