using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Import.Outline;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Makes tasks of the sentences of a paragraph that has no labels.</summary>
internal sealed class SentenceReader(PlanContext plan, Shelf shelf, Expansion expansion, Findings findings)
{
    private const int MostClauses = 40;
    private const int LongestName = 60;

    public void Read(OutlineNode node, ReadingContext context)
    {
        var before = findings.Tasks.Count;
        var speaks = false;
        if (!IsIntroduction(node))
        {
            Span? unread = null;
            foreach (var sentence in Sentences.Of(node.Text).SelectMany(sentence => BySubject(node, sentence)))
            {
                var known = findings.Tasks.Count;
                if (AddsToWork(node, sentence, before) || (unread is { } earlier && ReadFor(node, earlier, sentence, context)))
                {
                    unread = null;
                    continue;
                }

                speaks |= ReadBy(node, sentence, context);
                unread = findings.Tasks.Count == known && Actions.Begin(node.Lowered, sentence.Start) ? sentence : null;
            }
        }

        if (findings.Tasks.Count > before || speaks)
            findings.Note(node.First, node.Last, findings.Tasks.Count > before ? LineUse.Task : LineUse.Unclaimed);
    }

    /// <summary>"Sở A biên soạn sách; Đài B xây dựng chuyên mục": each unit with its own action is a sentence of its own.</summary>
    private static IEnumerable<Span> BySubject(OutlineNode node, Span sentence)
    {
        var start = sentence.Start;
        foreach (var clause in Sentences.Clauses(node.Text, sentence).Take(MostClauses))
        {
            if (clause.Start == sentence.Start || !(char.IsUpper(node.Text[clause.Start]) || UnitGroups.End(node.Lowered, clause.Start) > clause.Start))
                continue;
            var assignment = AssignmentReader.Read(node.Text, node.Lowered, clause.Start, clause.End);
            if ((assignment.Subjects.IsEmpty || assignment.Coordinates || !Verbs.Begins(node.Lowered, assignment.ActionStart)) && FollowUps.Who(node.Text, node.Lowered, clause) is null)
                continue;
            yield return new Span(start, clause.Start);
            start = clause.Start;
        }

        yield return new Span(start, sentence.End);
    }

    /// <summary>"... . Hoàn thành trước ngày 31/3.", "... . Sở A chủ trì thực hiện." only tell more of the work of the sentences before.</summary>
    private bool AddsToWork(OutlineNode node, Span sentence, int before)
    {
        if (findings.Tasks.Count == before)
            return false;
        if (FollowUps.When(node.Text, node.Lowered, sentence) is { } timing)
        {
            for (var i = findings.Tasks.Count - 1; i >= before && findings.Tasks[i].Timing is null; i--)
                findings.Tasks[i] = findings.Tasks[i] with { Timing = timing };
            return true;
        }

        if (FollowUps.Who(node.Text, node.Lowered, sentence) is not var (who, when) || !findings.Tasks[^1].Lead.IsEmpty || !findings.Tasks[^1].Requested.IsEmpty)
            return false;
        for (var i = findings.Tasks.Count - 1; i >= before && findings.Tasks[i].Lead.IsEmpty && findings.Tasks[i].Requested.IsEmpty; i--)
        {
            var task = findings.Tasks[i];
            findings.Tasks[i] = task with
            {
                Lead = who.Requested || who.Coordinates ? [] : who.Subjects,
                Requested = who.Requested ? who.Subjects : [],
                Coordinating = UnitNames.Without(UnitNames.Joined(task.Coordinating, who.Coordinates ? who.Subjects : [], who.Coordinating), who.Coordinates ? [] : who.Subjects),
                Timing = task.Timing ?? when,
                Words = task.Words + " " + sentence.Of(node.Text),
            };
        }

        return true;
    }

