using System.Collections.Immutable;

namespace Taskboard.Domain.Plans;

/// <summary>One task of an amended plan, one of the board, or both as far as they are the same.</summary>
/// <param name="As">What the amended plan does with it.</param>
/// <param name="Draft">Index of the task in the amended plan; null where it no longer names it.</param>
/// <param name="TaskId">The task on the board; null where it is new.</param>
/// <param name="Differences">The fields that the amended plan changes, in the order of a form.</param>
/// <param name="ByHand">True where a person said that they are the same.</param>
public sealed record TaskComparison(ComparedAs As, int? Draft, string? TaskId, ImmutableArray<FieldDifference> Differences, bool ByHand = false);

/// <summary>A field that an amended plan changes.</summary>
/// <param name="Field">The field.</param>
/// <param name="From">As it stands on the board, in words; empty where it is blank.</param>
/// <param name="To">As the amended plan has it.</param>
public sealed record FieldDifference(AmendedField Field, string From, string To);
