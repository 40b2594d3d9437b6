using MailKit.Net.Smtp;
using MimeKit;

namespace Taskboard.Server.Mailing;

/// <summary>A conversation with a mail server that remembers whether the server has begun to take the present mail.</summary>
internal sealed class SmtpTalk : SmtpClient
{
    /// <summary>True once a recipient was accepted: from then on a lost connection leaves open whether the mail was taken.</summary>
    public bool Begun { get; set; }

    /// <inheritdoc/>
    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => Begun = true;
}
