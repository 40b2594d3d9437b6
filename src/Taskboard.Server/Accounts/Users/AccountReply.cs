namespace Taskboard.Server.Accounts;

/// <summary>What became of a request about a user.</summary>
/// <typeparam name="T">What is given when it is done.</typeparam>
public abstract record AccountReply<T>
{
    private AccountReply()
    {
    }

    /// <summary>It is done.</summary>
    public sealed record Done(T Value) : AccountReply<T>;

    /// <summary>It is not done, and nothing of it.</summary>
    public sealed record Refused(AccountRefusal Why) : AccountReply<T>;

    /// <summary>A refusal is a reply.</summary>
    public static implicit operator AccountReply<T>(AccountRefusal why) => new Refused(why);

    /// <summary>A fault is a reply.</summary>
    public static implicit operator AccountReply<T>(AccountFault fault) => new Refused(new AccountRefusal(fault));

    /// <summary>What was asked for is a reply.</summary>
    public static implicit operator AccountReply<T>(T value) => new Done(value);
}
