using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Import.Outline;
using Taskboard.Import.Tables;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Makes the tasks of one labelled activity: its appendix's rows, its delegations, its kinds, or itself.</summary>
internal sealed class ActivityTasks(PlanContext plan, Shelf shelf, Expansion expansion, SentenceReader sentences, Findings findings)
{
    /// <summary>The longest action before the colon of a list.</summary>
    private const int LongestListed = 80;

    public void Read(OutlineNode node, string words, IReadOnlyList<OutlineNode> described, ImmutableArray<LabelValue> labels, ReadingContext context)
    {
        var activity = Describe(node, words, described, labels, context);
        findings.Note(node.First, node.Last, LineUse.Task);
        foreach (var child in node.Children.Where(child => child.Table is null))
            findings.Note(child.First, child.DeepLast, LineUse.Task);
        var cited = Cited(node, described, labels, context);
        var expanded = false;
        foreach (var appendix in cited)
        {
            shelf.Cite(appendix, node.Section);
            var only = Shares.Of(node, shelf);
            expanded |= (only is not null || !shelf.IsTaken(appendix)) && expansion.Expand(appendix, Shares.IsOfLocalRelations(node) ? activity with { Content = Shares.LocalRelations } : activity, only);
        }

        if (!expanded && !AddListed(described, activity))
            AddOwn(node, activity, labels);
        foreach (var part in labels.Where(label => label.Kind == LabelKind.Lead).SelectMany(label => label.Node.Children))
            sentences.Read(part, context with { Role = SectionRole.Organisation, Lead = activity.Lead });
    }

    /// <summary>One task for each row of a table that stands under an activity; false where the table has none.</summary>
    public bool ReadRows(OutlineNode node, string words, ImmutableArray<LabelValue> labels, TableBlock table, ReadingContext context)
    {
        var activity = Describe(node, words.TrimEnd(':', ' '), [], labels, context);
        var read = TableReader.Read(table.Table);
        if (!expansion.Expand(read, TableKinds.Of(read.Columns, words), activity, ""))
            return false;
        findings.Note(node.First, node.Last, LineUse.Task);
        foreach (var label in labels)
            findings.Note(label.Node.First, label.Node.DeepLast, LineUse.Task);
        return true;
    }

    private Activity Describe(OutlineNode node, string words, IReadOnlyList<OutlineNode> described, ImmutableArray<LabelValue> labels, ReadingContext context)
    {
        string? Value(LabelKind kind) => labels.FirstOrDefault(label => label.Kind == kind && label.Value.Length > 0)?.Value;

        var time = Value(LabelKind.Time);
        var form = Value(LabelKind.Form);
        var (action, kind) = ActionOf(words, form, Value(LabelKind.Content), described);
        var responsible = Responsible.Of(labels, words, context);
        var spoken = string.Join(' ', described.Select(child => child.Text).Prepend(words).Append(form ?? ""));
        if (kind is TaskKind.Letter or TaskKind.Card)
            action = Occasions.Added(action, spoken);
        return new Activity
        {
            Action = action,
            Kind = kind,
            Lead = responsible.Lead,
            Coordinating = UnitNames.Without(responsible.Coordinating, responsible.Lead),
            Requested = responsible.Requested,
            Timing = OnlyTime(time, out var days) ?? TimingFinder.Find(words, Lower.Of(words), 0, words.Length, isReport: false) ?? context.Timing,
            Occasion = (context.Occasion + " " + spoken).Trim(),
            Anchor = Dates.InBrackets(spoken, plan.Year),
            Leader = kind is TaskKind.Letter or TaskKind.Card ? Signers.OfLetter(form ?? action) ?? Signers.OfLetter(action) : Value(LabelKind.Leader) ?? Signers.OfDelegation(words) ?? context.Leader,
            Members = Value(LabelKind.Members),
            Content = Value(LabelKind.Content) ?? form,
            Partner = Value(LabelKind.Partner),
            Funding = Value(LabelKind.Funding),
            People = Value(LabelKind.People) ?? (kind is TaskKind.Outgoing or TaskKind.Incoming or TaskKind.Visit ? Amounts.PeopleIn(spoken)?.Text : null),
            Days = Value(LabelKind.Days) ?? days ?? (kind is TaskKind.Outgoing or TaskKind.Incoming ? Amounts.DaysIn(spoken)?.Text : null),
            Country = Value(LabelKind.Country),
            Section = node.Section,
            Lines = new LineRange(node.First, node.DeepLast),
            Words = spoken,
        };
    }

    /// <summary>The time of a label without who does it ("tháng 9/2024; Văn phòng chủ trì"), and the days that it may give instead or beside it ("02 ngày trong tháng 8").</summary>
    private static string? OnlyTime(string? value, out string? days)
    {
        days = value is null ? null : Amounts.DaysIn(value)?.Text;
        if (value is null || (days is not null && TimingFinder.Find(value, Lower.Of(value), 0, value.Length, isReport: false) is null && days.Length + 12 >= value.Length))
            return null;
        var lower = Lower.Of(value);
        foreach (var clause in Sentences.Clauses(value, new Span(0, value.Length)).Skip(1))
        {
            if (FollowUps.Who(value, lower, clause) is not null)
                return value[..clause.Start].TrimEnd(' ', ';');
        }

        return value;
    }

