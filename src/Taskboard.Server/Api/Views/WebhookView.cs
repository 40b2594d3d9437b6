using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Api;

/// <summary>A webhook as the API shows it.</summary>
public sealed record WebhookView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What administrators call it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is told.</summary>
    public required string Url { get; init; }

    /// <summary>What it is told of; empty for everything.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Id of the unit whose tasks it is told of.</summary>
    public string? Unit { get; init; }

    /// <summary>Ids of the plans of whose tasks it is told; empty for all.</summary>
    public required IReadOnlyList<string> Plans { get; init; }

    /// <summary>Whether an address that is not public is allowed.</summary>
    public required bool Inside { get; init; }

    /// <summary>Whether it is told: <c>active</c>, <c>paused</c>, <c>gone</c> (the receiver said so), <c>given-up</c> (it took nothing for days).</summary>
    public required string State { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when it has taken nothing.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The view of a webhook.</summary>
    public static WebhookView Of(Webhook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return new()
        {
            Id = hook.Id,
            Name = hook.Name,
            Url = hook.Url,
            Kinds = hook.Kinds,
            Unit = hook.UnitId,
            Plans = hook.PlanIds,
            Inside = hook.Inside,
            State = Accounts.Names.Kebab(hook.State),
            MadeAt = hook.MadeAt,
            FailingSince = hook.FailingSince,
        };
    }
}

/// <summary>Webhooks, by name.</summary>
public sealed record WebhookList(IReadOnlyList<WebhookView> Webhooks);

/// <summary>A webhook just added, and the secret by which its deliveries are signed: the only time that it is shown.</summary>
public sealed record AddedWebhook(WebhookView Webhook, string Secret);
