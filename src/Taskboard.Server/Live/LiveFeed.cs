using System.Threading.Channels;
using Taskboard.Journal;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Live;

/// <summary>Follows the journal by position, the one path by which a change reaches directory, boards and browsers of this node, whoever made it and
/// wherever. It is woken by this node's own commits and looks by itself for those of others: often while somebody watches, seldom
/// otherwise. It never passes over a position: what fails is tried again, and a record that cannot be applied costs its board.</summary>
public sealed partial class LiveFeed : BackgroundService
{
    /// <summary>How often it looks while boards are watched.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

    /// <summary>How often it looks otherwise.</summary>
    public static readonly TimeSpan Seldom = TimeSpan.FromSeconds(1);

    private const int Batch = 512;
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(5);

    private readonly Database _database;
    private readonly BoardBook _boards;
    private readonly DirectoryBook _directory;
    private readonly IReadOnlyList<IJournalFollower> _followers;
    private readonly RecentRecords _recent;
    private readonly LivePush _push;
    private readonly Watchers _watchers;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveFeed> _log;
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private volatile TaskCompletionSource _applied = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _committedHere;
    private long _position;
    private long _seenEnd;
    private long _heard;

    /// <summary>Makes a feed; it begins with the host.</summary>
    internal LiveFeed(
        Database database, BoardBook boards, DirectoryBook directory, IEnumerable<IJournalFollower> followers, RecentRecords recent, LivePush push,
        Watchers watchers, TimeProvider time, ILogger<LiveFeed> log)
    {
        _followers = [.. followers];
        (_database, _boards, _directory, _recent) = (database, boards, directory, recent);
        (_push, _watchers, _time, _log) = (push, watchers, time, log);
        boards.IsWatched = watchers.IsWatched;
        _seenEnd = _heard = time.GetTimestamp();
    }

    /// <summary>The position up to which everything is applied.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>Commits of this node that are not yet applied.</summary>
    public long Lag => Math.Max(0, Volatile.Read(ref _committedHere) - Position);

    /// <summary>How long ago this node last saw the journal's end.</summary>
    public TimeSpan Age => _time.GetElapsedTime(Volatile.Read(ref _seenEnd));

    /// <summary>How long ago the journal last answered: a database that is cut off says nothing, and for long no error either.</summary>
    public TimeSpan Silence => _time.GetElapsedTime(Volatile.Read(ref _heard));

    /// <summary>True while the journal cannot be read.</summary>
    public bool IsFailing { get; private set; }

    /// <summary>Waits until this node's own commits so far are applied, so that whoever made a change sees it on the next page; at most a moment.</summary>
    public async ValueTask CaughtUp(TimeSpan atMost, CancellationToken cancel)
    {
        var target = Volatile.Read(ref _committedHere);
        while (Position < target)
        {
            var next = _applied.Task;
            if (Position >= target)
                return;
            try
            {
                await next.WaitAsync(atMost, _time, cancel);
            }
            catch (TimeoutException)
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // from where the directory was read: what was committed between then and now must reach it
        _position = _directory.FilledAt;
        await _boards.Open(_position, cancellationToken);
        _database.Journal.Committed += Wake;
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var clock = _time.CreateTimer(_ => _wake.Writer.TryWrite(true), null, Often, Often);
        var often = true;
        var pause = Often;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await _database.Journal.ReadAfter(Position, Batch, stoppingToken) is { Count: > 0 } records)
                {
                    Volatile.Write(ref _heard, _time.GetTimestamp());
                    await Take(records);
                }
                Volatile.Write(ref _seenEnd, _time.GetTimestamp());
                Volatile.Write(ref _heard, _time.GetTimestamp());
                Recovered();
                pause = Often;
                if (often != _watchers.Connections > 0)
                    clock.Change((often = !often) ? Often : Seldom, often ? Often : Seldom);
                await _wake.Reader.ReadAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception problem)
            {
                Failing(problem);
                pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
                await Task.Delay(pause, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        _database.Journal.Committed -= Wake;
    }

    private async Task Take(IReadOnlyList<JournalRecord> records)
    {
        if (records[0].Position != Position + 1)
            throw new InvalidOperationException($"the journal gave position {records[0].Position} after {Position}");
        foreach (var record in records)
        {
            try
            {
                _directory.Apply(record);
                foreach (var follower in _followers)
                    follower.Apply(record);
            }
            catch (Exception problem)
            {
                LogRecord(_log, record.Position, record.Stream, problem);
            }
        }
        _recent.Add(records);
        var applied = _boards.Apply(records);
        Volatile.Write(ref _position, records[^1].Position);
        Interlocked.Exchange(ref _applied, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        try
        {
            await _push.Send(applied);
        }
        catch (Exception problem)
        {
            LogPush(_log, records[0].Position, records[^1].Position, problem);
            _push.ReloadAll();
        }
    }

    private void Wake(long position)
    {
        Volatile.Write(ref _committedHere, Math.Max(position, Volatile.Read(ref _committedHere)));
        _wake.Writer.TryWrite(true);
    }

    private void Failing(Exception problem)
    {
        if (!IsFailing)
            LogFailing(_log, Position, problem);
        IsFailing = true;
    }

    private void Recovered()
    {
        if (IsFailing)
            LogRecovered(_log, Position);
        IsFailing = false;
    }
}
