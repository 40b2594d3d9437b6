namespace Taskboard.Domain.Lessons;

/// <summary>One thing that a correction taught, for the next plan of the same issuing body.</summary>
/// <param name="Id">The lesson's id within its book.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="From">What was read: a name as written, or a title without the numbers of its year.</param>
/// <param name="To">What it was corrected to: a name, or the id of a kind.</param>
/// <param name="Task">The title of the task that was corrected.</param>
/// <param name="Plan">Number, or title, of the plan that it stood in.</param>
/// <param name="By">Name of the person who accepted the correction.</param>
/// <param name="On">The day of it in Vietnam.</param>
public sealed record Lesson(string Id, LessonKind Kind, string From, string To, string Task, string Plan, string By, DateOnly On);
