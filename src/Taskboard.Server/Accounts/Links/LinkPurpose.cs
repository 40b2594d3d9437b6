namespace Taskboard.Server.Accounts;

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose
{
    /// <summary>A new user sets the first password.</summary>
    Invite,

    /// <summary>A user who cannot get in any more sets a new one.</summary>
    Reset,

    /// <summary>The first administrator of a fresh system makes the account.</summary>
    SetUp,
}
