using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Import.Documents;
using Taskboard.Import.Outline;

namespace Taskboard.Import.Reading;

/// <summary>Says of every line what came of it.</summary>
internal static class LineNotes
{
    public static ImmutableArray<LineNote> Of(PlanDocument document, PlanParts parts, Findings findings, ImmutableArray<TaskDraft> tasks)
    {
        var byLine = new Dictionary<int, ImmutableArray<int>>();
        for (var i = 0; i < tasks.Length; i++)
        {
            for (var line = tasks[i].Lines.First; line <= tasks[i].Lines.Last; line++)
                byLine[line] = byLine.TryGetValue(line, out var others) ? others.Add(i) : [i];
        }

        var lastOfHead = parts.Head.Length > 0 ? parts.Head[^1].Last : 0;
        var notes = ImmutableArray.CreateBuilder<LineNote>(document.Lines.Length);
        for (var line = 1; line <= document.Lines.Length; line++)
        {
            var given = byLine.GetValueOrDefault(line, []);
            var use = string.IsNullOrWhiteSpace(document.Lines[line - 1]) ? LineUse.Blank
                : !given.IsEmpty ? LineUse.Task
                : line <= lastOfHead ? LineUse.Head
                : findings.Of(line) ?? LineUse.NoWork;
            notes.Add(new LineNote(line, use, given));
        }

        return notes.MoveToImmutable();
    }
}
