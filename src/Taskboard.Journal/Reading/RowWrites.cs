namespace Taskboard.Journal;

/// <summary>The row changes of one transaction: of several for one row the last alone is written.</summary>
internal sealed class RowWrites
{
    private readonly List<(RowChange Change, long At)> writes = [];
    private readonly Dictionary<(ReadTable Table, string Id), int> places = [];

    public IReadOnlyList<(RowChange Change, long At)> All => writes;

    public void Add(RowChange change, long at)
    {
        var key = (change.Target, change.Id);
        if (places.TryGetValue(key, out var place))
        {
            writes[place] = (change, at);
            return;
        }
        places.Add(key, writes.Count);
        writes.Add((change, at));
    }

    public void Clear()
    {
        writes.Clear();
        places.Clear();
    }
}
