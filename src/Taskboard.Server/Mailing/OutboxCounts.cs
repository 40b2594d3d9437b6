namespace Taskboard.Server.Mailing;

/// <summary>How the outbox stands.</summary>
/// <param name="Due">Notices that no mail has taken: they wait for quiet hours to end or for the daily mail.</param>
/// <param name="Waiting">Mails that are to be sent.</param>
/// <param name="Unsure">Mails of which nobody knows whether the server took them.</param>
/// <param name="Failed">Mails that were given up.</param>
/// <param name="Sent">Mails sent within the last day.</param>
/// <param name="LastSent">When the last was sent; null for never.</param>
public sealed record OutboxCounts(long Due, long Waiting, long Unsure, long Failed, long Sent, DateTimeOffset? LastSent);
