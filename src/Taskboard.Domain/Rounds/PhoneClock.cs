namespace Taskboard.Domain.Rounds;

/// <summary>Whether a phone's clock could be believed.</summary>
public enum PhoneTrust
{
    /// <summary>It was right to within two minutes.</summary>
    Right,

    /// <summary>It was wrong, and the time was set right by how far it was off when it sent.</summary>
    Corrected,

    /// <summary>It cannot have been so; the time is the server's.</summary>
    NotBelieved,

    /// <summary>It ran backwards; the time is that of the step before.</summary>
    Backwards,
}

/// <summary>Makes out of a phone's clock a time that can be shown. The order of things never rests on it: that is the order of arrival.</summary>
public static class PhoneClock
{
    /// <summary>How far a clock may be off and still be called right.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>For how long a phone may have been away.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(36);

    /// <summary>The time of a tap.</summary>
    /// <param name="at">The phone's time when it was tapped.</param>
    /// <param name="sent">The phone's time when it was sent.</param>
    /// <param name="now">The server's time when it came.</param>
    public static (DateTimeOffset At, PhoneTrust Trust) Believe(DateTimeOffset at, DateTimeOffset sent, DateTimeOffset now)
    {
        // tapped after it was sent: the clock was set meanwhile, and nothing follows from it
        if (at - sent > Tolerance)
            return (now, PhoneTrust.NotBelieved);
        var off = now - sent;
        var trust = off.Duration() <= Tolerance ? PhoneTrust.Right : PhoneTrust.Corrected;
        var shown = trust == PhoneTrust.Right ? at : at + off;
        if (now - shown > Longest)
            return (now, PhoneTrust.NotBelieved);
        return (shown > now ? now : shown, trust);
    }
}

/// <summary>Who tapped and when: the phone's word, the server's, and what is shown.</summary>
/// <param name="By">Id of the person.</param>
/// <param name="Name">Their name.</param>
/// <param name="PhoneAt">The phone's time when it was tapped.</param>
/// <param name="ReceivedAt">The server's time when it came.</param>
/// <param name="At">The time that is shown.</param>
/// <param name="Clock">Whether the phone's clock was right.</param>
public sealed record TapStamp(string By, string Name, DateTimeOffset PhoneAt, DateTimeOffset ReceivedAt, DateTimeOffset At, PhoneTrust Clock);
