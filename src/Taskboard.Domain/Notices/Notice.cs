namespace Taskboard.Domain.Notices;

/// <summary>That one person is to be told something.</summary>
/// <param name="Kind">What.</param>
/// <param name="Cause">What it rests on: a person is told of a cause once, however often it is looked at.</param>
public sealed record Notice(NoticeKind Kind, string Cause);
