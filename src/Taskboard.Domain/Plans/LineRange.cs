namespace Taskboard.Domain.Plans;

/// <summary>Lines of a document, counted from 1, both ends included.</summary>
/// <param name="First">The first line.</param>
/// <param name="Last">The last line; not before the first.</param>
public readonly record struct LineRange(int First, int Last);
