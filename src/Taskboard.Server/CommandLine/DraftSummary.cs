using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary>A draft for people to read: the plan's head, a line a task, and what to look at.</summary>
internal static class DraftSummary
{
    public static void Write(Terminal terminal, PlanDraft draft)
    {
        terminal.Out.WriteLine($"{draft.Number ?? "…/KH"}  {draft.Title}");
        terminal.Out.WriteLine($"{draft.Issuer}  {draft.Issued}  {draft.Year}");
        foreach (var task in draft.Tasks)
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{task.Lines.First,5}  {Text.Get(terminal.Language, "kind." + task.Kind.Id())}: {task.Title}  [{string.Join("; ", task.Lead)}]  {task.Timing}"));
        terminal.Say("cli.import.count", draft.Tasks.Length, draft.Lines.Count(line => line.Use == LineUse.Unclaimed));
    }
}
