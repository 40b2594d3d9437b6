using Taskboard.Domain.Directory;
using Taskboard.Domain.Work;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Work;

/// <summary>Finds what waits for whom, among the tasks that the asker may know of.</summary>
internal sealed class WorkDesk(WorkBook book, WaitingShelf shelf, Clock clock, LiveFeed feed)
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
        var today = clock.Today;
        return
        [
            .. (await book.Open(cancel))
                .Where(task => task.Parts.Count > 0 && task.Archived is null && task.IsKnownTo(user))
                .SelectMany(task => task.Parts.Where(part => part.IsOpen).Select(part => new OwedPart(task, part)))
                .GroupBy(owed => owed.Part.Unit.Id ?? owed.Part.Unit.Name)
                .Select(unit => new OwedUnit(unit.First().Part.Unit, [.. unit.OrderBy(o => o.Part.Due ?? DateOnly.MaxValue).ThenBy(o => o.Since)], unit.Count(o => o.Part.IsLate(today))))
                .OrderByDescending(unit => unit.Late)
                .ThenByDescending(unit => unit.Parts.Count),
        ];
    }}
