using System.Globalization;
using System.Text;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Documents;

/// <summary>Writes <c>docs/workflows.md</c> out of the tables.</summary>
internal static class WorkflowDocument
{
    public static string Text()
    {
        var text = new StringBuilder();
        text.Append("""
            # Workflows

            Generated from the tables in `src/Taskboard.Domain/Workflows/Tables`; do not edit. `TASKBOARD_WRITE_DOCS=1 dotnet test
            tests/Taskboard.Domain.Tests --filter Documents` writes it anew, and a test fails when it is out of date. Why tables: see `decisions/`.

            Every workflow also has:


            """);
        Rows(text, WorkflowBook.Default.For(TaskKind.Other), t => Common.Actions.Contains(t.Action), everywhere: true);
        text.Append("\nStates `closed` (Hoàn thành) and `stopped` (Đã dừng) are ends; nothing leaves them. Overdue is derived from the dates and is no state.\n");
        Settings(text);
        foreach (var workflow in WorkflowBook.Tables)
            Write(text, workflow);
        return text.ToString();
    }

    private static void Settings(StringBuilder text)
    {
        text.Append("\n## Settings\n\nWhat a province may change, with the value where it has not.\n\n| setting | kind | for | value |\n|---|---|---|---|\n");
        foreach (var s in WorkflowSetting.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{s.Key}` | {s.Kind?.Id() ?? "every"} | {s.Name.Vi} | {s.Default?.ToString(CultureInfo.InvariantCulture) ?? "no limit"}{(s.InMonths ? " months" : Unit(s.Unit))} |\n");
        text.Append("\nSteps that may be switched off: ");
        text.AppendJoin(", ", WorkflowBook.Tables.SelectMany(w => w.OptionalSteps).Select(s => $"`{s.Key}` ({s.Name.Vi})")).Append(".\n");
    }

    private static string Unit(DayUnit? unit) => unit switch
    {
        DayUnit.Working => " working days",
        DayUnit.Calendar => " calendar days",
        _ => "",
    };

    private static void Write(StringBuilder text, Workflow workflow)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {workflow.Kind.Id()}\n\nSource: {workflow.Source}.\n\n");
        text.Append(Diagram.Of(workflow));
        text.Append("\n| state | name | column |\n|---|---|---|\n");
        foreach (var state in workflow.States.Where(s => s.Stage is not (Stage.Aside or Stage.Closed)))
            text.Append(CultureInfo.InvariantCulture, $"| `{state.Id}` | {state.Name.Vi} / {state.Name.En} | {state.Stage.Name().Vi} |\n");
        text.Append('\n');
        Rows(text, workflow, t => !Common.Actions.Contains(t.Action), everywhere: false);
    }

    private static void Rows(StringBuilder text, Workflow workflow, Func<Transition, bool> which, bool everywhere)
    {
        text.Append("| action | from → to | who | when | needs and brings | days | source |\n|---|---|---|---|---|---|---|\n");
        foreach (var t in workflow.Transitions.Where(which))
        {
            var route = everywhere ? Everywhere(t) : Words.Route(workflow, t);
            text.Append(CultureInfo.InvariantCulture, $"| `{t.Action}` {t.Name.Vi} / {t.Name.En} | {route} | {Words.By(t)} | {Words.When(t)} | {Words.Needs(t)} | {Words.Days(t)} | {t.Source} |\n");
        }
    }

    private static string Everywhere(Transition t) => t.Action switch
    {
        "resume" => "suspended → where it was",
        "suspend" => "any open state → suspended",
        _ => "any open state, suspended → stopped",
    };
}
