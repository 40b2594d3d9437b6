namespace Taskboard.Server.Files;

/// <summary>Why a file is not taken in.</summary>
internal enum FileFault
{
    /// <summary>Larger than a file may be.</summary>
    TooLarge,

    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>None of the types that may lie on a card: a program, a web page, a drawing that carries script, an archive.</summary>
    NotAllowed,

    /// <summary>A document with macros.</summary>
    HasMacros,

    /// <summary>A document with a program in it.</summary>
    HasProgram,

    /// <summary>Locked by a password, so that nobody can see what is in it.</summary>
    Locked,

    /// <summary>Cut off or damaged.</summary>
    Damaged,

    /// <summary>A text in an encoding other than UTF-8.</summary>
    NotUtf8,
}
