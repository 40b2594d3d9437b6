using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Live;

/// <summary>Tells those who look at a board who else does. Comings and goings of a moment are told together, the more people the longer the moment.</summary>
public sealed partial class PresenceTeller : BackgroundService
{
    /// <summary>People named; of more only the number is told.</summary>
    public const int Named = 24;

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(3);

    private readonly IHubContext<LiveHub> _hub;
    private readonly Watchers _watchers;
    private readonly DirectoryBook _directory;
    private readonly TimeProvider _time;
    private readonly ILogger<PresenceTeller> _log;
    private readonly ConcurrentDictionary<BoardKey, bool> _changed = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Makes it; it begins with the host.</summary>
    internal PresenceTeller(IHubContext<LiveHub> hub, Watchers watchers, DirectoryBook directory, TimeProvider time, ILogger<PresenceTeller> log)
    {
        (_hub, _watchers, _directory, _time, _log) = (hub, watchers, directory, time, log);
        watchers.PresenceChanged += board =>
        {
            _changed[board] = true;
            _wake.Writer.TryWrite(true);
        };
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _wake.Reader.ReadAsync(stoppingToken))
            {
                var moment = s_shortest * (1 + (_watchers.Count / 50.0));
                await Task.Delay(moment < s_longest ? moment : s_longest, _time, stoppingToken);
                foreach (var board in _changed.Keys)
                    if (_changed.TryRemove(board, out _))
                        Tell(board);
            }
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    private void Tell(BoardKey board)
    {
        var ids = _watchers.PeopleAt(board);
        PresentPerson[] people = [.. ids.Take(Named).Select(_directory.Person).OfType<Domain.Directory.Person>().Select(person =>
            new PresentPerson(person.Id, person.Name, person.Units is [var unit, ..] ? _directory.Unit(unit)?.ShortName : null))];
        foreach (var group in _watchers.Groups().Where(g => g.Board == board))
            _ = _hub.Clients.Group(group.Name).SendAsync(LiveCalls.Presence, people, ids.Count).ContinueWith(
                static (task, log) => LogFailure((ILogger)log!, task.Exception!),
                _log,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who looks at a board was not told to everybody")]
    private static partial void LogFailure(ILogger logger, Exception problem);
}
