namespace Taskboard.Domain.Plans;

/// <summary>A count as a plan gives it: a number, or words such as "10 - 15" or "10 đoàn = 30 người".</summary>
/// <param name="Number">The number, where the words are one.</param>
/// <param name="Text">The words as written.</param>
public sealed record DraftAmount(int? Number, string Text);
