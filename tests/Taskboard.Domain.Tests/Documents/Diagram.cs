using System.Globalization;
using System.Text;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Documents;

/// <summary>A workflow as a Mermaid state diagram; suspension and cancelling, which lead from everywhere, are left out.</summary>
internal static class Diagram
{
    public static string Of(Workflow workflow)
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var state in workflow.States.Where(s => s.Stage != Stage.Aside || IsReached(workflow, s)))
            text.Append(CultureInfo.InvariantCulture, $"    state \"{state.Name.Vi}\" as {Id(state.Id)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    [*] --> {Id(workflow.Initial.Id)}\n");
        var edges = workflow.Transitions.Where(t => !Common.Actions.Contains(t.Action))
            .SelectMany(t => t.From.Select(from => (From: from, t.To, t.Name.Vi)))
            .Distinct()
            .GroupBy(e => (e.From, e.To));
        foreach (var edge in edges)
            text.Append(CultureInfo.InvariantCulture, $"    {Id(edge.Key.From)} --> {Id(edge.Key.To)}: {string.Join(" / ", edge.Select(e => e.Vi))}\n");
        foreach (var end in workflow.States.Where(s => s.Terminal && IsReached(workflow, s)))
            text.Append(CultureInfo.InvariantCulture, $"    {Id(end.Id)} --> [*]\n");
        return text.Append("```\n").ToString();
    }

    private static bool IsReached(Workflow workflow, State state) =>
        workflow.Transitions.Any(t => t.To == state.Id && !Common.Actions.Contains(t.Action));

    private static string Id(string state) => state.Replace('-', '_');
}
