namespace Taskboard.Server.Mailing;

/// <summary>What the page of one's own account shows of mail.</summary>
/// <param name="Choice">The choice as it stands.</param>
/// <param name="Ready">Whether this server can send mails.</param>
/// <param name="Typed">The address that was typed and refused.</param>
/// <param name="Fault">Why it was refused.</param>
/// <param name="Quiet">The quiet hours that were typed and refused; null where none were.</param>
/// <param name="QuietFault">Why they were.</param>
public sealed record OwnMail(MailChoice Choice, bool Ready, string? Typed, string? Fault, QuietFields? Quiet, string? QuietFault)
{
    /// <summary>What stands in the form of quiet hours.</summary>
    public QuietFields QuietShown => Quiet ?? QuietFields.Of(Choice.Quiet);
}
