namespace Taskboard.Server.Accounts;

/// <summary>What became of a sign-in.</summary>
internal abstract record SignInReply
{
    private SignInReply()
    {
    }

    /// <summary>The session is open.</summary>
    public sealed record Welcome(string PersonId) : SignInReply;

    /// <summary>User name or password is wrong; which one is not told.</summary>
    public sealed record Wrong : SignInReply;

    /// <summary>The password is right, but an administrator has disabled the account.</summary>
    public sealed record Disabled : SignInReply;

    /// <summary>After too many failures: nothing was looked at.</summary>
    public sealed record Wait(TimeSpan For) : SignInReply;

    /// <summary>So many sign in at this moment that this one was not looked at.</summary>
    public sealed record Busy : SignInReply;
}