    /// <summary>"Xuất bản Bản tin đối ngoại; Sở A thực hiện": what was no work while nobody did it is work of whom the next words name.</summary>
    private bool ReadFor(OutlineNode node, Span earlier, Span sentence, ReadingContext context)
    {
        if (context.Role != SectionRole.Content || !context.Lead.IsEmpty || FollowUps.Who(node.Text, node.Lowered, sentence) is not var (who, when) || who.Coordinates)
            return false;
        var before = findings.Tasks.Count;
        ReadBy(node, earlier, context with { Role = SectionRole.Organisation, Lead = who.Subjects, Requested = who.Requested });
        for (var i = before; i < findings.Tasks.Count; i++)
        {
            var task = findings.Tasks[i];
            findings.Tasks[i] = task with { Coordinating = UnitNames.Without(UnitNames.Joined(task.Coordinating, who.Coordinating), who.Subjects), Timing = task.Timing ?? when };
        }

        return findings.Tasks.Count > before;
    }

    /// <summary>Words that only announce what follows in items of their own.</summary>
    private static bool IsIntroduction(OutlineNode node) => node.Marker is null && node.Text.EndsWith(':') && node.Children.Count == 0;

    /// <summary>Reads one sentence, also where it begins with the office-holder who acts: "Đồng chí Bí thư Thành ủy gửi thư ...".</summary>
    private bool ReadBy(OutlineNode node, Span sentence, ReadingContext context)
    {
        var start = TimingFinder.AfterOpening(node.Text, node.Lowered, sentence.Start, sentence.End);
        if (UnitReader.TryRead(node.Text, node.Lowered, start, out _, out _) || Signers.Acting(node.Text, node.Lowered, start, sentence.End) is not var (who, action))
            return ReadSentence(node, sentence, context);
        var before = findings.Tasks.Count;
        var speaks = ReadSentence(node, sentence with { Start = action }, context);
        var opening = start > sentence.Start ? TimingFinder.Find(node.Text, node.Lowered, sentence.Start, start, isReport: false) : null;
        for (var i = before; i < findings.Tasks.Count; i++)
            findings.Tasks[i] = findings.Tasks[i] with { Leader = findings.Tasks[i].Leader ?? who, Timing = findings.Tasks[i].Timing ?? opening, Words = sentence.Of(node.Text) };
        return speaks;
    }

    /// <summary>Reads one sentence; true where it speaks of something to be done, whether or not it gave a task.</summary>
    private bool ReadSentence(OutlineNode node, Span sentence, ReadingContext context)
    {
        string text = node.Text, lower = node.Lowered;
        if (Actions.IsRemark(lower[sentence.Start..sentence.End]))
            return false;
        if (context.Delegations is { } delegations && lower.AsSpan(sentence.Start).StartsWith("đoàn "))
        {
            AddDelegation(node, sentence, delegations, context);
            return true;
        }

        if (context.Role == SectionRole.Content && DelegationSentences.TryFind(text, lower, sentence, out var told))
        {
            AddToldDelegation(node, sentence, told, context);
            return true;
        }

        var assignment = AssignmentReader.Read(text, lower, AfterHeading(text, lower, sentence), sentence.End);
        if (assignment.Subjects.IsEmpty && context.Lead.IsEmpty && Directed(text, lower, sentence) is { } directed)
            assignment = directed;
        var cited = shelf.CitedIn(lower[sentence.Start..sentence.End]);
        var own = assignment.Subjects.Length > 0;
        var start = assignment.ActionStart;
        if (context.Role != SectionRole.Funding && (own || Actions.Begin(lower, sentence.Start)))
            findings.Note(node.First, node.Last, LineUse.Direction);
        if (!cited.IsEmpty && ExpandCited(node, sentence, assignment, cited, context))
            return true;
        if (!own && !Actions.Begin(lower, Words.SkipSpaces(text, sentence.Start)) && !Actions.Begin(lower, start) && start <= sentence.Start)
            return false;
        if (start >= sentence.End || (own && !Actions.Begin(lower, start) && !assignment.Coordinates))
            return own && context.Role == SectionRole.Organisation;
        var (bracketed, with) = own ? ([], []) : BracketedRoles.In(text[sentence.Start..sentence.End]);
        if (bracketed.Length > 0)
            (own, assignment) = (true, assignment with { Subjects = bracketed, Coordinating = UnitNames.Joined(assignment.Coordinating, with), Leads = true });
        var lead = own ? assignment.Subjects : context.Lead;
        var requested = own ? assignment.Requested : context.Requested;
        var items = ClauseReader.Items(text, lower, start, sentence.End);
        if (items.Length > 0)
        {
            foreach (var item in items)
                AddItem(node, sentence, start, item, lead, requested, assignment, context);
            return true;
        }

        var speaks = false;
        var ofGroup = !lead.IsEmpty && lead.All(unit => UnitGroups.End(Lower.Of(unit), 0) > 0);
        foreach (var clause in ClauseReader.Read(text, lower, start, sentence.End, apart: context.Role == SectionRole.Content && context.Lead.IsEmpty, ofGroup: ofGroup))
        {
            if (IsWorth(lower, clause, context.Role, lead, requested, own, assignment.Coordinates, text))
                AddClause(node, sentence, clause, lead, requested, assignment, context);
            else
                speaks |= context.Role != SectionRole.Funding && Verbs.TryMatch(lower, clause.Start, out var verb, out _) && verb == VerbKind.Concrete && !assignment.Coordinates;
        }

        return speaks;
    }

