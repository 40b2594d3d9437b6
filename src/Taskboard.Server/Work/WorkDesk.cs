using Taskboard.Domain.Directory;
using Taskboard.Domain.Work;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Work;

/// <summary>Finds what waits for whom, among the tasks that the asker may know of.</summary>
internal sealed class WorkDesk(WaitingShelf shelf, OwedShelf owed, Clock clock, LiveFeed feed)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>What waits for a user, the most urgent first.</summary>
    public async ValueTask<IReadOnlyList<Waiting>> For(ActingUser user, CancellationToken cancel)
    {
        // whoever has just done something does not find it waiting again
        await feed.CaughtUp(s_patience, cancel);
        return await shelf.For(user, cancel);
    }

    /// <summary>The open parts of all units, among the tasks that a user may know of: by unit, those with most that is late first.</summary>
    public async ValueTask<IReadOnlyList<OwedUnit>> Owed(ActingUser user, CancellationToken cancel)
    {
        await feed.CaughtUp(s_patience, cancel);
        return await owed.For(user, clock.Today, cancel);
    }
}
