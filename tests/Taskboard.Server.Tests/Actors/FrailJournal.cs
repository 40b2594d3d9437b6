using Taskboard.Journal;

namespace Taskboard.Server.Tests.Actors;

/// <summary>A journal whose connection is lost when a test says so, before or after the commit.</summary>
internal sealed class FrailJournal(IJournal whole) : IJournal
{
    private readonly Queue<bool> _losses = [];

    public event Action<long>? Committed
    {
        add => whole.Committed += value;
        remove => whole.Committed -= value;
    }

    /// <summary>Done before the next append is committed, e.g. by somebody else.</summary>
    public Func<Task>? Before { get; set; }

    /// <summary>The connection of the next append is lost.</summary>
    /// <param name="afterCommit">True where the append has reached the database, and only its answer is lost.</param>
    public void Lose(bool afterCommit) => _losses.Enqueue(afterCommit);

    public ValueTask<AppendOutcome> Append(Append append, CancellationToken cancel) => Over(() => whole.Append(append, cancel));

    public ValueTask<IReadOnlyList<AppendOutcome>> AppendTogether(IReadOnlyList<Append> appends, CancellationToken cancel) =>
        Over(() => whole.AppendTogether(appends, cancel));

    public IAsyncEnumerable<JournalRecord> ReadStream(string stream, long afterVersion, CancellationToken cancel) => whole.ReadStream(stream, afterVersion, cancel);

    public ValueTask<IReadOnlyList<JournalRecord>> ReadAfter(long position, int max, CancellationToken cancel) => whole.ReadAfter(position, max, cancel);

    public ValueTask<long> Head(CancellationToken cancel) => whole.Head(cancel);

    private async ValueTask<T> Over<T>(Func<ValueTask<T>> append)
    {
        if (Before is { } before)
        {
            Before = null;
            await before();
        }
        if (!_losses.TryDequeue(out var afterCommit))
            return await append();
        if (afterCommit)
            await append();
        throw new OutcomeUnknown();
    }
}
