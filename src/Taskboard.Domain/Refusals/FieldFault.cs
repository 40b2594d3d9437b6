namespace Taskboard.Domain.Refusals;

/// <summary>What is wrong with a field.</summary>
public enum FieldFault
{
    /// <summary>Empty where something is needed.</summary>
    Empty,

    /// <summary>Longer than is kept.</summary>
    TooLong,

    /// <summary>Not a day of the calendar.</summary>
    NotADate,

    /// <summary>Not a whole number of 0 or more, or larger than any that is kept.</summary>
    NotANumber,

    /// <summary>Not one of the choices.</summary>
    NotAChoice,

    /// <summary>Not asked for by this action.</summary>
    Unknown,

    /// <summary>Ends before it begins, or lies before what it follows.</summary>
    BackToFront,

    /// <summary>A day of something done that lies in the future.</summary>
    InFuture,

    /// <summary>More than is allowed.</summary>
    TooMuch,

    /// <summary>Not the sum of its lines.</summary>
    NotTheSum,

    /// <summary>Carries control characters or is not valid text.</summary>
    NotText,
}
