using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Timing;
using Taskboard.Import.Documents;
using Taskboard.Import.Outline;
using Taskboard.Import.Reading;

namespace Taskboard.Import;

/// <summary>Reads a plan document and proposes its tasks.</summary>
/// <remarks>Takes time linear in the document's length, reaches for nothing outside it, and never throws: what it cannot read it says.</remarks>
public static class PlanReader
{
    /// <summary>Reads the whole document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The year and calendar, where the person who imports knows better.</param>
    public static PlanDraft Read(PlanDocument document, ReadOptions options)
    {
        var parts = PartSplitter.Split(BlockReader.Read(document));
        var head = PlanHeadReader.Read(parts);
        var year = options.Year ?? head.Years?.First ?? head.IssuedOn?.Year ?? options.Today?.Year;
        var plan = Context(head, year ?? 2000, options);
        var findings = new Findings();
        new BodyReader(plan, new Shelf(parts.Appendices), findings).Read(parts);
        var tasks = DraftAssembler.Assemble(findings.Tasks, plan);
        return new PlanDraft
        {
            Number = head.Number,
            DocumentKind = head.Kind,
            Title = head.Title.Length > 0 ? head.Title : document.FileName,
            Issuer = head.Issuer,
            Issued = head.Issued,
            Signer = head.Signer,
            Year = plan.Year,
            From = plan.From,
            To = plan.To,
            Tasks = tasks,
            Lines = LineNotes.Of(document, parts, findings, tasks),
            Warnings = [.. Warnings(parts, head, year is null || (options.Year is null && head.Years is null && head.IssuedOn is null), findings, tasks)],
        };
    }

    private static PlanContext Context(PlanHead head, int year, ReadOptions options)
    {
        year = Math.Clamp(year, 1900, 9000);
        var last = head.Years is var (first, end) && first == year ? Math.Clamp(end, year, year + 20) : year;
        return new PlanContext(year, new DateOnly(year, 1, 1), new DateOnly(last, 12, 31), head.IssuedOn, options.Calendar ?? OfficialCalendar.Default);
    }

    private static IEnumerable<DraftWarning> Warnings(PlanParts parts, PlanHead head, bool yearAssumed, Findings findings, ImmutableArray<TaskDraft> tasks)
    {
        var numbered = parts.Body.Children.Any(node => node.Marker is { IsBullet: false });
        if (head.Kind is null && tasks.IsEmpty && (!numbered || head.Number is null))
            yield return DraftWarning.NotAPlan;
        else if (tasks.IsEmpty)
            yield return DraftWarning.NoTasks;
        if (yearAssumed)
            yield return DraftWarning.YearAssumed;
        if (head.Number is null && head.HasSymbol)
            yield return DraftWarning.NumberBlank;
        if (head.Issued is not { Length: 10 })
            yield return DraftWarning.IssueDateIncomplete;
        if (findings.HasUncertainTable)
            yield return DraftWarning.TableUncertain;
    }
}
