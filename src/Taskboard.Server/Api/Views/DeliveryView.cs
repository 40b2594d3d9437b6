using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Api;

/// <summary>A delivery as the API shows it.</summary>
public sealed record DeliveryView
{
    /// <summary>The header <c>webhook-id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The journal's position that it tells of; 0 for a trial.</summary>
    public required long Position { get; init; }

    /// <summary>What it is told as.</summary>
    public required string Kind { get; init; }

    /// <summary>The task.</summary>
    public string? TaskId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Where it stands: <c>waiting</c>, <c>claimed</c>, <c>taken</c>, <c>failed</c>, <c>withheld</c>.</summary>
    public required string State { get; init; }

    /// <summary>How often it was sent.</summary>
    public required int Tries { get; init; }

    /// <summary>Where it waits: not to be sent before.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>The HTTP status of the last answer.</summary>
    public int? Status { get; init; }

    /// <summary>How long that took, in milliseconds.</summary>
    public int? Took { get; init; }

    /// <summary>What went wrong last, where there was no answer.</summary>
    public string? Error { get; init; }

    /// <summary>The view of a delivery.</summary>
    public static DeliveryView Of(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return new()
        {
            Id = delivery.Id,
            Position = delivery.Position,
            Kind = delivery.Kind,
            TaskId = delivery.TaskId,
            MadeAt = delivery.MadeAt,
            State = Accounts.Names.Kebab(delivery.State),
            Tries = delivery.Tries,
            NextAt = delivery.State == DeliveryState.Waiting ? delivery.NextAt : null,
            Status = delivery.Status,
            Took = delivery.Took,
            Error = delivery.Error,
        };
    }
}

/// <summary>Deliveries, the latest first.</summary>
public sealed record DeliveryList(IReadOnlyList<DeliveryView> Deliveries);
