using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Work;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Work;

/// <summary>Tells people that what waits for them may have changed. The message says nothing else: what waits is asked for, and only what one may know of is
/// answered.</summary>
public sealed partial class WorkPush : BackgroundService
{
    private const int MostLookedAt = 200;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(150);

    private readonly IHubContext<LiveHub> _hub;
    private readonly WorkBook _book;
    private readonly Watchers _watchers;
    private readonly DirectoryBook _directory;
    private readonly Clock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<WorkPush> _log;
    private readonly Channel<(string TaskId, PlanTask? Before)> _changes = Channel.CreateBounded<(string, PlanTask?)>(
        new BoundedChannelOptions(MostLookedAt + 1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Makes it; it begins with the host.</summary>
    internal WorkPush(
        IHubContext<LiveHub> hub, WorkBook book, Watchers watchers, DirectoryBook directory, Clock clock, TimeProvider time, ILogger<WorkPush> log)
    {
        (_hub, _book, _watchers, _directory, _clock, _time, _log) = (hub, book, watchers, directory, clock, time, log);
        book.Changed += (taskId, before) => _changes.Writer.TryWrite((taskId, before));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _changes.Reader.WaitToReadAsync(stoppingToken))
            {
                // what comes together is told once
                await Task.Delay(s_pause, _time, stoppingToken);
                var changes = new List<(string TaskId, PlanTask? Before)>();
                while (_changes.Reader.TryRead(out var change))
                    changes.Add(change);
                await Tell(changes, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    private async Task Tell(List<(string TaskId, PlanTask? Before)> changes, CancellationToken cancel)
    {
        try
        {
            await _book.Open(cancel);
            var tasks = changes.ConvertAll(c => (c.Before, After: _book.Find(c.TaskId)));
            var today = _clock.Today;
            foreach (var person in _watchers.All().GroupBy(watcher => watcher.PersonId))
                if (_directory.Acting(person.Key, today) is { } user
                    && (tasks.Count > MostLookedAt || tasks.Exists(t => Concerns(t.Before, user) || Concerns(t.After, user))))
                    foreach (var watcher in person)
                        Observe(_hub.Clients.Client(watcher.Connection.ConnectionId).SendAsync(LiveCalls.Work, cancel));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailure(_log, problem);
        }
    }

    private bool Concerns(PlanTask? task, ActingUser user) => task is not null && WaitingRules.MayWaitFor(task, user, _clock.Workflows);

    private void Observe(Task sending)
    {
        if (!sending.IsCompletedSuccessfully)
            _ = sending.ContinueWith(
                static (task, log) => LogFailure((ILogger)log!, task.Exception!), _log, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody was not told that what waits for them changed")]
    private static partial void LogFailure(ILogger logger, Exception problem);
}
