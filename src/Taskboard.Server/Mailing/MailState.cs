namespace Taskboard.Server.Mailing;

/// <summary>Where a mail stands on its way out.</summary>
public enum MailState
{
    /// <summary>It is to be sent, now or later.</summary>
    Waiting,

    /// <summary>A node has taken it and makes the connection. Nothing of it has been said to the mail server: if the node is lost, it waits again.</summary>
    Claimed,

    /// <summary>A node is handing it over. If the node is lost now, nobody knows whether the server took it.</summary>
    Handing,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The connection or the node was lost while it was handed over. It is not sent again by itself, so that nobody is told twice.</summary>
    Unsure,

    /// <summary>The mail server refused it for good, or for too long.</summary>
    Failed,

    /// <summary>When its turn came there was nothing to tell any more, or nobody.</summary>
    Void,
}
