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
            return new(OutcomeOf(refused.ErrorCode, (int)refused.StatusCode, refused.Message), SmtpServer.Words(refused));
        }
        catch (Exception fault) when (SmtpServer.IsOfServer(fault) || fault is OperationCanceledException)
        {
            return new(talk.Begun ? HandOver.Unknown : HandOver.NoServer, SmtpServer.Words(fault));
        }
    }

    /// <summary>What a refusal means. An address is judged by an answer about a mailbox alone: a policy, a missing right to relay or a disliked text say nothing of it.</summary>
    /// <param name="about">At which step.</param>
    /// <param name="status">The reply code (RFC 5321, 4.2.3).</param>
    /// <param name="said">The reply's text, with the enhanced code at its beginning where there is one (RFC 3463).</param>
    internal static HandOver OutcomeOf(SmtpErrorCode about, int status, string said)
    {
        if (about == SmtpErrorCode.SenderNotAccepted || status is 421 or 530 or 534 or 535 or 538)
            return HandOver.NoServer;
        if (status < 500)
            return HandOver.Later;
        if (about != SmtpErrorCode.RecipientNotAccepted)
            return HandOver.Never;
        // 5.7 is policy; 5.1.7 and 5.1.8 are about the sender
        if (said.StartsWith("5.7.", StringComparison.Ordinal) || said.StartsWith("5.1.7", StringComparison.Ordinal) || said.StartsWith("5.1.8", StringComparison.Ordinal)
            || said.Contains("relay", StringComparison.OrdinalIgnoreCase))
            return HandOver.NoServer;
        return said.StartsWith("5.1.", StringComparison.Ordinal) || status is 550 or 551 or 553 ? HandOver.NoMailbox : HandOver.Never;
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
