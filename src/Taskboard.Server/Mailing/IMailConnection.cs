using MimeKit;

namespace Taskboard.Server.Mailing;

/// <summary>An open connection to the mail server, over which mails are handed one after the other.</summary>
public interface IMailConnection : IAsyncDisposable
{
    /// <summary>Hands a mail over.</summary>
    Task<HandOverResult> Hand(MimeMessage mail, CancellationToken cancel);
}
