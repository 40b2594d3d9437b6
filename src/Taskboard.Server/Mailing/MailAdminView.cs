namespace Taskboard.Server.Mailing;

/// <summary>What the administrators' page of mail shows.</summary>
/// <param name="Settings">The settings, or what was typed.</param>
/// <param name="KeepsPassword">Whether a password is stored that an empty field keeps.</param>
/// <param name="Fixed">Whether the environment names them.</param>
/// <param name="Counts">How the outbox stands.</param>
/// <param name="Mails">Mails that need a look, then the latest.</param>
/// <param name="Names">Names of the people they are for.</param>
/// <param name="ServerFault">Why nothing can be sent; null where it can.</param>
/// <param name="TestTo">Where a trial goes.</param>
public sealed record MailAdminView(
    MailSettings Settings, bool KeepsPassword, bool Fixed, OutboxCounts Counts, IReadOnlyList<StoredMail> Mails, IReadOnlyDictionary<string, string> Names, string? ServerFault, string TestTo);