    /// <summary>"Chế độ báo cáo: Yêu cầu các Sở ...": the sentence begins after the words that head it.</summary>
    private static int AfterHeading(string text, string lower, Span sentence)
    {
        var colon = text.IndexOf(':', sentence.Start, Math.Min(70, sentence.End - sentence.Start));
        if (colon < 0 || AssignmentReader.Read(text, lower, sentence.Start, colon).Subjects.Length > 0)
            return sentence.Start;
        var next = Words.SkipSpaces(text, colon + 1);
        var told = next < sentence.End && AssignmentReader.Read(text, lower, next, sentence.End) is { Subjects.Length: > 0 } assignment && Verbs.Begins(lower, assignment.ActionStart);
        return told || (next < sentence.End && !Actions.Begin(lower, sentence.Start) && Verbs.Begins(lower, next)) ? next : sentence.Start;
    }

    /// <summary>"Chỉ đạo Báo A, Đài B mở chuyên mục ...": where nobody is told to direct, those directed act.</summary>
    private static Assignment? Directed(string text, string lower, Span sentence)
    {
        if (!lower.AsSpan(sentence.Start).StartsWith("chỉ đạo "))
            return null;
        var assignment = AssignmentReader.Read(text, lower, sentence.Start + "chỉ đạo ".Length, sentence.End);
        return assignment.Subjects.IsEmpty || UnitGroups.End(Lower.Of(assignment.Subjects[0]), 0) > 0 ? null : assignment;
    }

    /// <summary>Whether a clause is work for the board, or a direction that only describes how all work is done.</summary>
    private static bool IsWorth(string lower, Clause clause, SectionRole role, ImmutableArray<string> lead, bool requested, bool own, bool coordinates, string text)
    {
        var concrete = Actions.AreConcrete(lower, clause.Start, clause.End, clause.Kind, clause.Cue);
        if (role == SectionRole.Funding)
            return clause.Kind == TaskKind.Budget && own && !lower.AsSpan(clause.Start).StartsWith("tự ") && concrete && IsDrawnUp(lower, clause);
        if (concrete)
            return true;
        var named = !lead.IsEmpty && lead.Any(unit => UnitGroups.End(Lower.Of(unit), 0) == 0);
        if (role == SectionRole.Organisation)
            return named || (requested && !coordinates);
        return own && named || TimingFinder.Find(text, lower, clause.Start, clause.End, isReport: false) is not null;
    }

    /// <summary>An estimate is drawn up, appraised or submitted; a source of money that is only named is no work.</summary>
    private static bool IsDrawnUp(string lower, Clause clause)
    {
        var words = lower[clause.Start..clause.End];
        return Words.Has(words, "dự toán") || Words.Has(words, "thẩm định") || Words.Has(words, "tham mưu") || Words.Has(words, "bố trí");
    }

