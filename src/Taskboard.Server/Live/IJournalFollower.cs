using Taskboard.Journal;

namespace Taskboard.Server.Live;

/// <summary>Keeps something in memory that follows from the journal. The live feed hands it every record in order, whoever made it and
/// wherever, so that every node knows the same.</summary>
public interface IJournalFollower
{
    /// <summary>Takes in a record; those of other streams are passed over. Repeats do no harm.</summary>
    void Apply(JournalRecord record);
}
