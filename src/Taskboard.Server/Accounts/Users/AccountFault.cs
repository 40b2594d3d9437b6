namespace Taskboard.Server.Accounts;

/// <summary>Why something about a user was not done. Texts: <c>account.fault.</c> and the name.</summary>
public enum AccountFault
{
    /// <summary>No full name was given.</summary>
    NameEmpty,

    /// <summary>The full name is longer than <see cref="NewUser.LongestName"/>.</summary>
    NameTooLong,

    /// <summary>The full name carries control characters, or begins like a formula of a spreadsheet.</summary>
    NameNotText,

    /// <summary>The user name is too short, too long, or has other characters than <see cref="UserNames.Allowed"/>.</summary>
    UserNameBad,

    /// <summary>Somebody else has this user name.</summary>
    UserNameTaken,

    /// <summary>The directory has no such unit.</summary>
    NoSuchUnit,

    /// <summary>There is no such user.</summary>
    NoSuchUser,

    /// <summary>Somebody else changed the user since the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>It would leave nobody who can administer the system.</summary>
    LastAdmin,

    /// <summary>The user is disabled.</summary>
    Disabled,

    /// <summary>Not a day of the calendar.</summary>
    NotADay,

    /// <summary>Not one of the choices.</summary>
    NotAChoice,

    /// <summary>A period ends before it begins.</summary>
    BackToFront,

    /// <summary>The password is not taken; which rule it breaks is told apart.</summary>
    Password,

    /// <summary>The password and its repetition differ.</summary>
    PasswordsDiffer,

    /// <summary>The present password is wrong.</summary>
    WrongPassword,

    /// <summary>Too many wrong passwords; wait a little.</summary>
    TooManyTries,

    /// <summary>There is no such link.</summary>
    NoSuchLink,

    /// <summary>The link was used, or a newer one took its place.</summary>
    LinkUsed,

    /// <summary>The link is too old.</summary>
    LinkLate,

    /// <summary>No name was given to the token, or a too long one.</summary>
    TokenNameBad,

    /// <summary>The token would live no time at all, or longer than <see cref="AccessToken.LongestLife"/>.</summary>
    TokenLifeBad,

    /// <summary>Not an e-mail address.</summary>
    MailAddressBad,

    /// <summary>No name was given for the unit.</summary>
    UnitNameEmpty,

    /// <summary>A name of the unit is too long, or there are too many.</summary>
    UnitNameTooLong,

    /// <summary>A name of the unit carries control characters, or begins like a formula of a spreadsheet.</summary>
    UnitNameNotText,

    /// <summary>The name means another unit already.</summary>
    UnitNameTaken,

    /// <summary>Somebody else changed the unit since the form was opened.</summary>
    UnitChangedMeanwhile,
}
