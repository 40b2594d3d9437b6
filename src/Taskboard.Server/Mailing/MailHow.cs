namespace Taskboard.Server.Mailing;

/// <summary>How a person wants to be told by e-mail.</summary>
public enum MailHow
{
    /// <summary>Not at all: the bell does.</summary>
    None,

    /// <summary>Soon after it happened, but for quiet hours; what comes close together in one mail.</summary>
    AtOnce,

    /// <summary>Once on each working day, in the morning.</summary>
    Daily,
}
