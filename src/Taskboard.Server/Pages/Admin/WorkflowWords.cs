using Taskboard.Domain.Workflows;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Admin;

/// <summary>Says in a language what a province changed of its workflows.</summary>
internal static class WorkflowWords
{
    /// <summary>A change, as old and new.</summary>
    public static string Of(WorkflowEvent happened, Language language)
    {
        switch (happened)
        {
            case WorkflowNumberChanged changed:
                var setting = WorkflowSetting.All.FirstOrDefault(s => s.Key == changed.Key);
                return Text.Get(
                    language, "workflows.changed", setting?.Name.In(language) ?? changed.Key,
                    Number(changed.From ?? setting?.Default, setting, language), Number(changed.To ?? setting?.Default, setting, language));
            case WorkflowStepSwitched step:
                var name = WorkflowBook.Default.All.SelectMany(w => w.OptionalSteps).FirstOrDefault(s => s.Key == step.Key)?.Name.In(language) ?? step.Key;
                return Text.Get(language, step.Off ? "workflows.left-out" : "workflows.taken", name);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Key of the text that says what a number counts from.</summary>
    public static string Counted(WorkflowSetting setting) => setting switch
    {
        { InMonths: true } => "workflows.counted.end",
        { Unit: null } => "workflows.counted.most",
        { Relative: AllowanceFrom.StateEntered } => "workflows.counted.state",
        { Relative: AllowanceFrom.BeforeWindow } => "workflows.counted.before",
        { Relative: AllowanceFrom.BeforeField } => "workflows.counted.before-field",
        { Relative: AllowanceFrom.AfterField } => "workflows.counted.after-field",
        _ => "workflows.counted.part",
    };

    /// <summary>A number with what it counts.</summary>
    public static string Number(int? number, WorkflowSetting? setting, Language language) => number is null
        ? Text.Get(language, "workflows.unlimited")
        : Text.Get(language, setting switch { { InMonths: true } => "workflows.months", { Unit: DayUnit.Working } => "workflows.working-days", { Unit: DayUnit.Calendar } => "workflows.calendar-days", _ => "workflows.count" }, number);
}
