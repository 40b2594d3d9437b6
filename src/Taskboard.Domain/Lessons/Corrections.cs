using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Lessons;

/// <summary>Finds the corrections of a draft that teach something: other spellings of a name, and kinds of titles. That another unit leads is a decision, and no lesson.</summary>
public static class Corrections
{
    private const int Often = 2;

    /// <summary>The corrections, each once.</summary>
    /// <param name="read">The draft as the importer read it.</param>
    /// <param name="accepted">The draft as it was accepted.</param>
    /// <param name="dropped">Indices of the tasks that were left out.</param>
    /// <param name="isUnit">Whether the directory knows a unit of that name.</param>
    public static ImmutableArray<Correction> Between(PlanDraft read, PlanDraft accepted, IReadOnlyList<int> dropped, Func<string, bool> isUnit)
    {
        var found = new List<Correction>();
        var names = new List<Correction>();
        for (var i = 0; i < Math.Min(read.Tasks.Length, accepted.Tasks.Length); i++)
        {
            if (dropped.Contains(i))
                continue;
            var (was, now) = (read.Tasks[i], accepted.Tasks[i]);
            names.AddRange(Replaced(LessonKind.UnitName, was.Lead, now.Lead, was.Title));
            names.AddRange(Replaced(LessonKind.UnitName, was.Coordinating, now.Coordinating, was.Title));
            found.AddRange(Replaced(LessonKind.RecipientName, was.Recipients, now.Recipients, was.Title).Where(c => NameLikeness.IsSpelling(c.From, c.To)));
            if (was.Kind != now.Kind)
                found.Add(new(LessonKind.TitleKind, YearNumbers.Blanked(was.Title), now.Kind.Id(), was.Title));
        }
        foreach (var same in names.GroupBy(c => (VietnameseText.Key(c.From), VietnameseText.Key(c.To))))
        {
            var first = same.First();
            // a name that nobody knows and that was replaced wherever it stood is another way of writing, whatever it looks like
            if (NameLikeness.IsSpelling(first.From, first.To) || (same.Count() >= Often && !isUnit(first.From) && !StillNamed(accepted, first.From)))
                found.Add(first);
        }
        return [.. found.DistinctBy(c => (c.Kind, VietnameseText.Key(c.From)))];
    }

    private static IEnumerable<Correction> Replaced(LessonKind kind, ImmutableArray<string> was, ImmutableArray<string> now, string task)
    {
        var gone = was.Where(name => !Holds(now, name)).ToList();
        var come = now.Where(name => !Holds(was, name)).ToList();
        if (gone is [var from] && come is [var to])
            yield return new(kind, from, to, task);
    }

    private static bool StillNamed(PlanDraft draft, string name) => draft.Tasks.Any(task => Holds(task.Lead, name) || Holds(task.Coordinating, name));

    private static bool Holds(ImmutableArray<string> names, string name) => names.Any(other => VietnameseText.Key(other) == VietnameseText.Key(name));
}
