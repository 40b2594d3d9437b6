using System.Text.Json.Serialization;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Lessons;

/// <summary>Đã học được: what corrections of one issuing body's plans taught, for reading its next one.</summary>
public sealed record LessonBook
{
    /// <summary>Its id; follows from the issuing body's name.</summary>
    public required string Id { get; init; }

    /// <summary>The issuing body.</summary>
    public required string Issuer { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>All lessons, in the order in which they were learned.</summary>
    public IReadOnlyList<Lesson> Lessons { get; init; } = [];

    /// <summary>Those that are used no more, with who removed them and when.</summary>
    public IReadOnlyList<LessonRemoved> Removed { get; init; } = [];

    /// <summary>Those that are used.</summary>
    [JsonIgnore]
    public IEnumerable<Lesson> InUse => Lessons.Where(lesson => !IsRemoved(lesson.Id));

    /// <summary>Whether a lesson is used no more.</summary>
    public bool IsRemoved(string lessonId) => Removed.Any(r => r.LessonId == lessonId);

    /// <summary>The lesson in use about something that was read; null where there is none.</summary>
    public Lesson? About(LessonKind kind, string from) =>
        InUse.LastOrDefault(lesson => lesson.Kind == kind && VietnameseText.Key(lesson.From) == VietnameseText.Key(from));

    /// <summary>The state after all events of one command.</summary>
    public static LessonBook Evolve(LessonBook? book, IReadOnlyList<LessonEvent> events)
    {
        foreach (var e in events)
            book = (book, e) switch
            {
                (null, LessonsLearned first) => new() { Id = first.BookId, Issuer = first.Issuer, Version = 0, Lessons = first.Lessons },
                ({ } known, LessonsLearned more) => known with { Lessons = [.. known.Lessons, .. more.Lessons] },
                ({ } known, LessonRemoved removed) => known with { Removed = [.. known.Removed.Where(r => r.LessonId != removed.LessonId), removed] },
                ({ } known, LessonRestored restored) => known with { Removed = [.. known.Removed.Where(r => r.LessonId != restored.LessonId)] },
                _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen here"),
            };
        return book! with { Version = book.Version + 1 };
    }
}
