using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>Wakes those who wait for something to happen. Commits of this process are told at once; where other processes write to the
/// same journal it is looked at again four times a second.</summary>
public sealed class CommitSignal
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(250);
    private readonly TimeProvider _time;
    private readonly bool _shared;
    private TaskCompletionSource? _next;

    /// <summary>Listens to a journal.</summary>
    public CommitSignal(IJournal journal, TaskWorld world, TimeProvider time)
    {
        (_time, _shared) = (time, world.Shared);
        journal.Committed += _ => Interlocked.Exchange(ref _next, null)?.TrySetResult();
    }

    /// <summary>Ends with the next commit. Take it before looking at the journal, so that none is missed.</summary>
    public Task Next()
    {
        if (Volatile.Read(ref _next) is { } known)
            return known.Task;
        var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _next, fresh, null) ?? fresh).Task;
    }

    /// <summary>Waits for it, or until it is time to look again.</summary>
    public async Task Wait(Task next, TimeSpan longest, CancellationToken cancel)
    {
        try
        {
            await next.WaitAsync(_shared && longest > s_look ? s_look : longest, _time, cancel);
        }
        catch (TimeoutException)
        {
            // nothing happened
        }
    }
}
