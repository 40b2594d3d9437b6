using System.Collections.Immutable;

namespace Taskboard.Domain.Plans;

/// <summary>A plan of the next year, proposed from this year's.</summary>
/// <param name="Draft">What comes again, with the days worked out anew.</param>
/// <param name="LeftOut">What does not, each with why.</param>
public sealed record NextYear(PlanDraft Draft, ImmutableArray<LeftOutTask> LeftOut);
