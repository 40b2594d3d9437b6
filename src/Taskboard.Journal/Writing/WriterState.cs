namespace Taskboard.Journal;

/// <summary>What the database says of a batch, read under the head's lock.</summary>
/// <param name="Head">The head.</param>
/// <param name="Streams">The streams of the batch that exist, by name.</param>
/// <param name="Seen">The batch's command ids that stand on their streams already.</param>
internal sealed record WriterState(
    JournalHead Head,
    IReadOnlyDictionary<string, StreamHead> Streams,
    IReadOnlyDictionary<(string Stream, string CommandId), JournalRecord> Seen);
