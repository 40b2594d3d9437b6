using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing.Following;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

/// <summary>Finds the units that a draft of a day names, and notes those that the directory does not know yet.</summary>
internal sealed class DraftUnits(DirectoryBook directory, DateOnly day)
{
    private readonly Dictionary<string, UnitRegistered> _new = [];

    /// <summary>Units to be entered: single ones that nobody knew.</summary>
    public IReadOnlyCollection<UnitRegistered> New => _new.Values;

    /// <summary>By the day of the plan: of its issue, else the first of its period, else of its year.</summary>
    public static DraftUnits Of(PlanDraft draft, DirectoryBook directory) =>
        new(directory, PlanPeriod.Of(draft.Year, draft.From, draft.To, draft.Issued).Issued ?? draft.From ?? new DateOnly(draft.Year, 1, 1));

    /// <summary>The units of the names, each once; groups keep their words and have no id.</summary>
    public IReadOnlyList<UnitRef> Refer(IEnumerable<string> names)
    {
        var units = new List<UnitRef>();
        foreach (var name in names)
        {
            var unit = Refer(VietnameseText.Nfc(name.Trim()));
            if (unit.Name.Length > 0 && !units.Exists(u => u.IsSame(unit)))
                units.Add(unit);
        }
        return units;
    }

    private UnitRef Refer(string name)
    {
        // a level of government that is no more, unless the directory says who follows the unit
        var gone = UnitNames.IsGone(name, day);
        if (directory.Find(name, day) is { } known && !(gone && directory.Find(name)?.Id == known.Id))
            return new(known.Id, name);
        // a unit that ended without one successor: a person has to say who is meant
        if (gone || directory.Find(name) is not null || !UnitNames.IsOne(name))
            return new(null, name);
        // the id follows from the name: two acceptances at once enter the unit once
        var id = Identifiers.From("unit/" + UnitIndex.Exact(name));
        if (directory.Unit(id) is null)
            _new.TryAdd(id, new() { UnitId = id, Name = name, ShortName = UnitNames.Short(name) });
        return new(id, name);
    }
}
