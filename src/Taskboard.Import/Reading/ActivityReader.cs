using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Import.Outline;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Reads activities that labelled lines describe ("Thời gian:", "Cơ quan chủ trì:"), and lists that a colon announces.</summary>
internal sealed class ActivityReader(PlanContext plan, Shelf shelf, Expansion expansion, SentenceReader sentences, Findings findings)
{
    private readonly ActivityTasks tasks = new(plan, shelf, expansion, sentences, findings);

    /// <summary>Whether labels stand in the paragraph or directly below it.</summary>
    public bool IsLabelled(OutlineNode node) =>
        node.Table is null && (node.Children.Any(LabelReader.IsLabel) || (LabelReader.Read(node) is var (words, labels) && TellsWhoOrWhen(labels) && words.Length > 0));

    public bool TellsWhoOrWhen(OutlineNode node) => TellsWhoOrWhen(LabelReader.Read(node).Labels) || TellsWhoOrWhen(LabelsBelow(node));

    private static bool TellsWhoOrWhen(IEnumerable<LabelValue> labels) =>
        labels.Any(label => label.Kind is LabelKind.Time or LabelKind.Lead or LabelKind.LeadAndCoordinating);

    public void Read(OutlineNode node, ReadingContext context)
    {
        var (words, inline) = LabelReader.Read(node);
        var described = node.Children.Where(child => !LabelReader.IsLabel(child) && child.Table is null).ToArray();
        var labels = inline.AddRange(LabelsBelow(node));
        if (labels.FirstOrDefault(label => label.Kind == LabelKind.Content && label.Value.Length == 0 && label.Node.Children.Count > 0) is { } content)
        {
            ReadContent(node, content.Node, labels.Remove(content), context with { Occasion = node.Text });
            return;
        }

        if (described.Length == 0 || IsOneActivity(words, described, labels))
        {
            tasks.Read(node, words, described, labels, context);
            ReadTables(node, context);
            return;
        }

        findings.Note(node.First, node.Last, LineUse.Heading);
        ReadGroups(node, context with { Occasion = node.Text, Leader = Signers.OfDelegation(node.Text) ?? context.Leader });
    }

    /// <summary>"Nội dung thực hiện:" with items below it, which share the labels beside it where they have none of their own.</summary>
    private void ReadContent(OutlineNode node, OutlineNode content, ImmutableArray<LabelValue> shared, ReadingContext context)
    {
        findings.Note(node.First, node.Last, LineUse.Heading);
        findings.Note(content.First, content.Last, LineUse.Heading);
        foreach (var item in content.Children)
        {
            var (words, inline) = LabelReader.Read(item);
            var own = inline.AddRange(LabelsBelow(item));
            var hasLead = own.Any(label => label.Kind is LabelKind.Lead or LabelKind.LeadAndCoordinating) || BracketedRoles.In(item.Text).Lead.Length > 0;
            var hasTime = own.Any(label => label.Kind == LabelKind.Time) || TimingFinder.Find(words, Lower.Of(words), 0, words.Length, isReport: false) is not null;
            var given = shared.RemoveAll(label => hasLead && label.Kind is LabelKind.Lead or LabelKind.Coordinating or LabelKind.LeadAndCoordinating || hasTime && label.Kind == LabelKind.Time);
            var labels = own.AddRange(given);
            if (labels.IsEmpty && !hasLead)
                sentences.Read(item, context);
            else
                tasks.Read(item, words, [.. item.Children.Where(child => !LabelReader.IsLabel(child))], labels, context);
        }

        foreach (var label in shared)
            findings.Note(label.Node.First, label.Node.DeepLast, LineUse.Task);
    }

    /// <summary>An item that shares the labels of another.</summary>
    public void ReadWithLabelsOf(OutlineNode node, OutlineNode other, ReadingContext context)
    {
        var (words, inline) = LabelReader.Read(node);
        tasks.Read(node, words, [], inline.AddRange(LabelReader.Read(other).Labels).AddRange(LabelsBelow(other)), context);
    }

