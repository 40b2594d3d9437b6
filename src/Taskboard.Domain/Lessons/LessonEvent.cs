using System.Text.Json.Serialization;

namespace Taskboard.Domain.Lessons;

/// <summary>What happened to the lessons of an issuing body. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LessonsLearned), "lessons.learned")]
[JsonDerivedType(typeof(LessonRemoved), "lessons.removed")]
[JsonDerivedType(typeof(LessonRestored), "lessons.restored")]
public abstract record LessonEvent;

/// <summary>A plan was accepted with corrections that teach something.</summary>
public sealed record LessonsLearned : LessonEvent
{
    /// <summary>Id of the issuing body's lessons.</summary>
    public required string BookId { get; init; }

    /// <summary>The issuing body, as its plan names it.</summary>
    public required string Issuer { get; init; }

    /// <summary>What was learned.</summary>
    public required IReadOnlyList<Lesson> Lessons { get; init; }
}

/// <summary>A lesson is used no more: somebody removed it, or corrected what came of it.</summary>
public sealed record LessonRemoved : LessonEvent
{
    /// <summary>Which one.</summary>
    public required string LessonId { get; init; }

    /// <summary>Name of who removed it.</summary>
    public required string By { get; init; }

    /// <summary>The day of it in Vietnam.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A removed lesson is used again.</summary>
public sealed record LessonRestored : LessonEvent
{
    /// <summary>Which one.</summary>
    public required string LessonId { get; init; }
}
