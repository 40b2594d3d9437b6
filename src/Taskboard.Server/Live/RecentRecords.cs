using Taskboard.Journal;

namespace Taskboard.Server.Live;

/// <summary>The last few thousand records that the feed saw, without a gap: whoever was away for a moment is served from here.</summary>
internal sealed class RecentRecords
{
    /// <summary>How many are kept.</summary>
    public const int Size = 4096;

    private readonly Lock _gate = new();
    private readonly JournalRecord?[] _ring = new JournalRecord?[Size];

    /// <summary>Adds records in order.</summary>
    public void Add(IReadOnlyList<JournalRecord> records)
    {
        lock (_gate)
            foreach (var record in records)
                _ring[record.Position % Size] = record;
    }

    /// <summary>The records after one position up to another; null where one of them is no longer here.</summary>
    public List<JournalRecord>? Between(long after, long upTo)
    {
        if (upTo - after > Size)
            return null;
        var records = new List<JournalRecord>((int)(upTo - after));
        lock (_gate)
        {
            for (var position = after + 1; position <= upTo; position++)
            {
                if (_ring[position % Size] is not { } record || record.Position != position)
                    return null;
                records.Add(record);
            }
        }
        return records;
    }
}