    private bool ExpandCited(OutlineNode node, Span sentence, Assignment assignment, ImmutableArray<Appendix> cited, ReadingContext context)
    {
        var action = node.Text[assignment.ActionStart..sentence.End];
        var lower = Lower.Of(action);
        var (kind, _) = KindReader.Read(lower);
        var activity = new Activity
        {
            Action = Actions.Begin(lower) ? Titles.Of(action) : "",
            Kind = kind,
            Lead = assignment.Subjects.Length > 0 ? assignment.Subjects : context.Lead,
            Coordinating = assignment.Coordinating,
            Timing = TimingFinder.Find(node.Text, node.Lowered, assignment.ActionStart, sentence.End, isReport: false),
            Occasion = action,
            Leader = kind is TaskKind.Letter or TaskKind.Card ? Signers.OfLetter(action) : Signers.OfDelegation(action) ?? context.Leader,
            Section = node.Section,
            Lines = new LineRange(node.First, node.Last),
        };
        var expanded = false;
        foreach (var appendix in cited)
        {
            shelf.Cite(appendix, node.Section);
            expanded |= !shelf.IsTaken(appendix) && expansion.Expand(appendix, activity, Shares.Of(node, shelf));
        }

        return expanded;
    }

    private void AddItem(OutlineNode node, Span sentence, int start, Span item, ImmutableArray<string> lead, bool requested, Assignment assignment, ReadingContext context)
    {
        var verb = node.Text[start..VerbEnd(node.Lowered, start, item.Start)].Trim(' ', ':', ',');
        var title = verb + " " + item.Of(node.Text).TrimEnd('.', ';', '…');
        var lower = Lower.Of(title);
        var (kind, _) = KindReader.Read(lower);
        Add(node, sentence, title, kind, lead, requested, assignment, TimingFinder.Find(node.Text, node.Lowered, item.Start, item.End, isReport: false) ?? context.Timing);
    }

    /// <summary>The verbs before the first thing that they are done to.</summary>
    private static int VerbEnd(string lower, int start, int until)
    {
        var end = start;
        for (var at = start; at < until;)
        {
            at = Words.SkipSpaces(lower, at);
            if (at < until && lower[at] == ',')
                at = Words.SkipSpaces(lower, at + 1);
            if (!Verbs.TryMatch(lower, at, out var kind, out var after) || kind == VerbKind.Stop)
            {
                if (end > start || !lower.AsSpan(at).StartsWith("ubnd") && !lower.AsSpan(at).StartsWith("ủy ban"))
                    break;
            }

            end = at = Math.Max(after, at + 1);
        }

        return end;
    }

    private void AddClause(OutlineNode node, Span sentence, Clause clause, ImmutableArray<string> lead, bool requested, Assignment assignment, ReadingContext context)
    {
        var start = assignment.Coordinates && clause.Start == assignment.ActionStart ? CoordinationStart(node.Lowered, sentence, clause) : clause.Start;
        var timing = TimingFinder.Find(node.Text, node.Lowered, clause.Start, clause.End, clause.Kind == TaskKind.Report)
            ?? (clause.Start > assignment.ActionStart ? null : TimingFinder.Find(node.Text, node.Lowered, sentence.Start, clause.Start, clause.Kind == TaskKind.Report)) ?? context.Timing;
        assignment = assignment with { Coordinating = UnitNames.Joined(assignment.Coordinating, AssignmentReader.WithWhomLater(node.Text, node.Lowered, clause.Start, clause.End)) };
        Add(node, sentence, node.Text[start..clause.End], clause.Kind, lead, requested, assignment, timing);
    }

