namespace Taskboard.Journal.Tests;

/// <summary>A suite that runs against every store: one sealed class per store beside it.</summary>
public abstract class JournalSuite<TStore> : IAsyncLifetime
    where TStore : TestStore, new()
{
    protected TStore Store { get; } = new();

    public Task InitializeAsync() => Store.InitializeAsync();

    public Task DisposeAsync() => Store.DisposeAsync();

    protected static async Task<List<JournalRecord>> Records(IJournal journal, string stream, long after = 0)
    {
        var records = new List<JournalRecord>();
        await foreach (var record in journal.ReadStream(stream, after, TestStore.Soon))
            records.Add(record);
        return records;
    }
}
