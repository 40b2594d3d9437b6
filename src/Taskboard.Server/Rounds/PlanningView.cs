using Taskboard.Domain.Rounds;
using Taskboard.Server.Pages.Tasks;

namespace Taskboard.Server.Rounds;

/// <summary>A round as its pages show it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Clashes">What clashes in its plan.</param>
/// <param name="Day">The day that is shown; null for all.</param>
/// <param name="CanPlan">Whether the user may change it.</param>
/// <param name="Trouble">Why the last change was refused.</param>
public sealed record PlanningView(VisitRound Round, IReadOnlyList<Clash> Clashes, DateOnly? Day, bool CanPlan, Trouble? Trouble = null)
{
    /// <summary>The warnings that stand beside a stop.</summary>
    public IEnumerable<Clash> At(Stop stop) => Clashes.Where(clash => clash.Stops.Contains(stop.Id));

    /// <summary>The warnings that stand beside a team.</summary>
    public IEnumerable<Clash> At(RoundTeam team) => Clashes.Where(clash => clash.Teams.Contains(team.Plan.Id));

    /// <summary>The stops without a team.</summary>
    public IEnumerable<Stop> Pool => Round.Stops.Where(stop => stop.TeamId is null);
}
