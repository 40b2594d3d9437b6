namespace Taskboard.Domain.Plans;

/// <summary>A field that was filled by what an earlier correction taught (theo lần sửa trước).</summary>
/// <param name="Field">The field.</param>
/// <param name="From">What was read.</param>
/// <param name="To">What was put in its place.</param>
/// <param name="LessonId">The lesson.</param>
public sealed record LearnedMark(DraftField Field, string From, string To, string LessonId);
