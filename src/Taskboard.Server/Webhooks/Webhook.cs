using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Webhooks;

/// <summary>An address of somebody else's program that is told of what happens to tasks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What administrators call it.</param>
/// <param name="Url">Where it is told.</param>
/// <param name="Kinds">What it is told of, see <see cref="WebhookKinds"/>; empty for everything.</param>
/// <param name="UnitId">It is told of tasks that this unit leads alone; null for all.</param>
/// <param name="Inside">Whether an administrator allowed an address that is not public.</param>
/// <param name="State">Whether it is told.</param>
/// <param name="Since">The journal's position when it was added: it is told of what comes after.</param>
/// <param name="MadeAt">When it was added.</param>
/// <param name="MadeBy">By whom.</param>
/// <param name="FailingSince">Since when it has taken nothing; null while it takes what it is sent.</param>
public sealed record Webhook(
    string Id, string Name, string Url, IReadOnlyList<string> Kinds, string? UnitId, bool Inside, WebhookState State, long Since, DateTimeOffset MadeAt, string MadeBy, DateTimeOffset? FailingSince)
{
    /// <summary>Ids of the plans of whose tasks it is told; empty for all.</summary>
    public IReadOnlyList<string> PlanIds { get; init; } = [];

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 80;

    /// <summary>The most characters of an address.</summary>
    public const int LongestUrl = 500;

    /// <summary>The most plans that one is limited to: with more it is told of all.</summary>
    public const int MostPlans = 100;

    /// <summary>The most webhooks that there may be.</summary>
    public const int Most = 50;

    /// <summary>The host that is told.</summary>
    public string Host => new Uri(Url).Authority;

    /// <summary>Whether it wants to be told of something that happened to a task.</summary>
    public bool Wants(string kind, PlanTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return (Kinds.Count == 0 || Kinds.Contains(kind)) && (UnitId is null || task.Lead.Any(unit => unit.Id == UnitId)) && (PlanIds.Count == 0 || PlanIds.Contains(task.PlanId));
    }
}
