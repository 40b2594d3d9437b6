using System.Data.Common;
using Taskboard.Journal;

namespace Taskboard.Server.Following;

/// <summary>Work that follows from what happened and must not be missed: it goes on from the position that was remembered, on whichever node and
/// after whatever crash. Register it as a service.</summary>
public interface IFollowing
{
    /// <summary>Its name, under which the position is remembered.</summary>
    string Name { get; }

    /// <summary>
    /// Does what follows from records, in order. What it writes itself it hands back: that is written in one transaction with the position, so it
    /// happens once. What it does otherwise, such as giving commands, may be done again and must bear it.
    /// </summary>
    Task<Func<DbConnection, DbTransaction, Task>?> Take(IReadOnlyList<JournalRecord> records, CancellationToken cancel);

    /// <summary>Called after what <see cref="Take"/> handed back was committed: the place to wake somebody.</summary>
    void Done()
    {
    }
}