    /// <summary>A delegation of a list under "Đoàn ra" or "Đoàn vào", with how many people go for how many days.</summary>
    private void AddDelegation(OutlineNode node, Span sentence, TaskKind kind, ReadingContext context)
    {
        var words = sentence.Of(node.Text);
        findings.Add(new TaskSeed
        {
            Title = Titles.Of(kind == TaskKind.Incoming ? "Đón " + words : words),
            Kind = kind,
            Lead = context.Requested ? [] : context.Lead,
            Timing = TimingFinder.Find(node.Text, node.Lowered, sentence.Start, sentence.End, isReport: false) ?? context.Timing,
            Occasion = words,
            Leader = Signers.OfDelegation(words),
            People = Amounts.PeopleIn(words),
            Days = Amounts.DaysIn(words),
            Section = node.Section,
            Lines = new LineRange(node.First, node.Last),
            Words = words,
        });
    }

    /// <summary>A delegation told in a sentence of its own: "Phó Chủ tịch UBND tỉnh dẫn đầu đoàn công tác gồm 08 người đi ...".</summary>
    private void AddToldDelegation(OutlineNode node, Span sentence, int start, ReadingContext context)
    {
        var words = node.Text[start..sentence.End];
        var kind = context.Delegations ?? DelegationSentences.KindOf(words);
        var title = DelegationSentences.TitleOf(words);
        findings.Add(new TaskSeed
        {
            Title = Titles.Of(kind == TaskKind.Incoming ? "Đón " + title : title),
            Kind = kind,
            Lead = context.Requested ? [] : context.Lead,
            Requested = context.Requested ? context.Lead : [],
            Timing = TimingFinder.Find(node.Text, node.Lowered, sentence.Start, sentence.End, isReport: false) ?? context.Timing,
            Occasion = words,
            Leader = Signers.OfDelegation(words) ?? context.Leader,
            People = Amounts.PeopleIn(words),
            Days = Amounts.DaysIn(words),
            Section = SectionOf(node),
            Lines = new LineRange(node.First, node.Last),
            Words = sentence.Of(node.Text),
        });
    }

    private static int CoordinationStart(string lower, Span sentence, Clause clause)
    {
        var at = Words.Find(lower, "phối hợp", sentence.Start);
        return at >= 0 && at < clause.Start ? at : clause.Start;
    }

    private void Add(OutlineNode node, Span sentence, string action, TaskKind kind, ImmutableArray<string> lead, bool requested, Assignment assignment, string? timing)
    {
        var coordinating = assignment.Coordinating;
        if (kind == TaskKind.Report)
            coordinating = UnitNames.Joined(coordinating, Copies.In(node.Text[sentence.Start..sentence.End]));
        var seed = new TaskSeed
        {
            Title = Titles.Of(DelegationSentences.WithoutCounts(action)),
            Kind = kind,
            Lead = lead,
            Coordinating = UnitNames.Without(coordinating, lead),
            Requested = requested ? lead : [],
            Timing = timing,
            Occasion = action,
            Anchor = Dates.InBrackets(action, plan.Year),
            Leader = kind is TaskKind.Letter or TaskKind.Card ? Signers.OfLetter(action) : kind is TaskKind.Visit or TaskKind.Outgoing ? Signers.OfDelegation(action) : null,
            People = kind is TaskKind.Outgoing or TaskKind.Incoming or TaskKind.Visit ? Amounts.PeopleIn(action) : null,
            Days = kind is TaskKind.Outgoing or TaskKind.Incoming or TaskKind.Event ? Amounts.DaysIn(action) : null,
            Recipients = kind switch
            {
                TaskKind.Letter or TaskKind.Card or TaskKind.Visit => RecipientReader.InAction(action),
                TaskKind.Report => RecipientReader.OfReport(action),
                _ => [],
            },
            Section = SectionOf(node),
            Lines = new LineRange(node.First, node.Last),
            Words = sentence.Of(node.Text),
        };
        findings.Add(requested ? seed with { Lead = [] } : seed);
    }

    /// <summary>A remark under a star is named by its first words: "IV (Chế độ báo cáo)".</summary>
    private static string SectionOf(OutlineNode node)
    {
        var colon = node.Text.AsSpan(0, Math.Min(LongestName, node.Text.Length)).IndexOf(':');
        return node.Marker is { Kind: MarkerKind.Star } && colon > 0 ? $"{node.Section} ({node.Text[..colon]})" : node.Section;
    }
}
