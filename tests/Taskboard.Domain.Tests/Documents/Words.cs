using System.Text.Json;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Documents;

/// <summary>How the tables' entries read in English.</summary>
internal static class Words
{
    public static string By(Transition t) => string.Join(", ", t.By.Select(w => w.Name().En));

    public static string Route(Workflow workflow, Transition t) =>
        $"{string.Join(", ", t.From)} → {(t.To == Transition.WhereItWas ? "where it was" : t.To)}" + (t.IsReturn ? " (return)" : "");

    public static string When(Transition t) =>
        string.Join("; ", t.When.Select(c => (c.Present ? "" : "not: ") + Trait(c.Trait)).Concat(Steps(t)));

    public static string Needs(Transition t) => string.Join("; ", t.Needs.Select(Need).Concat(t.Opens.Select(Opens)).Concat(Deadline(t)));

    public static string Days(Transition t) => string.Join("; ", t.Allowed.Select(Days));

    private static string Trait(TaskTrait trait) => $"`{JsonNamingPolicy.KebabCaseLower.ConvertName(trait.ToString())}`";

    private static IEnumerable<string> Steps(Transition t)
    {
        if (t.Step is { } step)
            yield return $"step `{step}` is on";
        if (t.Bridges is { } bridges)
            yield return $"step `{bridges}` is off";
    }

    private static string Need(Need need) => need switch
    {
        FieldNeed field => $"`{field.Id}` {field.Label.Vi}" + (field.Required ? "" : " (may stay empty)") + (field.AsFile ? ", as a file" : "") + (field.HasHappened ? ", not in the future" : "")
            + (field.NotBefore is { } id ? $", not before `{id}`" : "") + (field.Setting is { } key ? $", at most setting `{key}`" : ""),
        PartsNeed { Template: { } template } => $"**parts `{template}` done**",
        PartsNeed => "**all parts done**",
        ParentNeed parent => $"**parent {string.Join(" or ", parent.States)}**",
        DetailNeed detail => $"**{Detail(detail.Detail)}**",
        SumNeed sum => $"**`{sum.Total}` is the sum of `{sum.Lines}`**",
        WindowNeed window => $"**`{window.Field}` before the window only with `{window.Reason}`**",
        LimitNeed limit => $"**`{limit.Field}` ≤ `{limit.Limit}`**",
        _ => throw new InvalidOperationException(need.GetType().Name),
    };

    private static string Detail(TaskDetail detail) => detail switch
    {
        TaskDetail.Lead => "has a lead unit",
        TaskDetail.Recipient => "has a recipient or partner",
        TaskDetail.Leader => "has a leader or signer",
        _ => "has a day",
    };

    private static string Opens(PartTemplate part) =>
        $"opens part `{part.Id}` ({part.Ask.Vi}) for {For(part.For)}"
        + (part.Days is { } days ? $", {days} {Unit(part.Unit)}" : part.DueWithTask ? ", due with the task" : "")
        + (part.Setting is { } key ? $", setting `{key}`" : "")
        + (part.When is { } when ? $", when: {(when.Present ? "" : "not: ")}{Trait(when.Trait)}" : "");

    private static string For(PartsFor who) => who switch
    {
        PartsFor.EachCoordinatingUnit => "each coordinating unit",
        PartsFor.EachConsultedBody => "each consulted body",
        PartsFor.EachLeadUnit => "each lead unit but the focal unit",
        PartsFor.Finance => "finance",
        PartsFor.Police => "the police",
        PartsFor.PpcOffice => "the UBND office",
        _ => "the focal unit",
    };

    private static IEnumerable<string> Deadline(Transition t)
    {
        if (t.MeetsDeadline)
            yield return t.DeadlineField is { } field ? $"**meets the deadline by `{field}`**" : "**meets the deadline**";
        if (t.ReopensDeadline)
            yield return "**opens the deadline again**";
        if (t.AfterDay is { } day)
            yield return $"the system takes it once `{day}` has passed";
    }

    private static string Days(Allowance a) => $"{a.Days} {Unit(a.Unit)} {From(a)}" + (a.Setting is { } key ? $" (setting `{key}`)" : "");

    private static string From(Allowance a) => a.Relative switch
    {
        AllowanceFrom.StateEntered => "from entering the state",
        AllowanceFrom.BeforeWindow => "before the window",
        AllowanceFrom.BeforeField => $"before `{a.Field}`",
        _ => $"after `{a.Field}`",
    };

    private static string Unit(DayUnit unit) => unit == DayUnit.Working ? "working days" : "calendar days";
}
