using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Lessons;

/// <summary>Uses what earlier corrections taught on a draft, and marks every field that it changes.</summary>
public static class LessonUse
{
    /// <summary>The draft with the lessons used.</summary>
    public static PlanDraft Apply(PlanDraft draft, LessonBook book) => draft with { Tasks = [.. draft.Tasks.Select(task => Apply(task, book))] };

    private static TaskDraft Apply(TaskDraft task, LessonBook book)
    {
        var marks = ImmutableArray.CreateBuilder<LearnedMark>();
        var next = task with
        {
            Lead = Names(DraftField.Lead, LessonKind.UnitName, task.Lead, book, marks),
            Coordinating = Names(DraftField.Coordinating, LessonKind.UnitName, task.Coordinating, book, marks),
            Recipients = Names(DraftField.Recipients, LessonKind.RecipientName, task.Recipients, book, marks),
        };
        if (book.About(LessonKind.TitleKind, YearNumbers.Blanked(task.Title)) is { } lesson && TaskKinds.TryParse(lesson.To, out var kind) && kind != task.Kind)
        {
            marks.Add(new(DraftField.Kind, task.Kind.Id(), lesson.To, lesson.Id));
            next = next with { Kind = kind, Doubts = [.. next.Doubts.Where(d => d.Field != DraftField.Kind)] };
        }
        return marks.Count == 0 ? task : next with { Learned = marks.ToImmutable() };
    }

    private static ImmutableArray<string> Names(DraftField field, LessonKind kind, ImmutableArray<string> names, LessonBook book, ImmutableArray<LearnedMark>.Builder marks)
    {
        var next = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
        {
            var to = name;
            if (book.About(kind, name) is { } lesson && lesson.To != name)
            {
                to = lesson.To;
                marks.Add(new(field, name, to, lesson.Id));
            }
            if (!next.Contains(to))
                next.Add(to);
        }
        return next.ToImmutable();
    }
}
