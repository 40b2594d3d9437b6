namespace Taskboard.Journal;

/// <summary>Something that waits for the writer.</summary>
internal abstract class Work
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;
    private int state = Waiting;

    /// <summary>The writer takes it; false if the caller withdrew it before.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref state, Taken, Waiting) == Waiting;

    /// <summary>The caller withdraws it; false if it is being written.</summary>
    public bool TryWithdraw() => Interlocked.CompareExchange(ref state, Withdrawn, Waiting) == Waiting;

    public abstract void Fail(Exception exception);
}

/// <summary>Appends that stand or fall together: one, or those of one <see cref="IJournal.AppendTogether"/>.</summary>
internal sealed class AppendWork(IReadOnlyList<PreparedAppend> appends) : Work
{
    private readonly TaskCompletionSource<AppendOutcome[]> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<PreparedAppend> Appends { get; } = appends;

    public Task<AppendOutcome[]> Outcomes => completion.Task;

    public void Complete(AppendOutcome[] outcomes) => completion.TrySetResult(outcomes);

    public void Cancel(CancellationToken cancel) => completion.TrySetCanceled(cancel);

    public override void Fail(Exception exception) => completion.TrySetException(exception);
}

/// <summary>Something that needs the writer's connection for itself.</summary>
internal sealed class ExclusiveWork(Action<Store> action) : Work
{
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => completion.Task;

    public void Run(Store store)
    {
        action(store);
        completion.TrySetResult();
    }

    public override void Fail(Exception exception) => completion.TrySetException(exception);
}
