using Taskboard.Domain.Timing;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Live;

namespace Taskboard.Server.Timing;

/// <summary>The working days as of the last record seen: law, shipped notices, those that the province entered. Replaced as a whole, so that
/// whoever asks for one day and then another asks the same calendar as long as they hold it. Read from any thread.</summary>
public sealed class CalendarBook : IJournalFollower
{
    private readonly Lock _changing = new();
    private volatile Snapshot _now = new(ProvinceCalendar.Empty, OfficialCalendar.Default);

    /// <summary>The working days.</summary>
    public OfficialCalendar Now => _now.Days;

    /// <summary>What the province entered.</summary>
    public ProvinceCalendar Entered => _now.Entered;

    /// <summary>Puts what the province entered in its place, unless a later version stands there.</summary>
    public void Put(ProvinceCalendar entered)
    {
        lock (_changing)
        {
            if (entered.Version > _now.Entered.Version)
                _now = new(entered, entered.Compose());
        }
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        if (record.Stream != Streams.Calendar)
            return;
        var known = _now.Entered;
        if (record.Version == known.Version + 1)
            Put(ProvinceCalendar.Evolve(known, Written.CalendarEvents(record)));
    }

    private sealed record Snapshot(ProvinceCalendar Entered, OfficialCalendar Days);
}
