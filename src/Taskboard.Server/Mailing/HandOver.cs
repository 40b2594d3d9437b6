namespace Taskboard.Server.Mailing;

/// <summary>What became of handing a mail to the mail server.</summary>
public enum HandOver
{
    /// <summary>It took it.</summary>
    Taken,

    /// <summary>It did not take it, and may later.</summary>
    Later,

    /// <summary>It will never take this mail; another one it may.</summary>
    Never,

    /// <summary>There is no such mailbox: it will never take anything for this address.</summary>
    NoMailbox,

    /// <summary>It could not be reached, or does not let this server in: that concerns all mails and not this one.</summary>
    NoServer,

    /// <summary>The connection was lost after the server had begun to take it: nobody knows.</summary>
    Unknown,
}
