using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Rounds;

/// <summary>Makes stops out of the board's visit tasks: one for each partner that a task names.</summary>
public sealed class VisitStops(StateReader states, PartnerBook partners, WorkflowBook workflows)
{
    /// <summary>The visits of a plan that are still to be made and that no round makes yet. A limited one goes into none: whoever looks at the
    /// round would see it.</summary>
    public async ValueTask<IReadOnlyList<PlanTask>> Free(string planId, CancellationToken cancel)
    {
        var taken = (await states.VisitClaims(cancel)).Select(claim => claim.TaskId).ToHashSet();
        return [.. (await states.TasksOf(planId, cancel)).Where(task => task.Archived is null && task.Audience.IsEveryone && IsToBeMade(task) && !taken.Contains(task.Id))];
    }

    /// <summary>The stops of tasks.</summary>
    public IEnumerable<NewStop> Of(IEnumerable<PlanTask> tasks) => tasks.SelectMany(Of);

    private IEnumerable<NewStop> Of(PlanTask task)
    {
        var details = task.Details;
        IReadOnlyList<string> names = details.Recipients.Count > 0 ? details.Recipients : [details.Partner ?? details.Title];
        foreach (var name in names.Distinct())
        {
            var partner = partners.Index.Find(name);
            yield return new(Identifiers.From($"stop/{task.Id}/{name}"), new StopPlan
            {
                Partner = Cut(partner?.Name ?? name),
                PartnerId = partner?.Id,
                TaskId = task.Id,
                UnitId = task.Lead is [{ Id: { } unit }, ..] ? unit : null,
                UnitName = task.Lead is [{ } lead, ..] ? Cut(lead.Name) : null,
                Address = Cut(partner?.Address),
                Contact = Cut(partner?.Contact),
                TalkingPoints = details.Content is { Length: <= 2_000 } content ? content : null,
            });
        }
    }

    private bool IsToBeMade(PlanTask task) =>
        task.Kind == TaskKind.Visit && workflows.For(task.Kind).State(task.State) is { Terminal: false, Stage: < Stage.Reporting };

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Cut(string? text) => text is { Length: > RoundRules.LineLimit } ? text[..RoundRules.LineLimit] : text;
}
