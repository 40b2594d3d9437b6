using Taskboard.Domain.Directory;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>Which units a move asks for a part, and which part follows a change of responsibility.</summary>
internal static class PartOpening
{
    /// <summary>The field in which a move names the bodies to be consulted, one a line.</summary>
    internal const string ConsultedField = "consulted";

    internal static IEnumerable<TaskEvent> By(PlanTask task, Transition transition, IReadOnlyDictionary<string, string> fields, Moment now)
    {
        var owed = task.Parts.Where(p => p.IsOpen).ToList();
        var id = NextId(task);
        foreach (var template in transition.Opens)
        {
            if (template.When is { } condition && !condition.Holds(task.Traits))
                continue;
            foreach (var unit in Units(template.For, task, fields, now))
            {
                if (owed.Exists(p => p.Unit.IsSame(unit) && (p.Template == template.Id || p.Ask == template.Ask.Vi)))
                    continue;
                owed.Add(Open(id++, unit, template, task, now));
                yield return new PartOpened { Part = owed[^1] };
            }
        }
    }

    /// <summary>Units that are no longer responsible owe nothing more; new coordinating units are asked for what the others still owe.</summary>
    internal static IEnumerable<TaskEvent> After(PlanTask task, Responsibility to, string reason, Moment now)
    {
        foreach (var part in task.Parts.Where(p => p.IsOpen && Among(task.Lead, task.Coordinating, p.Unit) && !Among(to.Lead, to.Coordinating, p.Unit)))
            yield return new PartMoved { PartId = part.Id, Action = PartAction.Waive, From = part.State, To = PartState.Waived, On = now.Today, Note = reason };

        var id = NextId(task);
        var asked = task.Parts.Where(p => p.IsOpen && task.Coordinating.Any(p.Unit.IsSame)).DistinctBy(p => p.Template).ToList();
        foreach (var unit in to.Coordinating.Where(u => u.Id is not null && !Among(task.Lead, task.Coordinating, u)).DistinctBy(u => u.Id))
            foreach (var part in asked)
                yield return new PartOpened
                {
                    Part = part with { Id = id++, Unit = unit, AskedOn = now.Today, State = PartState.Asked, MovedOn = null, Note = null, Answer = null },
                };
    }

    private static int NextId(PlanTask task) => task.Parts.Count == 0 ? 1 : task.Parts.Max(p => p.Id) + 1;

    private static bool Among(IReadOnlyList<UnitRef> lead, IReadOnlyList<UnitRef> coordinating, UnitRef unit) =>
        lead.Any(unit.IsSame) || coordinating.Any(unit.IsSame);

    private static Part Open(int id, UnitRef unit, PartTemplate template, PlanTask task, Moment now) => new()
    {
        Id = id,
        Unit = unit,
        Template = template.Id,
        Ask = template.Ask.Vi,
        Kind = template.Kind,
        AskedOn = now.Today,
        Due = template switch
        {
            { Days: { } days, Unit: DayUnit.Working } => now.Calendar.After(now.Today, days),
            { Days: { } days } => now.Calendar.FirstWorkingDayOnOrAfter(now.Today.AddDays(days)),
            { DueWithTask: true } => task.Due,
            _ => null,
        },
    };

    private static IEnumerable<UnitRef> Units(PartsFor who, PlanTask task, IReadOnlyDictionary<string, string> fields, Moment now) => who switch
    {
        PartsFor.EachCoordinatingUnit => task.Coordinating.Where(u => u.Id is not null),
        PartsFor.EachLeadUnit => task.Lead.Where(u => !now.HoldersOf(UnitFunction.FocalPoint).Any(u.IsSame)),
        PartsFor.EachConsultedBody => fields.GetValueOrDefault(ConsultedField, "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => task.Coordinating.FirstOrDefault(u => u.Name == name) ?? new UnitRef(null, name)),
        PartsFor.Finance => Holders(UnitFunction.Finance, Who.Finance, now),
        PartsFor.Police => Holders(UnitFunction.Police, Who.Police, now),
        PartsFor.PpcOffice => Holders(UnitFunction.PpcOffice, Who.PpcOffice, now),
        _ => Holders(UnitFunction.FocalPoint, Who.FocalPoint, now),
    };

    /// <summary>The holders of a function; where the directory names none the part stays owed by the function itself, so that no guard
    /// falls silently.</summary>
    private static IReadOnlyList<UnitRef> Holders(UnitFunction function, Who who, Moment now) =>
        now.HoldersOf(function) is { Count: > 0 } units ? units : [new UnitRef(null, who.Name().Vi)];
}
