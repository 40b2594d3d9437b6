namespace Taskboard.Server.Mailing;

/// <summary>What became of handing a mail to the mail server, and what was said.</summary>
public sealed record HandOverResult(HandOver Outcome, string? Said);
