using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>What a draft of next year's plan was made from.</summary>
/// <param name="PlanId">This year's plan.</param>
/// <param name="LeftOut">What of it does not come again.</param>
public sealed record NextYearOrigin(string PlanId, IReadOnlyList<LeftOutTask> LeftOut);
