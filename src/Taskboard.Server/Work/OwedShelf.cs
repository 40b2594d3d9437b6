using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Work;

/// <summary>The open parts of every unit, kept in order and brought up to date by the tasks that changed since: asking again costs what changed, not all open tasks.</summary>
internal sealed class OwedShelf(WorkBook book)
{
    private static readonly IComparer<OwedPart> s_order = Comparer<OwedPart>.Create(static (a, b) =>
        (a.Part.Due ?? DateOnly.MaxValue, a.Since, a.Part.Id).CompareTo((b.Part.Due ?? DateOnly.MaxValue, b.Since, b.Part.Id)) is var days and not 0
            ? days
            : string.CompareOrdinal(a.Task.Id, b.Task.Id));

    private volatile Held? _held;

    /// <summary>The units with the open parts of the tasks that a user may know of: those with most that is late first.</summary>
    /// <exception cref="Journal.DatabaseProblem">The database cannot be read.</exception>
    public async ValueTask<IReadOnlyList<OwedUnit>> For(ActingUser user, DateOnly today, CancellationToken cancel)
    {
        var stamp = book.Stamp;
        var tasks = await book.Open(cancel);
        var held = _held;
        IReadOnlyDictionary<string, OwedUnit> units;
        if (held is null || held.Today != today || book.ChangedSince(held.Stamp) is not { } changed)
            units = tasks.SelectMany(Parts).GroupBy(Key).ToDictionary(unit => unit.Key, unit => UnitOf([.. unit.Order(s_order)], today));
        else if (changed.Count == 0)
            units = held.Units;
        else
            units = Update(held.Units, changed, today);
        _held = new(stamp, today, units);
        return [.. units.Values.Select(unit => KnownTo(user, unit, today)).OfType<OwedUnit>().OrderByDescending(unit => unit.Late).ThenByDescending(unit => unit.Parts.Count)];
    }

    /// <summary>The units with the parts of the tasks that changed looked at again; all others are left as they are.</summary>
    private Dictionary<string, OwedUnit> Update(IReadOnlyDictionary<string, OwedUnit> before, IReadOnlySet<string> changed, DateOnly today)
    {
        var fresh = changed.Select(book.Find).OfType<PlanTask>().SelectMany(Parts).ToLookup(Key);
        var units = new Dictionary<string, OwedUnit>();
        foreach (var key in before.Keys.Union(fresh.Select(unit => unit.Key)))
        {
            var known = before.GetValueOrDefault(key);
            if (known is not null && !fresh.Contains(key) && !known.Parts.Any(owed => changed.Contains(owed.Task.Id)))
                units[key] = known;
            else if ((known?.Parts ?? []).Where(owed => !changed.Contains(owed.Task.Id)).Concat(fresh[key]).Order(s_order).ToList() is { Count: > 0 } parts)
                units[key] = UnitOf(parts, today);
        }
        return units;
    }

    private static IEnumerable<OwedPart> Parts(PlanTask task) =>
        task.Archived is not null ? [] : task.Parts.Where(part => part.IsOpen).Select(part => new OwedPart(task, part));

    private static string Key(OwedPart owed) => owed.Part.Unit.Id ?? owed.Part.Unit.Name;

    private static OwedUnit UnitOf(IReadOnlyList<OwedPart> parts, DateOnly today) => new(parts[0].Part.Unit, parts, parts.Count(owed => owed.Part.IsLate(today)));

    private static OwedUnit? KnownTo(ActingUser user, OwedUnit unit, DateOnly today) =>
        unit.Parts.All(owed => owed.Task.IsKnownTo(user)) ? unit
        : unit.Parts.Where(owed => owed.Task.IsKnownTo(user)).ToList() is { Count: > 0 } known ? UnitOf(known, today)
        : null;

    private sealed record Held(long Stamp, DateOnly Today, IReadOnlyDictionary<string, OwedUnit> Units);
}
