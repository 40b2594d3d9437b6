using Taskboard.Domain;
using Taskboard.Domain.Notices;

namespace Taskboard.Server.Mailing;

/// <summary>Somebody for whom notices wait that no mail has taken.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="How">How they want to be told.</param>
/// <param name="Quiet">Their own quiet hours; null for the general ones.</param>
/// <param name="Notices">How many.</param>
/// <param name="Since">When the oldest of them was noted.</param>
/// <param name="DigestDay">Number of the day on which their last daily mail was made.</param>
/// <param name="LastAt">When their last mail was made.</param>
/// <param name="Open">A mail of theirs that is not out yet; null for none.</param>
/// <param name="OpenState">Where that stands.</param>
public sealed record DuePerson(string PersonId, MailHow How, QuietHours? Quiet, long Notices, DateTimeOffset Since, long DigestDay, DateTimeOffset LastAt, string? Open, MailState? OpenState)
{
    // twice what a person is given between two mails
    private static readonly TimeSpan s_patience = Outbox.Breath * 2;

    /// <summary>Whether a mail ought to have taken them: its hour has come, and they have waited for it.</summary>
    public bool IsOverdue(Moment now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.At - Since > s_patience && How switch
        {
            MailHow.AtOnce => !ReadyMail.IsQuiet(How, Quiet, now),
            MailHow.Daily => DigestDay < now.Today.DayNumber && OfficeHours.HoldForDigest(now),
            _ => false,
        };
    }
}
