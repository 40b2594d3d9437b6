namespace Taskboard.Journal;

/// <summary>What was copied.</summary>
/// <param name="Head">The journal's digest: the same in source and target.</param>
/// <param name="Rows">Rows of each table, each compared after it was written.</param>
/// <param name="LeftBehind">Records that were added to the source while it was copied, and are not in the target.</param>
public sealed record CopyReport(HeadDigest Head, IReadOnlyDictionary<string, long> Rows, long LeftBehind);
