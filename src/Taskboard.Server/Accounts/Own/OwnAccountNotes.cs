using Taskboard.Server.Mailing;

namespace Taskboard.Server.Accounts;

/// <summary>What the page of one's own account says besides what it always shows.</summary>
public sealed record OwnAccountNotes
{
    /// <summary>Why the password was not changed.</summary>
    public string? PasswordFault { get; init; }

    /// <summary>Why no token was made.</summary>
    public string? TokenFault { get; init; }

    /// <summary>Why no link was sent to an e-mail address.</summary>
    public string? MailFault { get; init; }

    /// <summary>The address that was typed then.</summary>
    public string? MailTyped { get; init; }

    /// <summary>Why quiet hours were not kept.</summary>
    public string? QuietFault { get; init; }

    /// <summary>What was typed then.</summary>
    public QuietFields? QuietTyped { get; init; }

    /// <summary>A token just made: shown this once.</summary>
    public string? NewToken { get; init; }

    /// <summary>The address of a calendar just made: shown this once.</summary>
    public Uri? NewFeed { get; init; }

    /// <summary>The unit whose work that calendar shows; null for the person's own.</summary>
    public string? NewFeedUnit { get; init; }

    /// <summary>Why no address was made.</summary>
    public string? FeedFault { get; init; }

    /// <summary>What was done before the page was asked for.</summary>
    public string? Done { get; init; }

    /// <summary>Whether something was refused.</summary>
    public bool IsRefusal => PasswordFault is not null || TokenFault is not null || FeedFault is not null || MailFault is not null || QuietFault is not null;
}
