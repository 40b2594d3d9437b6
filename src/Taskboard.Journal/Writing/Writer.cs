using System.Diagnostics;

namespace Taskboard.Journal;

/// <summary>
/// The group commit: one thread that takes what waits, up to <see cref="Most"/> appends, without lingering for more, commits it as one
/// transaction, and answers after the commit. While the disk works, the next batch gathers.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>The most appends in one commit; one unit of appends that is larger goes alone.</summary>
    public const int Most = 256;

    private readonly Store store;
    private readonly Action<IReadOnlyList<JournalRecord>> committed;
    private readonly Queue<Work> waiting = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool closed;
    private long begun;

    /// <param name="store">Used by the writer's thread alone, and disposed by it.</param>
    /// <param name="committed">Called on that thread after each commit with its records, before anybody is answered.</param>
    /// <param name="largestBatch">Usually <see cref="Most"/>.</param>
    public Writer(Store store, Action<IReadOnlyList<JournalRecord>> committed, int largestBatch)
    {
        (this.store, this.committed, LargestBatch) = (store, committed, largestBatch);
        new Thread(Run) { IsBackground = true, Name = "journal writer" }.Start();
    }

    /// <summary>The most appends in one commit of this writer.</summary>
    public int LargestBatch { get; }

    /// <summary>How long the transaction under way has taken so far; zero where there is none.</summary>
    public TimeSpan CommitAge => Volatile.Read(ref begun) is var since and > 0 ? Stopwatch.GetElapsedTime(since) : TimeSpan.Zero;

    public async Task<AppendOutcome[]> Append(IReadOnlyList<PreparedAppend> appends, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var work = new AppendWork(appends);
        Enqueue(work);
        await using var withdrawal = cancel.UnsafeRegister(
            (state, token) =>
            {
                var work = (AppendWork)state!;
                if (work.TryWithdraw())
                    work.Cancel(token);
            },
            work);
        return await work.Outcomes;
    }

    /// <summary>Runs something alone on the writer's thread, between two commits.</summary>
    public Task Exclusive(Action<Store> action)
    {
        var work = new ExclusiveWork(action);
        Enqueue(work);
        return work.Done;
    }

    /// <summary>Finishes what waits, then ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (waiting)
        {
            closed = true;
            Monitor.Pulse(waiting);
        }
        await ended.Task;
    }

    private void Enqueue(Work work)
    {
        lock (waiting)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            waiting.Enqueue(work);
            Monitor.Pulse(waiting);
        }
    }

    private void Run()
    {
        var batch = new List<AppendWork>();
        while (Take(batch) is { } taken)
        {
            Volatile.Write(ref begun, Stopwatch.GetTimestamp());
            if (taken is ExclusiveWork alone)
                RunAlone(alone);
            else
                WriteBatch(batch);
            Volatile.Write(ref begun, 0);
            batch.Clear();
        }
        store.Dispose();
        ended.SetResult();
    }

    /// <summary>Waits for work; fills the batch, or gives back what must run alone; null when closed and done.</summary>
    private Work? Take(List<AppendWork> batch)
    {
        lock (waiting)
        {
            var appends = 0;
            while (true)
            {
                while (waiting.TryPeek(out var next))
                {
                    if (batch.Count > 0 && (next is not AppendWork more || appends + more.Appends.Count > LargestBatch))
                        return batch[0];
                    waiting.Dequeue();
                    if (!next.TryTake())
                        continue;
                    if (next is not AppendWork unit)
                        return next;
                    batch.Add(unit);
                    appends += unit.Appends.Count;
                }
                if (batch.Count > 0)
                    return batch[0];
                if (closed)
                    return null;
                Monitor.Wait(waiting);
            }
        }
    }

    private void RunAlone(ExclusiveWork work)
    {
        try
        {
            work.Run(store);
        }
        catch (Exception exception)
        {
            store.Rollback();
            work.Fail(store.ProblemOf(exception) ?? exception);
        }
    }

    /// <summary>
    /// One transaction for all, sorted by stream so that neighbouring pages are touched together; appends of one stream keep their
    /// order. If the database refuses it for what stands in one of the appends, each is tried by itself: that one alone fails.
    /// </summary>
    private void WriteBatch(List<AppendWork> batch)
    {
        List<AppendWork> sorted = [.. batch.OrderBy(unit => unit.Appends[0].Append.Stream, StringComparer.Ordinal)];
        var failure = Try(sorted);
        if (failure is null)
            return;
        var blameless = failure is not DatabaseProblem && sorted.Count > 1;
        foreach (var unit in sorted)
        {
            if (!blameless)
                unit.Fail(failure);
            else if (Try([unit]) is { } own)
                unit.Fail(own);
        }
    }

    private Exception? Try(List<AppendWork> batch)
    {
        var started = Stopwatch.GetTimestamp();
        using var activity = JournalMeter.Source.StartActivity("taskboard.commit");
        activity?.SetTag("taskboard.appends", batch.Count);
        BatchPlan plan;
        AppendOutcome[][] outcomes;
        try
        {
            plan = new BatchPlan(store.Begin([.. batch.SelectMany(unit => unit.Appends)]));
            outcomes = [.. batch.Select(unit => plan.Decide(unit.Appends))];
            if (plan.Records.Count > 0)
                store.Commit(plan);
            else
                store.Rollback();
        }
        catch (Exception exception)
        {
            store.Rollback();
            return store.ProblemOf(exception) ?? exception;
        }
        JournalMeter.Batch(plan.Records.Count, outcomes, Stopwatch.GetElapsedTime(started));
        if (plan.Records.Count > 0)
            committed(plan.Records);
        for (var i = 0; i < batch.Count; i++)
            batch[i].Complete(outcomes[i]);
        return null;
    }
}
