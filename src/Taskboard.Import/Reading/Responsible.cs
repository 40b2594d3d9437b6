using System.Collections.Immutable;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Who leads and who coordinates, as the labels of an activity say it.</summary>
/// <param name="Lead">Those who answer for it.</param>
/// <param name="Coordinating">Those with a part in it.</param>
/// <param name="Requested">Those who are asked.</param>
internal sealed record Responsible(ImmutableArray<string> Lead, ImmutableArray<string> Coordinating, ImmutableArray<string> Requested)
{
    private const int MostClauses = 40;

    public static Responsible Of(ImmutableArray<LabelValue> labels, string words, ReadingContext context)
    {
        var assignment = AssignmentReader.Read(words, Lower.Of(words), 0, words.Length);
        var (bracketed, with) = BracketedRoles.In(words);
        var said = new Responsible(
            assignment.Subjects.IsEmpty ? bracketed : assignment.Requested ? [] : assignment.Subjects,
            UnitNames.Joined(assignment.Coordinating, with), assignment.Requested ? assignment.Subjects : []);
        if (said.Lead.IsEmpty && said.Requested.IsEmpty)
        {
            foreach (var clause in Sentences.Of(words).Skip(1).SelectMany(sentence => Sentences.Clauses(words, sentence)).Take(MostClauses))
                said = said.WithFurtherLead(words, clause);
        }

        foreach (var label in labels)
        {
            said = label.Kind switch
            {
                LabelKind.Lead or LabelKind.LeadAndCoordinating => said.With(label),
                LabelKind.Time => said.WithFollowUps(label.Value),
                LabelKind.Coordinating => said with { Coordinating = UnitNames.Joined(said.Coordinating, Listed(label.Value)) },
                _ => said,
            };
        }

        return said.Lead.IsEmpty && said.Requested.IsEmpty ? said with { Lead = context.Requested ? [] : context.Lead, Requested = context.Requested ? context.Lead : [] } : said;
    }

    /// <summary>A listing of units; words in which no unit is known stay as written.</summary>
    private static ImmutableArray<string> Listed(string value)
    {
        var units = UnitList.All(value);
        var lower = Lower.Of(value);
        return units.IsEmpty && value.Length is > 2 and < 120 && !lower.StartsWith("theo ", StringComparison.Ordinal) ? [value] : units;
    }

    private Responsible With(LabelValue label)
    {
        var said = this;
        foreach (var sentence in Sentences.Of(label.Value))
        {
            said = said.With(label.Value, sentence);
            foreach (var clause in Sentences.Clauses(label.Value, sentence).Skip(1).Take(MostClauses))
                said = said.WithFurtherLead(label.Value, clause);
        }

        foreach (var part in label.Node.Children)
            said = said.WithPart(part.Text);

        return said.Lead.IsEmpty && said.Requested.IsEmpty && label.Node.Children.Count == 0 ? said with { Lead = Listed(label.Value) } : said;
    }

    /// <summary>One of several units under a label, each with work of its own: only who leads and who coordinates with them counts here.</summary>
    private Responsible WithPart(string text)
    {
        var assignment = AssignmentReader.Read(text, Lower.Of(text), 0, text.Length);
        if (Lead.IsEmpty && !assignment.Coordinates)
            return this with { Lead = assignment.Subjects, Coordinating = UnitNames.Joined(Coordinating, assignment.Coordinating) };
        return assignment.Coordinates ? this with { Coordinating = UnitNames.Joined(Coordinating, UnitNames.Without(assignment.Subjects, Lead)) } : this;
    }

    private Responsible With(string text, Span sentence)
    {
        var lower = Lower.Of(text);
        var assignment = AssignmentReader.Read(text, lower, sentence.Start, sentence.End);
        if (assignment.Subjects.IsEmpty)
            return this;
        if (assignment.Requested)
            return this with { Requested = UnitNames.Joined(Requested, assignment.Subjects) };
        if (Lead.IsEmpty && !assignment.Coordinates)
        {
            var with = UnitNames.Joined(assignment.Coordinating, Within(text, lower, assignment.ActionStart, sentence.End));
            return this with { Lead = assignment.Subjects, Coordinating = UnitNames.Without(UnitNames.Joined(Coordinating, with), assignment.Subjects) };
        }

        if (assignment.Leads)
            return this with { Lead = UnitNames.Joined(Lead, assignment.Subjects), Coordinating = UnitNames.Without(UnitNames.Joined(Coordinating, assignment.Coordinating), assignment.Subjects) };

        // whoever else is given a part under the same label takes part in the same work
        var others = UnitNames.Without(assignment.Subjects, Lead).Where(unit => !Coordinating.Any(known => known.StartsWith(unit, StringComparison.OrdinalIgnoreCase)));
        return this with { Coordinating = UnitNames.Joined(Coordinating, [.. others]) };
    }

    /// <summary>"A chủ trì Hội nghị; B chủ trì xây dựng Danh mục": both lead.</summary>
    private Responsible WithFurtherLead(string text, Span clause)
    {
        var assignment = AssignmentReader.Read(text, Lower.Of(text), clause.Start, clause.End);
        return assignment.Leads && !assignment.Requested ? this with { Lead = UnitNames.Joined(Lead, assignment.Subjects), Coordinating = UnitNames.Without(Coordinating, assignment.Subjects) } : this;
    }

    /// <summary>"Thời gian: tháng 9/2024; Văn phòng chủ trì": who does it, after the time.</summary>
    private Responsible WithFollowUps(string value)
    {
        var said = this;
        foreach (var clause in Sentences.Clauses(value, new Span(0, value.Length)).Skip(1).Take(MostClauses))
        {
            if (FollowUps.Who(value, Lower.Of(value), clause) is var (who, _) && !who.Coordinates && !who.Requested && said.Lead.IsEmpty)
                said = said with { Lead = who.Subjects, Coordinating = UnitNames.Without(UnitNames.Joined(said.Coordinating, who.Coordinating), who.Subjects) };
        }

        return said;
    }

    /// <summary>Further units that the action names after "phối hợp với".</summary>
    private static ImmutableArray<string> Within(string text, string lower, int start, int end)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = Words.Find(lower, "phối hợp", start); at >= 0 && at < end; at = Words.Find(lower, "phối hợp", at + 1))
            found.AddRange(AssignmentReader.WithWhom(text, lower, at + "phối hợp".Length, end).Units);
        return found.ToImmutable();
    }
}
