using System.Globalization;
using System.Threading.Channels;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Rounds;

/// <summary>Lets the board's visit tasks follow their round (prepared, done, reported), and the round follow the board (a visit that was stopped there is
/// cancelled here, one that was confirmed there is over here). Commands by the system, with ids that follow from what they rest on, so that every
/// node may do it and it is done once.</summary>
public sealed partial class RoundTasks(RoundBook book, IRoundEngine rounds, ITaskEngine tasks, StateReader states, Clock clock, ILogger<RoundTasks> log)
    : BackgroundService, IJournalFollower
{
    private readonly Channel<Func<CancellationToken, Task>> _work = Channel.CreateUnbounded<Func<CancellationToken, Task>>(new UnboundedChannelOptions { SingleReader = true });

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        if (!record.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal))
            return;
        var events = Written.TaskEvents(record);
        if (events is [MoveTakenBack back, ..] && IsTold(back.From, back.Action))
            _work.Writer.TryWrite(cancel => FollowBack(record.Stream[Streams.TaskPrefix.Length..], back, record, cancel));
        if (events is not [TaskMoved moved, ..])
            return;
        if (record.Actor.Id == ActingUser.SystemId || !IsTold(moved.To, moved.Action))
            return;
        var taskId = record.Stream[Streams.TaskPrefix.Length..];
        _work.Writer.TryWrite(cancel => FollowTask(taskId, moved, record, cancel));
    }

    /// <summary>What a round is told of: that its visit is off, or was made.</summary>
    private static bool IsTold(string state, string action) => state is CommonStates.Stopped or CommonStates.Suspended || action == "visit";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        book.Changed += change => _work.Writer.TryWrite(cancel => FollowRound(change.Round, cancel));
        // what happened while no node ran
        foreach (var round in book.Rounds.Where(round => !round.Ended))
            _work.Writer.TryWrite(cancel => FollowRound(round, cancel));
        try
        {
            await foreach (var work in _work.Reader.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await work(stoppingToken);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    LogFailure(log, problem);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    private async Task FollowRound(VisitRound round, CancellationToken cancel)
    {
        if (round.Rehearsal)
            return;
        foreach (var visit in round.Stops.Where(stop => stop.Plan.TaskId is not null).GroupBy(stop => stop.Plan.TaskId!))
        {
            if (Wanted(round, [.. visit]) is not var (action, fields))
                continue;
            if (await tasks.Load(visit.Key, cancel) is not { } task || !CanTake(task, action))
                continue;
            var call = new TaskCall(task.Id, string.Create(CultureInfo.InvariantCulture, $"round.{task.Version}.{action}"), task.Version, ActingUser.System, new MoveIt(action, fields));
            await tasks.Send(call, cancel);
        }
    }

    /// <summary>Where the visits of a task stand in their round: the action that says so on the board; null where nothing is to be said.</summary>
    private static (string Action, IReadOnlyDictionary<string, string> Fields)? Wanted(VisitRound round, IReadOnlyList<Stop> stops)
    {
        var kept = stops.Where(stop => stop.Cancelled is null).ToList();
        if (kept.Count == 0)
            return null;
        if (kept.TrueForAll(stop => stop.IsOver))
        {
            if (kept.TrueForAll(stop => stop.Outcome?.Result is not null))
            {
                var fields = new Dictionary<string, string> { ["result"] = string.Join("\n", kept.Select(stop => stop.Outcome!.Result)) };
                if (kept.SelectMany(stop => stop.Outcome!.Requests).Select(item => item.Text).ToList() is { Count: > 0 } requests)
                    fields["requests"] = string.Join("\n", requests);
                return ("round-reported", fields);
            }
            var last = kept.Max(stop => stop.At(TapKind.Ended) ?? stop.At(TapKind.Left)!.Value);
            return ("round-visited", Day("visitedOn", Clock.DayOf(last)));
        }
        var teams = kept.Select(stop => round.Team(stop.TeamId)).ToList();
        return teams.TrueForAll(team => team?.Plan.Crew.Any(one => one.Role == CrewRole.Leader) == true)
            ? ("round-ready", Day("visitDay", teams.Max(team => team!.Plan.Day)))
            : null;
    }

    /// <summary>Whether the task stands where the action leads on; a result that comes with a visit that the board has not heard of yet is told next time.</summary>
    private bool CanTake(PlanTask task, string action) => clock.Workflows.For(task.Kind).Leaving(task.State).Any(transition => transition.Action == action);

    private async Task FollowTask(string taskId, TaskMoved moved, JournalRecord record, CancellationToken cancel)
    {
        if (await states.VisitClaim(taskId, cancel) is not { RoundId: { } roundId } || book.Round(roundId) is not { Ended: false } round)
            return;
        var now = clock.Now;
        var reason = BoardSays + moved.Fields.GetValueOrDefault("reason", "việc đã dừng");
        foreach (var stop in round.Stops.Where(stop => stop.Plan.TaskId == taskId && !stop.IsOver && stop.Cancelled is null && stop.TeamId is not null))
        {
            var tap = new Tap
            {
                StopId = stop.Id,
                Kind = moved.Action == "visit" ? TapKind.Ended : TapKind.Cancelled,
                At = now,
                Sent = now,
                Text = moved.Action == "visit" ? null : reason.Length > RoundRules.LineLimit ? reason[..RoundRules.LineLimit] : reason,
            };
            await rounds.Send(new RoundCall(roundId, string.Create(CultureInfo.InvariantCulture, $"task.{record.Position}.{stop.Id[^Math.Min(16, stop.Id.Length)..]}"), ActingUser.System, tap), cancel);
        }
    }

    /// <summary>The board took back what it had told: the stops that it had cancelled or ended are as before. What the team said itself stays.</summary>
    private async Task FollowBack(string taskId, MoveTakenBack back, JournalRecord record, CancellationToken cancel)
    {
        if (await states.VisitClaim(taskId, cancel) is not { RoundId: { } roundId } || book.Round(roundId) is not { Ended: false } round)
            return;
        var now = clock.Now;
        var undone = back.Action == "visit" ? TapKind.Ended : TapKind.Cancelled;
        foreach (var stop in round.Stops.Where(stop => stop.Plan.TaskId == taskId && stop.TeamId is not null && IsBoards(stop, undone)))
        {
            var tap = new Tap { StopId = stop.Id, Kind = TapKind.Undo, Undoes = undone, At = now, Sent = now };
            await rounds.Send(new RoundCall(roundId, string.Create(CultureInfo.InvariantCulture, $"back.{record.Position}.{stop.Id[^Math.Min(16, stop.Id.Length)..]}"), ActingUser.System, tap), cancel);
        }
    }

    private static bool IsBoards(Stop stop, TapKind kind) => kind == TapKind.Cancelled
        ? stop.Cancelled?.StartsWith(BoardSays, StringComparison.Ordinal) == true
        : stop.Marks.Any(mark => mark.Kind == kind && mark.By == ActingUser.System.Name);

    private const string BoardSays = "Theo bảng công việc: ";

    private static Dictionary<string, string> Day(string field, DateOnly day) => new() { [field] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round and the board did not follow each other; they do at the next change")]
    private static partial void LogFailure(ILogger logger, Exception problem);
}