    /// <summary>What is done: the heading where it says so, otherwise what the form ("Hình thức: gửi thư") or the description says.</summary>
    private static (string Action, TaskKind Kind) ActionOf(string words, string? form, string? content, IReadOnlyList<OutlineNode> described)
    {
        var assignment = AssignmentReader.Read(words, Lower.Of(words), 0, words.Length);
        var heading = assignment.Subjects.Length > 0 ? words[assignment.ActionStart..] : words;
        var headingKind = KindReader.Read(Lower.Of(heading)).Kind;
        if (form is not null)
        {
            var send = Words.Find(Lower.Of(form), "gửi", 0);
            var formKind = KindReader.Read(Lower.Of(form)).Kind;
            if (formKind is TaskKind.Letter or TaskKind.Card && headingKind is not (TaskKind.Visit or TaskKind.Gift))
                return (send > 0 ? form[send..] : form, formKind);
            if (headingKind == TaskKind.Other)
                headingKind = formKind;
        }

        if (content is not null && headingKind == TaskKind.Other && !Actions.BeginWithEvent(Lower.Of(heading)) && Verbs.Begins(Lower.Of(content), 0))
            return (content, KindReader.Read(Lower.Of(content)).Kind);
        if (Actions.Begin(Lower.Of(heading)))
            return (heading, headingKind);
        var first = described.Count > 0 ? described[0].Text : null;
        foreach (var candidate in (ReadOnlySpan<string?>)[form, content, first])
        {
            if (candidate is not null && Verbs.Begins(Lower.Of(candidate), 0))
                return (candidate, headingKind == TaskKind.Other ? KindReader.Read(Lower.Of(candidate)).Kind : headingKind);
        }

        return (heading, headingKind);
    }

    private ImmutableArray<Appendix> Cited(OutlineNode node, IReadOnlyList<OutlineNode> described, ImmutableArray<LabelValue> labels, ReadingContext context)
    {
        var own = shelf.CitedIn(node.Lowered)
            .Concat(labels.SelectMany(label => shelf.CitedIn(Lower.Of(label.Value))))
            .Concat(described.SelectMany(child => shelf.CitedIn(child.Lowered)))
            .Distinct().ToImmutableArray();
        return own.IsEmpty ? context.Cited : own;
    }

    /// <summary>"Thăm, chúc Tết: A; B; C" under a delegation: one visit for each; false where no such list stands there.</summary>
    private bool AddListed(IReadOnlyList<OutlineNode> described, Activity activity)
    {
        var any = false;
        foreach (var child in described)
        {
            var colon = child.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon is < 4 or > LongestListed)
                continue;
            var action = child.Text[..colon];
            var kind = KindReader.Read(Lower.Of(action)).Kind;
            if (kind is not (TaskKind.Visit or TaskKind.Letter or TaskKind.Card) || !Actions.Begin(Lower.Of(action)))
                continue;
            string[] items = child.Children.Count > 0 ? [.. child.Children.Select(item => item.Text)]
                : child.Text[(colon + 1)..].Split(child.Text.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (items.Length < 2)
                continue;
            foreach (var item in items)
                findings.Add(ListTasks.Of(item.TrimEnd('.'), activity with { Action = action, Kind = kind }, new LineRange(child.First, child.DeepLast)) with { Members = activity.Members });
            any = true;
        }

        return any;
    }

    private void AddOwn(OutlineNode node, Activity activity, ImmutableArray<LabelValue> labels)
    {
        var parts = labels.Where(label => label.Kind == LabelKind.Time).SelectMany(label => label.Node.Children).ToArray();
        if (parts.Length == 0)
        {
            AddKinds(node, activity);
            return;
        }

        foreach (var part in parts)
        {
            var colon = part.Text.LastIndexOf(':');
            var who = colon > 0 ? part.Text[..colon] : "";
            AddKinds(node, activity with
            {
                Timing = colon > 0 ? part.Text[(colon + 1)..].Trim().TrimEnd('.') : part.Text.TrimEnd('.'),
                Leader = Signers.OfDelegation(who) ?? activity.Leader,
                Lines = new LineRange(node.First, part.Last),
            }, who);
        }
    }

    /// <summary>Two actions of different kinds in one item are two tasks.</summary>
    private void AddKinds(OutlineNode node, Activity activity, string who = "")
    {
        var lower = Lower.Of(activity.Action);
        var clauses = ClauseReader.Read(activity.Action, lower, 0, activity.Action.Length);
        if (clauses.Length < 2 || who.Length > 0 || clauses.Any(clause => clause.Kind == TaskKind.Other))
        {
            Add(activity, activity.Action + (who.Length > 0 ? " (" + who + ")" : ""), activity.Kind);
            return;
        }

        foreach (var clause in clauses)
        {
            var part = activity.Action[clause.Start..clause.End];
            var leader = clause.Kind is TaskKind.Letter or TaskKind.Card ? Signers.OfLetter(part) : Signers.OfDelegation(part);
            Add(activity with { Leader = leader ?? activity.Leader }, part, clause.Kind);
        }
    }

    private void Add(Activity activity, string action, TaskKind kind) => findings.Add(new TaskSeed
    {
        Title = Titles.Of(action),
        Kind = kind,
        Lead = activity.Lead,
        Coordinating = activity.Coordinating,
        Requested = activity.Requested,
        Timing = activity.Timing,
        Occasion = activity.Occasion,
        Anchor = activity.Anchor,
        Leader = activity.Leader,
        Members = activity.Members,
        People = Amounts.Of(activity.People),
        Days = Amounts.Of(activity.Days),
        Funding = activity.Funding,
        Content = activity.Content,
        Partner = activity.Partner,
        Country = activity.Country,
        Recipients = kind is TaskKind.Letter or TaskKind.Card or TaskKind.Visit ? RecipientReader.InAction(action) : [],
        Section = activity.Section,
        Lines = activity.Lines,
        Words = activity.Words,
    });
}
