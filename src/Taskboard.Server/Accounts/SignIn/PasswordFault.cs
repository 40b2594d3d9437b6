namespace Taskboard.Server.Accounts;

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    /// <summary>Fewer than <see cref="PasswordRules.Shortest"/> characters.</summary>
    TooShort,

    /// <summary>More than <see cref="PasswordRules.Longest"/> characters.</summary>
    TooLong,

    /// <summary>One of the first that a guesser tries, whatever digits and marks stand around it.</summary>
    Common,

    /// <summary>Contains the user name or the person's name.</summary>
    HoldsName,

    /// <summary>Made of very few different characters, or of a run such as <c>1234567890</c>.</summary>
    TooPlain,
}
