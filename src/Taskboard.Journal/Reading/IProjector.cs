namespace Taskboard.Journal;

/// <summary>
/// Makes rows of the read tables out of records, for a rebuild. It is given every record from the first, in order, and may keep
/// what it has seen; the rows must be the ones that were given with the appends.
/// </summary>
public interface IProjector
{
    /// <summary>The rows that change with this record.</summary>
    IReadOnlyList<RowChange> Project(JournalRecord record);
}
