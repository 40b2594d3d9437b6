namespace Taskboard.Domain.Timing;

/// <summary>A window with the steps by which it came about, in their order; <see cref="StoryText"/> puts it in words.</summary>
/// <param name="Window">What came of it.</param>
/// <param name="Steps">Phrase, anchor, window, the days off that were avoided with their notice, and what is uncertain.</param>
public sealed record WindowStory(DateWindow Window, IReadOnlyList<StoryStep> Steps);
