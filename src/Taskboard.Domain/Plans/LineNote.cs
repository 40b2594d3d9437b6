using System.Collections.Immutable;

namespace Taskboard.Domain.Plans;

/// <summary>What came of one line of a plan document.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Use">What the reader took it for.</param>
/// <param name="Tasks">Indices into <see cref="PlanDraft.Tasks"/> of the drafts that it gave or told something about.</param>
public sealed record LineNote(int Line, LineUse Use, ImmutableArray<int> Tasks);
