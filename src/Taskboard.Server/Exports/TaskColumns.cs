using System.Collections.Immutable;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Exports;

/// <summary>The columns of a table of tasks.</summary>
internal static class TaskColumns
{
    public static ImmutableArray<TaskColumn> Of(DirectoryBook directory, Language language)
    {
        string Units(IEnumerable<UnitRef> units) => string.Join("; ", units.Select(unit => unit.Id is { } id && directory.Unit(id) is { } known ? known.Name : unit.Name));
        return
        [
            new("code", 9, t => t.Task.Code),
            new("plan", 16, t => t.Plan?.Number ?? t.Plan?.Title),
            new("kind", 14, t => Text.Get(language, "kind." + t.Task.Kind.Id())),
            new("title", 52, t => t.Task.Details.Title),
            new("lead", 26, t => Units(t.Task.Lead)),
            new("coordinating", 32, t => Units(t.Task.Coordinating)),
            new("invited", 22, t => Units(t.Task.Responsibility.Invited)),
            new("partner", 26, t => t.Task.Details.Partner ?? string.Join("; ", t.Task.Details.Recipients)),
            new("country", 14, t => t.Task.Details.Country),
            new("leader", 22, t => t.Task.Details.Leader),
            new("from", 12, t => t.Task.Window.From),
            new("to", 12, t => t.Task.Window.To),
            new("due", 12, t => t.Facts.Due),
            new("timing", 28, t => t.Task.Timing is { Phrase.Length: > 0 } timing ? timing.Phrase : null),
            new("stage", 16, t => t.Facts.Stage.Name().In(language)),
            new("state", 20, t => t.Facts.State.Name.In(language)),
            new("done", 12, t => t.Task.Deadline?.On),
            new("funding", 22, t => t.Task.Details.Funding),
            new("content", 40, t => t.Task.Details.Content),
            new("section", 16, t => t.Task.Details.Section),
        ];
    }
}

/// <summary>A column.</summary>
/// <param name="Key">What its heading is found by: <c>export.column.KEY</c>.</param>
/// <param name="Width">Its width, in characters.</param>
/// <param name="Value">A text, a day, or nothing.</param>
internal sealed record TaskColumn(string Key, double Width, Func<ExportedTask, object?> Value);
