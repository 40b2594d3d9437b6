using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Taskboard.Journal;

/// <summary>What the writer measures of itself; costs nothing while nobody listens to the meter <c>Taskboard.Journal</c>.</summary>
internal static class JournalMeter
{
    /// <summary>Where the activities of commits come from.</summary>
    public static ActivitySource Source { get; } = new("Taskboard.Journal");

    private static readonly Meter Meter = new("Taskboard.Journal");

    private static readonly Histogram<int> Records =
        Meter.CreateHistogram<int>("taskboard.journal.commit.records", "{record}", "Records in one commit.");

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("taskboard.journal.commit.duration", "s", "From taking a batch to its commit.");

    private static readonly Counter<int> Conflicts =
        Meter.CreateCounter<int>("taskboard.journal.conflicts", "{append}", "Appends that lost to another writer.");

    private static readonly Counter<int> Repeats =
        Meter.CreateCounter<int>("taskboard.journal.repeats", "{append}", "Appends whose command id was seen before.");

    public static void Batch(int records, AppendOutcome[][] outcomes, TimeSpan taken)
    {
        if (records > 0)
        {
            Records.Record(records);
            Duration.Record(taken.TotalSeconds);
        }
        if (!Conflicts.Enabled && !Repeats.Enabled)
            return;
        foreach (var outcome in outcomes.SelectMany(unit => unit))
        {
            if (outcome is AppendOutcome.Conflict)
                Conflicts.Add(1);
            else if (outcome is AppendOutcome.Repeated)
                Repeats.Add(1);
        }
    }
}
