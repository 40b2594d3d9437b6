using Taskboard.Domain.Plans;
using Taskboard.Import.Outline;
using Taskboard.Import.Tables;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Walks the sections of a plan and gives each paragraph to who can read it.</summary>
internal sealed class BodyReader
{
    private readonly Findings findings;
    private readonly Shelf shelf;
    private readonly Expansion expansion;
    private readonly ActivityReader activities;
    private readonly SentenceReader sentences;

    public BodyReader(PlanContext plan, Shelf shelf, Findings findings)
    {
        (this.shelf, this.findings) = (shelf, findings);
        expansion = new Expansion(plan, shelf, findings);
        sentences = new SentenceReader(plan, shelf, expansion, findings);
        activities = new ActivityReader(plan, shelf, expansion, sentences, findings);
    }

    /// <summary>Reads the body, and then the appendices that no section led to.</summary>
    public void Read(PlanParts parts)
    {
        VisitChildren(parts.Body, ReadingContext.Start);
        foreach (var appendix in parts.Appendices)
        {
            if (shelf.IsTaken(appendix) || expansion.Expand(appendix, Activity.None with { Section = shelf.Citing(appendix) }))
                continue;
            foreach (var node in appendix.Body.Children)
                Visit(node, ReadingContext.Start with { Role = SectionRole.Organisation });
        }
    }

    private void Visit(OutlineNode node, ReadingContext context)
    {
        if (node.Table is { } table)
        {
            ReadTable(node, table, context);
            return;
        }

        var role = SectionRoles.Of(node);
        if (role == SectionRole.NoWork || Actions.IsRemark(node.Lowered))
        {
            findings.NoteDeep(node, LineUse.NoWork);
            return;
        }

        if (role is { } given && node.Children.Count > 0)
            context = context with { Role = given, Lead = [], Requested = false };
        if (UnitHeadings.TryRead(node, out var units, out var requested))
        {
            findings.Note(node.First, node.Last, LineUse.Heading);
            VisitChildren(node, context with { Role = SectionRole.Organisation, Lead = units, Requested = requested });
        }
        else if (activities.IsLabelled(node))
        {
            activities.Read(node, context);
        }
        else if (node.Children.Count == 0)
        {
            sentences.Read(node, context);
        }
        else if (!activities.TryReadList(node, context))
        {
            VisitSection(node, context);
        }
    }

    /// <summary>A heading, or an action whose parts stand below it.</summary>
    private void VisitSection(OutlineNode node, ReadingContext context)
    {
        var isAction = node.IsBullet || node.Text.EndsWith('.') || context.Role == SectionRole.Organisation;
        if (isAction && !node.Text.EndsWith(':') && SectionRoles.Of(node) is null && !Words.AreCapitals(node.Text))
            sentences.Read(node, context);
        else
            findings.Note(node.First, node.Last, LineUse.Heading);
        var assigned = AssignmentReader.Read(node.Text, node.Lowered, 0, node.Text.Length);
        var cited = shelf.CitedIn(node.Lowered);
        foreach (var appendix in cited)
            shelf.Cite(appendix, node.Section);
        VisitChildren(node, context with
        {
            Lead = assigned.Subjects.Length > 0 ? assigned.Subjects : context.Lead,
            Requested = assigned.Subjects.Length > 0 ? assigned.Requested : context.Requested,
            Leader = Signers.OfDelegation(node.Text) ?? context.Leader,
            Occasion = node.Text,
            Timing = HeadingCues.Time(node) ?? context.Timing,
            Delegations = HeadingCues.Delegations(node) ?? context.Delegations,
            Cited = cited.IsEmpty ? context.Cited : cited,
        });
    }

    /// <summary>Items without labels share those of the next item that has some, as plans put them under the last of several.</summary>
    private void VisitChildren(OutlineNode node, ReadingContext context)
    {
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            if (context.Role == SectionRole.Content && child.Children.Count == 0 && child.Table is null && SharesWith(node, i) is { } sibling && !activities.IsLabelled(child))
                activities.ReadWithLabelsOf(child, sibling, context);
            else
                Visit(child, context);
        }
    }

    private OutlineNode? SharesWith(OutlineNode node, int at)
    {
        var child = node.Children[at];
        if (!child.IsBullet || !Actions.Begin(child.Lowered) || child.Text.EndsWith(':') || TimingFinder.Find(child.Text, child.Lowered, 0, child.Text.Length, isReport: false) is not null)
            return null;
        for (var i = at + 1; i < node.Children.Count && i <= at + 4; i++)
        {
            var next = node.Children[i];
            if (next.Marker?.Kind != child.Marker?.Kind || next.Table is not null || LabelReader.IsLabel(next))
                return null;
            if (activities.IsLabelled(next))
                return activities.TellsWhoOrWhen(next) ? next : null;
        }

        return null;
    }

    private void ReadTable(OutlineNode node, TableBlock table, ReadingContext context)
    {
        var read = TableReader.Read(table.Table);
        var about = node.Parent?.Text ?? "";
        var activity = Activity.None with { Lead = context.Lead, Requested = context.Requested ? context.Lead : [], Section = node.Section, Action = about, Timing = context.Timing };
        if (!expansion.Expand(read, TableKinds.Of(read.Columns, about), activity, ""))
            findings.NoteDeep(node, LineUse.Unclaimed);
    }
}
