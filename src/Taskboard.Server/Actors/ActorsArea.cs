using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Operations;
using Taskboard.Server.Timing;
using Taskboard.Server.Units;

namespace Taskboard.Server.Actors;

/// <summary>The journal, the actors and the directory: what the server composes of them.</summary>
public static class ActorsArea
{
    /// <summary>Services.</summary>
    /// <param name="services">Where they go.</param>
    /// <param name="database">The open database; closed with the server.</param>
    public static IServiceCollection AddActors(this IServiceCollection services, Database database)
    {
        services.AddSingleton(_ => database);
        services.AddSingleton(database.Journal);
        services.AddSingleton<WorkflowShelf>();
        services.AddSingleton<WorkflowDesk>();
        services.AddSingleton<IJournalFollower>(s => s.GetRequiredService<WorkflowShelf>());
        // whoever asks for it is given the one that holds at that moment; states, which some keep, are the same in all of them
        services.AddTransient(s => s.GetRequiredService<WorkflowShelf>().Now);
        services.AddSingleton<CalendarBook>();
        services.AddSingleton<PartnerBook>();
        services.AddSingleton<IJournalFollower>(s => s.GetRequiredService<CalendarBook>());
        services.AddSingleton<IJournalFollower>(s => s.GetRequiredService<PartnerBook>());
        services.AddSingleton<LimitedTasks>();
        services.AddSingleton<IJournalFollower>(s => s.GetRequiredService<LimitedTasks>());
        // whoever asks for it is given the one that holds at that moment
        services.AddTransient(s => s.GetRequiredService<CalendarBook>().Now);
        services.AddSingleton<CalendarDesk>();
        services.AddSingleton<PartnerDesk>();
        services.AddSingleton<SuccessionDesk>();
        services.AddSingleton<WindowMoves>();
        services.AddSingleton<TimingWorlds>();
        services.AddSingleton<StateReader>();
        services.AddSingleton<DirectoryBook>();
        services.AddSingleton<Clock>();
        services.AddSingleton(s => new TaskWorld(
            s.GetRequiredService<IJournal>(), s.GetRequiredService<StateReader>(), s.GetRequiredService<WorkflowBook>(), database.Dialect != Dialect.Sqlite));
        services.AddSingleton(s => new LocalTaskEngine(s.GetRequiredService<TaskWorld>(), s.GetRequiredService<Clock>()));
        services.AddSingleton<ITaskEngine>(s => new MeasuredEngine(
            s.GetRequiredService<LocalTaskEngine>(), s.GetRequiredService<ServerMeter>(), s.GetRequiredService<ILogger<MeasuredEngine>>()));
        services.AddSingleton<CommitSignal>();
        services.AddSingleton<PlanDesk>();
        services.AddSingleton<UnitDesk>();
        services.AddSingleton<PersonDesk>();
        services.AddSingleton<DraftShelf>();
        services.AddSingleton<DraftEditor>();
        services.AddSingleton<DocumentReader>();
        services.AddSingleton<AmendDesk>();
        services.AddSingleton<LessonDesk>();
        services.AddSingleton<SeriesBell>();
        services.AddSingleton<SeriesDesk>();
        services.AddSingleton<SeriesSweep>();
        services.AddHostedService(s => s.GetRequiredService<SeriesSweep>());
        return services;
    }

    /// <summary>Reads units, people, partners, the calendar and the settings of the workflows, before the first request.</summary>
    public static async Task LoadDirectory(this IServiceProvider services, CancellationToken cancel)
    {
        var states = services.GetRequiredService<StateReader>();
        var position = await services.GetRequiredService<IJournal>().Head(cancel);
        services.GetRequiredService<WorkflowShelf>().Put(await states.Workflows(cancel));
        services.GetRequiredService<CalendarBook>().Put(await states.Calendar(cancel));
        services.GetRequiredService<PartnerBook>().Fill(await states.Partners(cancel));
        services.GetRequiredService<LimitedTasks>().Fill(await states.LimitedTasks(cancel), await states.Plans(cancel));
        services.GetRequiredService<DirectoryBook>().Fill(await states.Units(cancel), await states.People(cancel), position);
    }
}
