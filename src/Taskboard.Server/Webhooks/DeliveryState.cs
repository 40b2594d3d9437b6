namespace Taskboard.Server.Webhooks;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>It is to be sent, now or again later.</summary>
    Waiting,

    /// <summary>A node is sending it. If the node is lost, it is sent again: the receiver tells a repetition by its id.</summary>
    Claimed,

    /// <summary>The receiver took it (2xx).</summary>
    Taken,

    /// <summary>The receiver did not take it for days.</summary>
    Failed,

    /// <summary>The task was limited before it could be sent: nothing of it goes out.</summary>
    Withheld,
}
