namespace Taskboard.Server.Boards;

/// <summary>What a batch of records did to the boards in memory.</summary>
/// <param name="Changes">The cards that changed, in the order of the records.</param>
/// <param name="Anew">Plans whose boards must be fetched anew as a whole: a name on many cards changed, or a record could not be applied.</param>
public sealed record AppliedRecords(IReadOnlyList<CardChange> Changes, IReadOnlySet<string> Anew);
