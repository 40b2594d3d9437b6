namespace Taskboard.Domain.Tasks;

/// <summary>Write a comment.</summary>
/// <param name="Text">The words, as Markdown.</param>
/// <param name="Mentions">Ids of the people mentioned, found by the server among those who may know of the task.</param>
public sealed record AddComment(string Text, IReadOnlyList<string> Mentions) : BesideCommand;

/// <summary>Change the words of an own comment.</summary>
public sealed record EditComment(int CommentId, string Text, IReadOnlyList<string> Mentions) : BesideCommand;

/// <summary>Withdraw a comment: one's own, or as a coordinator another's with a reason.</summary>
public sealed record WithdrawComment(int CommentId, string? Reason = null) : BesideCommand;
