using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Rounds;

/// <summary>Sends what changed of a round to those who look at it: each lane that looks different, rendered once a language. What changes by the passing of
/// time alone (nobody has said anything, a host closes) is looked at every half minute.</summary>
public sealed partial class RoundPush : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(30);

    private readonly IHubContext<LiveHub> _hub;
    private readonly RoundBook _book;
    private readonly RoundWatchers _watchers;
    private readonly LaneRenderer _lanes;
    private readonly Clock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<RoundPush> _log;
    private readonly Channel<RoundChange?> _changes = Channel.CreateUnbounded<RoundChange?>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Makes it; it begins with the host.</summary>
    internal RoundPush(
        IHubContext<LiveHub> hub, RoundBook book, RoundWatchers watchers, LaneRenderer lanes, Clock clock, TimeProvider time, ILogger<RoundPush> log)
    {
        (_hub, _book, _watchers, _lanes, _clock, _time, _log) = (hub, book, watchers, lanes, clock, time, log);
        book.Changed += change => _changes.Writer.TryWrite(change);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = _time.CreateTimer(_ => _changes.Writer.TryWrite(null), null, s_look, s_look);
        try
        {
            while (await _changes.Reader.WaitToReadAsync(stoppingToken))
            {
                var changed = new Dictionary<string, Touched>();
                var tick = false;
                while (_changes.Reader.TryRead(out var change))
                {
                    if (change is null)
                    {
                        tick = true;
                        continue;
                    }
                    if (!changed.TryGetValue(change.Round.Id, out var touched))
                        changed[change.Round.Id] = touched = new Touched();
                    touched.Add(change);
                }
                var groups = _watchers.Groups();
                _lanes.KeepOnly(groups);
                foreach (var group in groups)
                    if (tick || changed.ContainsKey(group.RoundId))
                        await Tell(group, changed.GetValueOrDefault(group.RoundId));
            }
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    private async Task Tell(RoundGroup group, Touched? touched)
    {
        try
        {
            if (_book.Round(group.RoundId) is not { } round)
                return;
            // where the plan changed the page is fetched anew, lanes and all
            var planned = touched?.Planned == true;
            if (planned)
                _lanes.Forget(group);
            IReadOnlyList<LaneMessage> lanes = planned ? [] : await _lanes.Changed(round, group, touched?.Days ?? new HashSet<DateOnly> { _clock.Today }, _clock.Now);
            if (touched is not null || lanes.Count > 0)
                Observe(_hub.Clients.Group(group.Name).SendAsync(LiveCalls.Round, new RoundMessage(round.Id, round.Version, planned, lanes, NowOf(round))));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailure(_log, problem);
        }
    }

    private long? NowOf(VisitRound round) => round.Rehearsal ? RoundSchedule.Clock(round, _clock.Now).ToUnixTimeMilliseconds() : null;

    private void Observe(Task sending) => _ = sending.ContinueWith(
        static (task, log) => LogFailure((ILogger)log!, task.Exception!), _log, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change of a round was not told to everybody")]
    private static partial void LogFailure(ILogger logger, Exception problem);

    /// <summary>What of a round changed since it was last told.</summary>
    private sealed class Touched
    {
        public bool Planned { get; private set; }

        public HashSet<DateOnly> Days { get; } = [];

        public void Add(RoundChange change)
        {
            foreach (var e in change.Events)
            {
                if (e is StopTapped tapped && change.Round.Team(change.Round.Stop(tapped.StopId)?.TeamId) is { } team)
                    Days.Add(team.Plan.Day);
                else
                    Planned = true;
            }
        }
    }
}
