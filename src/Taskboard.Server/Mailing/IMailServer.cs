namespace Taskboard.Server.Mailing;

/// <summary>The mail server by which mails go out.</summary>
public interface IMailServer
{
    /// <summary>Connects and signs in.</summary>
    /// <returns>The connection, or null and what went wrong.</returns>
    Task<(IMailConnection? Connection, string? Fault)> Connect(MailSettings settings, CancellationToken cancel);
}
