using Taskboard.Journal;

namespace Taskboard.Server.Following;

/// <summary>Which of several nodes on one database does the following work: all would do it right, and all but one of them in vain. If that node is lost, another
/// takes over when its time is up.</summary>
internal sealed class FollowingTurn(Database database, Lease lease, TimeProvider time)
{
    private static readonly TimeSpan s_held = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_renewed = TimeSpan.FromSeconds(3);
    private long _taken; // a timestamp; 0 while another node has it

    /// <summary>True while it is this node's.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be written.</exception>
    public async ValueTask<bool> IsHere(CancellationToken cancel)
    {
        // a file belongs to one process
        if (database.Dialect == Dialect.Sqlite)
            return true;
        if (Volatile.Read(ref _taken) is var taken and not 0 && time.GetElapsedTime(taken) < s_renewed)
            return true;
        var begun = time.GetTimestamp();
        var mine = await lease.TryTake("following", s_held, cancel);
        Volatile.Write(ref _taken, mine ? begun : 0);
        return mine;
    }
}
