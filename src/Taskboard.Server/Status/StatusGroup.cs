using Taskboard.Domain.Status;

namespace Taskboard.Server.Status;

/// <summary>The figures of one unit, kind, plan or leader.</summary>
/// <param name="Key">What it is found by.</param>
/// <param name="Name">Its name as it was called on the day.</param>
/// <param name="Counts">How many tasks stand where.</param>
public sealed record StatusGroup(string Key, string Name, IReadOnlyDictionary<OfficialStatus, int> Counts)
{
    /// <summary>All of its tasks.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>How many tasks stand there.</summary>
    public int this[OfficialStatus status] => Counts.GetValueOrDefault(status);

    /// <summary>How many of the tasks that were done were done in time, in hundred; null where none was done.</summary>
    public int? InTime => this[OfficialStatus.DoneInTime] + this[OfficialStatus.DoneLate] is > 0 and var done ? (int)Math.Round(100.0 * this[OfficialStatus.DoneInTime] / done) : null;
}
