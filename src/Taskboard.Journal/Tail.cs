namespace Taskboard.Journal;

/// <summary>
/// The records that this process committed last, by position: the live feed takes them from here instead of reading them back. A
/// position names one record for ever, so what is here is right whatever other nodes do; what is not is read from the database.
/// </summary>
internal sealed class Tail
{
    private const int Size = 2048;
    private readonly JournalRecord?[] ring = new JournalRecord?[Size];
    private readonly Lock gate = new();

    public void Add(IReadOnlyList<JournalRecord> records)
    {
        lock (gate)
        {
            foreach (var record in records)
                ring[record.Position % Size] = record;
        }
    }

    /// <summary>The unbroken run of records that follows a position; empty when the next one is not here.</summary>
    public List<JournalRecord> ReadAfter(long position, int max)
    {
        var run = new List<JournalRecord>();
        lock (gate)
        {
            while (run.Count < max && ring[(position + 1) % Size] is { } next && next.Position == position + 1)
            {
                run.Add(next);
                position++;
            }
        }
        return run;
    }
}
