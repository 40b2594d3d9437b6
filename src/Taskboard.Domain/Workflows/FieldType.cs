namespace Taskboard.Domain.Workflows;

/// <summary>What a field of a move takes.</summary>
public enum FieldType
{
    /// <summary>One line, at most 200 characters.</summary>
    Text,

    /// <summary>Several lines, at most 4,000 characters.</summary>
    LongText,

    /// <summary>A day, ISO in data, dd/MM/yyyy on the screen.</summary>
    Date,

    /// <summary>A whole number, 0 or more.</summary>
    Number,

    /// <summary>One of the field's choices.</summary>
    Choice,

    /// <summary>A paper that goes with the move: its number and symbol, one line, at most 200 characters, or a file on the card, or both. One that is
    /// <see cref="FieldNeed.AsFile"/> has to be a file.</summary>
    Paper,

    /// <summary>A sum of money in đồng, 0 or more; dots and spaces between thousands are taken out.</summary>
    Amount,
}
