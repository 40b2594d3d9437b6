using MailKit.Net.Smtp;
using MimeKit;

namespace Taskboard.Server.Mailing;

/// <summary>An open conversation with a mail server.</summary>
internal sealed class SmtpConnection(SmtpTalk talk) : IMailConnection
{
    public async Task<HandOverResult> Hand(MimeMessage mail, CancellationToken cancel)
    {
        talk.Begun = false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        // a server that looks for viruses may take its time behind the last byte (RFC 5321, 4.5.3.2.6)
        patience.CancelAfter(3 * SmtpServer.Patience);
        try
        {
            return new(HandOver.Taken, await talk.SendAsync(mail, patience.Token));
        }
        catch (SmtpCommandException refused)
        {
            var outcome = refused.ErrorCode switch
            {
                SmtpErrorCode.SenderNotAccepted => HandOver.NoServer,
                _ when (int)refused.StatusCode is 421 => HandOver.NoServer,
                _ => (int)refused.StatusCode >= 500 ? HandOver.Never : HandOver.Later,
            };
            return new(outcome, SmtpServer.Words(refused));
        }
        catch (Exception fault) when (SmtpServer.IsOfServer(fault) || fault is OperationCanceledException)
        {
            return new(talk.Begun ? HandOver.Unknown : HandOver.NoServer, SmtpServer.Words(fault));
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            if (talk.IsConnected)
                await talk.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception fault) when (SmtpServer.IsOfServer(fault) || fault is OperationCanceledException)
        {
            // what was handed over is known; how the talk ends is not asked
        }
        talk.Dispose();
    }
}
