using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Work;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Rounds;
using Taskboard.Server.Texts;
using Taskboard.Server.Work;

namespace Taskboard.Server.Feeds;

/// <summary>Gathers what stands in somebody's calendar: what their units lead, the parts that their units owe, what waits for them, and the visits on which they go.
/// Of all of it only what they may know of at this moment.</summary>
internal sealed class FeedDesk(
    WorkBook book, RoundBook rounds, FeedAddresses addresses, DirectoryBook directory, WorkflowBook workflows, Clock clock, LiveFeed live, IJournal journal)
{
    /// <summary>A window of more days is shown by its last day alone: a bar across half a year hides everything else.</summary>
    public const int LongestBar = 31;

    /// <summary>Things in one calendar at most, those with the nearest days.</summary>
    public const int MostEvents = 2_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>Who reads an address: null once they are disabled, or have left the unit whose work it shows. The latter ends it: who comes back makes a new one.</summary>
    public async ValueTask<ActingUser?> ReaderOf(FeedAddress address, CancellationToken cancel)
    {
        // what was taken away here a moment ago counts; what another node took away, once this one has heard of it
        await live.CaughtUp(s_patience, cancel);
        if (directory.Acting(address.PersonId, clock.Today) is not { } reader)
            return null;
        if (address.UnitId is not { } unit || reader.Units.Contains(unit))
            return reader;
        // only where nothing is missing here: they may have come to the unit just now, on another node
        if (live.Position >= await journal.Head(cancel) && directory.Acting(address.PersonId, clock.Today) is { } now && !now.Units.Contains(unit))
            await addresses.Revoke(address.PersonId, address.Id, cancel);
        return null;
    }

    /// <summary>The calendar's name.</summary>
    public string NameOf(FeedAddress address, ActingUser reader, Language language) => address.UnitId is { } unit
        ? Text.Get(language, "feed.name.unit", directory.Unit(unit)?.ShortName ?? unit)
        : Text.Get(language, "feed.name.own", reader.Name);

    /// <summary>What the calendar holds.</summary>
    /// <param name="address">The address that was asked for.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="language">The language.</param>
    /// <param name="site">Where the board is, for links.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<FeedEvent>> Events(FeedAddress address, ActingUser reader, Language language, Uri site, CancellationToken cancel)
    {
        var now = clock.Moment(null);
        IReadOnlyList<string> units = address.UnitId is { } unit ? [unit] : reader.Units;
        var found = new List<FeedEvent>();
        foreach (var task in await book.Open(cancel))
            if (task.Archived is null && task.IsKnownTo(reader))
                found.AddRange(OfTask(task, address, reader, units, now, new(workflows.For(task.Kind), directory, language, site)));
        var changed = await addresses.ChangedAt(ChangedTable.Task, [.. found.Select(e => IdOf(e.Uid)).Distinct()], cancel);
        // a task that was only just planned on another node may not be in the table that is read here
        var events = found.Select(e => e with { ChangedAt = changed.GetValueOrDefault(IdOf(e.Uid), now.At) }).ToList();
        events.AddRange(await OfRounds(address, reader, new(null, directory, language, site), now.At, cancel));
        return [.. events
            .OrderBy(e => Math.Abs(e.Time.Day.DayNumber - now.Today.DayNumber)).Take(MostEvents)
            .OrderBy(e => e.Time.Day).ThenBy(e => e.Uid, StringComparer.Ordinal)];
    }

    private IEnumerable<FeedEvent> OfTask(PlanTask task, FeedAddress address, ActingUser reader, IReadOnlyList<string> units, Domain.Moment now, FeedWords words)
    {
        var waiting = address.UnitId is not null
            ? []
            : WaitingRules.For(task, reader, task.ParentId is null ? now : now with { ParentState = book.ParentStateOf(task) }).Where(w => w.IsNow && w.Part is null).ToList();
        if (task.Lead.Any(unit => unit.Id is { } id && units.Contains(id)) && Days(task) is { } days)
            yield return words.Task(task, days, waiting, now.Today, isLead: true);
        else if (waiting.Where(w => w.By is not null).MinBy(w => w.By) is { By: { } by })
            yield return words.Task(task, new(by, by), waiting, now.Today, isLead: false);
        foreach (var part in task.Parts)
            if (part.IsOwed && part.Unit.Id is { } owes && units.Contains(owes) && (part.Due ?? task.Due) is { } due)
                yield return words.Part(task, part, due, now.Today);
    }

    private async Task<IEnumerable<FeedEvent>> OfRounds(FeedAddress address, ActingUser reader, FeedWords words, DateTimeOffset now, CancellationToken cancel)
    {
        var mine = rounds.KnownTo(reader).Where(round => round is { Rehearsal: false, Ended: false }).ToList();
        if (mine.Count == 0)
            return [];
        var changed = await addresses.ChangedAt(ChangedTable.Round, [.. mine.Select(round => round.Id)], cancel);
        return
        [
            .. from round in mine
               from team in round.Teams
               from times in RoundSchedule.OfTeam(round, team, now)
               where !times.Stop.IsOver && (address.UnitId is { } unit ? times.Stop.Plan.UnitId == unit : team.Plan.Has(reader.Id))
               select words.Stop(round, times) with { ChangedAt = changed.GetValueOrDefault(round.Id, now) },
        ];
    }

    /// <summary>The days on which a task that somebody answers for is shown; null where it has none, or they were met.</summary>
    private static FeedTime.Days? Days(PlanTask task)
    {
        var window = task.Window;
        var last = task.Due
            ?? (task.Deadline is null && window is { Certainty: Certainty.External, Recurrence: not DateWindow.Continuous } ? window.EffectiveTo ?? window.To : null);
        if (last is not { } to)
            return null;
        return window.From is { } from && from <= to && to.DayNumber - from.DayNumber < LongestBar ? new(from, to) : new(to, to);
    }

    private static string IdOf(string uid) => uid[(uid.IndexOf('-', StringComparison.Ordinal) + 1)..][..Identifiers.Length];
}
