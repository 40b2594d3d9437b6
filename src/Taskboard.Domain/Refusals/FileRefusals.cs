namespace Taskboard.Domain.Refusals;

/// <summary>The task has no such file, or it was removed.</summary>
public sealed record NoSuchAttachment(int AttachmentId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-attachment";
}

/// <summary>Only whoever attached a file, an officer of a lead unit or a coordinator removes it.</summary>
public sealed record NotYourAttachment(int AttachmentId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "not-your-attachment";
}

/// <summary>Personal papers are for those alone who work on the task or attached them.</summary>
public sealed record PersonalPaper(int AttachmentId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "personal-paper";
}

/// <summary>The task has as many files as one may have.</summary>
/// <param name="Most">How many that is.</param>
public sealed record TooManyFiles(int Most) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "too-many-files";
}

/// <summary>The files of the task would come to more than they may together.</summary>
/// <param name="MostMegabytes">How much that is, in MB.</param>
public sealed record FilesTooLarge(long MostMegabytes) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "files-too-large";
}

/// <summary>The move hands in papers that have no number, such as a draft or a translation: their files must lie on the card.</summary>
/// <param name="Action">The action asked for.</param>
/// <param name="Fields">Ids of the fields whose file is missing.</param>
public sealed record PapersMissing(string Action, IReadOnlyList<string> Fields) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "papers-missing";
}
