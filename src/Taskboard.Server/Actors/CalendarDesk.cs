using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Journal;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Actors;

/// <summary>Enters and takes back holiday notices, and changes how the province reads what is left open.</summary>
public sealed class CalendarDesk(IJournal journal, StateReader states, CalendarBook book)
{
    /// <summary>Records a change. The book knows it when this returns.</summary>
    /// <param name="change">What happens.</param>
    /// <param name="basedOn">The version seen.</param>
    /// <param name="by">Who does it; whether they may is for the caller to say.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>True when it stands in the journal; false when somebody else changed the calendar meanwhile.</returns>
    public async ValueTask<bool> Record(CalendarEvent change, long basedOn, ActingUser by, string commandId, CancellationToken cancel)
    {
        var before = await states.Calendar(cancel);
        // a repeat is known by its id, whatever stands by now
        var next = ProvinceCalendar.Evolve(before, [change]) with { Version = basedOn + 1 };
        var outcome = await journal.Append(Written.Calendar(next, basedOn, change, Written.Actor(by), commandId), cancel);
        switch (outcome)
        {
            case AppendOutcome.Committed:
                book.Put(next);
                return true;
            case AppendOutcome.Repeated:
                book.Put(await states.Calendar(cancel));
                return true;
            default:
                book.Put(await states.Calendar(cancel));
                return false;
        }
    }

    /// <summary>The calendar as it stood after each change, the latest first, and as it was before the first.</summary>
    public async ValueTask<IReadOnlyList<ProvinceCalendar>> History(CancellationToken cancel)
    {
        var states = new List<ProvinceCalendar> { ProvinceCalendar.Empty };
        await foreach (var record in journal.ReadStream(Streams.Calendar, 0, cancel))
            states.Add(ProvinceCalendar.Evolve(states[^1], Written.CalendarEvents(record)));
        states.Reverse();
        return states;
    }
}
