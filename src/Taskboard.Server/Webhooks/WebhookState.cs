namespace Taskboard.Server.Webhooks;

/// <summary>Whether a webhook is told of what happens.</summary>
public enum WebhookState
{
    /// <summary>It is told.</summary>
    Active,

    /// <summary>An administrator has stopped it.</summary>
    Paused,

    /// <summary>The receiver said that it is gone for good (410).</summary>
    Gone,

    /// <summary>The receiver took nothing for days.</summary>
    GivenUp,
}
