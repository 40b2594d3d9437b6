using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Webhooks;

/// <summary>The plans that a webhook can be limited to, as one administrator knows them. Of a plan whose name they may not know there is no more than that it is chosen.</summary>
public sealed class WebhookPlans
{
    private readonly Dictionary<string, Plan> _known;
    private readonly HashSet<string> _all;

    private WebhookPlans(IReadOnlyList<Plan> all, ActingUser user)
    {
        Known = [.. all.Where(plan => plan.IsKnownTo(user))];
        _known = Known.ToDictionary(plan => plan.Id);
        _all = [.. all.Select(plan => plan.Id)];
    }

    /// <summary>Those that the administrator knows, the latest year first.</summary>
    public IReadOnlyList<Plan> Known { get; }

    /// <summary>Reads them.</summary>
    public static async Task<WebhookPlans> Of(StateReader states, ActingUser user, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(states);
        return new(await states.Plans(cancel), user);
    }

    /// <summary>A plan that the administrator knows; null for every other.</summary>
    public Plan? Find(string id) => _known.GetValueOrDefault(id);

    /// <summary>Whether plans may be chosen: those that are known, and those that were chosen before by somebody who knows them.</summary>
    /// <param name="chosen">Ids of the plans chosen.</param>
    /// <param name="before">Ids of those that were.</param>
    public bool MayChoose(IEnumerable<string> chosen, IReadOnlyList<string> before) => chosen.All(id => _known.ContainsKey(id) || (before.Contains(id) && _all.Contains(id)));
}
