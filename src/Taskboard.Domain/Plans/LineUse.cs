namespace Taskboard.Domain.Plans;

/// <summary>What a line of a plan document was taken for.</summary>
public enum LineUse
{
    /// <summary>An empty line.</summary>
    Blank,

    /// <summary>The plan's head: number, place and date, kind, title.</summary>
    Head,

    /// <summary>A heading, of the text or of a table.</summary>
    Heading,

    /// <summary>Words from which at least one task was read.</summary>
    Task,

    /// <summary>Words that are no work: purpose, grounds, sources of money, recipients of the document.</summary>
    NoWork,

    /// <summary>A direction without an end ("tăng cường", "đẩy mạnh"), which the plan gives to everybody: no task, but worth knowing.</summary>
    Direction,

    /// <summary>Words that look like work but gave no task. A person should look at them.</summary>
    Unclaimed,
}
