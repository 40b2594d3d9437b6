namespace Taskboard.Domain.Lessons;

/// <summary>A correction that may teach something.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="From">What was read.</param>
/// <param name="To">What it was corrected to.</param>
/// <param name="Task">The title of the first task that it was made in.</param>
public sealed record Correction(LessonKind Kind, string From, string To, string Task);
