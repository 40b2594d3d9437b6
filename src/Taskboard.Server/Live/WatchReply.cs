namespace Taskboard.Server.Live;

/// <summary>What a watcher missed.</summary>
/// <param name="Head">The position up to which the answer goes.</param>
/// <param name="Changes">The changes, oldest first; empty where the page has to be loaded anew.</param>
/// <param name="Reload">True where it was away too long, or more changed than cards.</param>
public sealed record WatchReply(long Head, IReadOnlyList<ChangeMessage> Changes, bool Reload);
