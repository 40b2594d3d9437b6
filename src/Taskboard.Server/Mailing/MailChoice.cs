using Taskboard.Domain.Notices;

namespace Taskboard.Server.Mailing;

/// <summary>How a person is told by e-mail.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="How">How they want it.</param>
/// <param name="Address">Where to: confirmed by its owner or set by an administrator; null while there is none.</param>
/// <param name="Pending">An address to which a link was sent that was not opened yet.</param>
/// <param name="Fault">What the mail server said when it refused the address for good.</param>
public sealed record MailChoice(string PersonId, MailHow How, string? Address, string? Pending, string? Fault)
{
    /// <summary>Their own quiet hours; null for the general ones.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>What stands where nobody chose.</summary>
    public static MailChoice Of(string personId) => new(personId, MailHow.None, null, null, null);
}
