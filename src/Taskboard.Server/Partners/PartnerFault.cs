using Taskboard.Server.Accounts;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Partners;

/// <summary>What is wrong with a partner.</summary>
public enum PartnerProblem
{
    /// <summary>It has no name.</summary>
    NameEmpty,

    /// <summary>A text is too long.</summary>
    TooLong,

    /// <summary>A text holds what cannot stand there.</summary>
    NotText,

    /// <summary>The name means another partner.</summary>
    NameTaken,

    /// <summary>The kind is none.</summary>
    NoSuchKind,

    /// <summary>The country is none that is known.</summary>
    NoSuchCountry,

    /// <summary>The national day is no day.</summary>
    NoSuchDay,

    /// <summary>A member of a group is no partner.</summary>
    NoSuchMember,

    /// <summary>A group has no member, or what is no group has some.</summary>
    MembersOfGroup,

    /// <summary>What stands there is no date.</summary>
    NotADate,

    /// <summary>It ends before it begins.</summary>
    BackToFront,

    /// <summary>Somebody else changed it meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>The list has no heading with a name and a kind.</summary>
    NoHeading,

    /// <summary>The list is no CSV.</summary>
    NotCsv,

    /// <summary>The list has too many lines.</summary>
    TooManyLines,

    /// <summary>The same name stands in the list twice.</summary>
    Twice,
}

/// <summary>A fault, and the word that it is about.</summary>
public sealed record PartnerFault(PartnerProblem Problem, string? Word = null)
{
    /// <summary>The fault in words.</summary>
    public string Words(Language language) => Text.Get(language, "partner-fault." + Names.Kebab(Problem), Word);
}
