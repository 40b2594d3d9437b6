using Taskboard.Domain.Series;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>Looks every hour, and whenever a plan has begun series, which of them have a period whose preparation has begun, and puts its task onto the board. Every node may look: the journal's version key and
/// command ids see to it that a task comes once.</summary>
public sealed partial class SeriesSweep(StateReader states, SeriesDesk desk, Hosting.Clock clock, SeriesBell bell, TimeProvider time, ILogger<SeriesSweep> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private const int MostAtOnce = 24;

    /// <summary>Looks once.</summary>
    /// <returns>How many tasks came onto the board by it.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var added = 0;
        foreach (var series in await states.AllSeries(cancel))
        {
            TaskSeries? current = series;
            // after a long rest several periods may be due
            for (var i = 0; i < MostAtOnce && current?.DueOn(clock.Today) is not null; i++)
            {
                if (await desk.AddDue(current, cancel))
                    added++;
                current = await states.Series(series.Id, cancel);
            }
        }
        return added;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Run(stoppingToken) is > 0 and var added)
                    LogAdded(log, added);
            }
            catch (DatabaseProblem problem)
            {
                // the next look makes up for it
                LogFailed(log, problem);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            await bell.Wait(Every, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Recurring work: {Count} tasks came onto the board")]
    private static partial void LogAdded(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recurring work could not be looked at")]
    private static partial void LogFailed(ILogger log, Exception problem);
}
