using Taskboard.Domain;
using Taskboard.Domain.Notices;

namespace Taskboard.Server.Mailing;

/// <summary>A mail whose time has come, and how its person wants to be told at this moment.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="How">How they want to be told.</param>
/// <param name="Quiet">Their own quiet hours; null for the general ones.</param>
public sealed record ReadyMail(StoredMail Mail, MailHow How, QuietHours? Quiet)
{
    /// <summary>Whether it is kept until it is quiet no more.</summary>
    public bool IsKept(Moment now) => IsQuiet(How, Quiet, now);

    /// <summary>Whether it is quiet for somebody: their own hours hold for what is told at once, the general ones for the daily mail.</summary>
    public static bool IsQuiet(MailHow how, QuietHours? own, Moment now) => (how == MailHow.AtOnce && own is not null ? own : QuietHours.General).Hold(now);
}