    /// <summary>A list that an action with a colon announces: one task an item. False where the paragraph is no such list.</summary>
    public bool TryReadList(OutlineNode node, ReadingContext context)
    {
        if (!node.Text.EndsWith(':') || node.Children.Count == 0)
            return false;
        var assignment = AssignmentReader.Read(node.Text, node.Lowered, 0, node.Text.Length);
        var action = node.Text[assignment.ActionStart..].TrimEnd(':', ' ');
        var lower = Lower.Of(action);
        var (kind, _) = KindReader.Read(lower);
        // labels after the list stand under its last item, and tell of all
        var after = node.Children[^1].Children;
        var shared = after.Count > 0 && after.All(LabelReader.IsLabel) ? LabelsBelow(node.Children[^1]) : [];
        if (kind == TaskKind.Other || !Actions.Begin(lower) || node.Children.Any(child => IsAction(child) || (child.Children.Count > 0 && (child != node.Children[^1] || shared.IsEmpty))))
            return false;
        var responsible = Responsible.Of(shared, "", ReadingContext.Start);
        var activity = new Activity
        {
            Action = action,
            Kind = kind,
            Lead = assignment.Subjects.Length > 0 ? assignment.Subjects : responsible.Lead.Length > 0 ? responsible.Lead : context.Lead,
            Coordinating = UnitNames.Joined(assignment.Coordinating, responsible.Coordinating),
            Requested = assignment.Requested ? assignment.Subjects : [],
            Timing = TimingFinder.Find(node.Text, node.Lowered, 0, node.Text.Length, isReport: false) ?? shared.FirstOrDefault(label => label.Kind == LabelKind.Time)?.Value ?? context.Timing,
            Occasion = (context.Occasion + " " + action).Trim(),
            Leader = (kind is TaskKind.Letter or TaskKind.Card ? Signers.OfLetter(action + " ") : null) ?? Signers.OfDelegation(action) ?? context.Leader,
            Section = node.Section,
            Lines = new LineRange(node.First, node.Last),
        };
        findings.Note(node.First, node.Last, LineUse.Task);
        foreach (var child in node.Children)
        {
            findings.Add(ListTasks.Of(child.Text, activity, new LineRange(child.First, child.Last)));
            findings.Note(child.First, child.DeepLast, LineUse.Task);
        }

        return true;
    }

    /// <summary>One activity with a description, or several that share the labels below them.</summary>
    private static bool IsOneActivity(string words, OutlineNode[] described, ImmutableArray<LabelValue> labels) =>
        labels.Any(label => label.Kind is LabelKind.Form)
        || described.All(child => child.Children.Count == 0 && !IsAction(child))
        || (Actions.BeginWithEvent(Lower.Of(words)) && described.All(child => child.Children.Count == 0));

    private static bool IsAction(OutlineNode node)
    {
        var assignment = AssignmentReader.Read(node.Text, node.Lowered, 0, node.Text.Length);
        return (node.Marker is null ? Verbs.Begins(node.Lowered, 0) : Actions.Begin(node.Lowered)) || (assignment.Subjects.Length > 0 && Verbs.Begins(node.Lowered, assignment.ActionStart));
    }

    /// <summary>Items in turn, each group of items with the labels that follow it.</summary>
    private void ReadGroups(OutlineNode node, ReadingContext context)
    {
        var group = new List<OutlineNode>();
        var labels = ImmutableArray.CreateBuilder<LabelValue>();
        TableBlock? table = null;
        foreach (var child in node.Children)
        {
            if (LabelReader.IsLabel(child))
            {
                labels.AddRange(LabelReader.Read(child).Labels);
                continue;
            }

            if (child.Table is not null)
            {
                table = child.Table;
                continue;
            }

            if (labels.Count > 0 || table is not null)
                ReadGroup(group, labels, table, context);
            table = null;
            group.Add(child);
        }

        ReadGroup(group, labels, table, context);
    }

    /// <param name="group">The items.</param>
    /// <param name="labels">The labels that follow them.</param>
    /// <param name="table">The table that follows the last of them, and lists for whom or when it is done.</param>
    /// <param name="context">What the headings above say.</param>
    private void ReadGroup(List<OutlineNode> group, ImmutableArray<LabelValue>.Builder labels, TableBlock? table, ReadingContext context)
    {
        foreach (var item in group)
        {
            if (table is not null && item == group[^1] && tasks.ReadRows(item, LabelReader.Read(item).Words, LabelReader.Read(item).Labels.AddRange(labels), table, context))
                continue;
            if (item.Children.Any(LabelReader.IsLabel))
                Read(item, context);
            else if (labels.Count == 0)
                sentences.Read(item, context);
            else
                tasks.Read(item, LabelReader.Read(item).Words, [.. item.Children], LabelReader.Read(item).Labels.AddRange(labels), context);
        }

        group.Clear();
        labels.Clear();
    }

    private void ReadTables(OutlineNode node, ReadingContext context)
    {
        foreach (var child in node.Children)
        {
            if (child.Table is not { } table)
                continue;
            var read = Tables.TableReader.Read(table.Table);
            expansion.Expand(read, Tables.TableKinds.Of(read.Columns, node.Text), Activity.None with { Lead = context.Lead, Section = node.Section, Action = node.Text }, "");
        }
    }

    private static ImmutableArray<LabelValue> LabelsBelow(OutlineNode node) =>
        [.. node.Children.Where(LabelReader.IsLabel).SelectMany(child => LabelReader.Read(child).Labels)];
}
