using Taskboard.Domain;

namespace Taskboard.Journal;

/// <summary>What one command adds to one stream: the events, and the rows of the read tables that change with them.</summary>
/// <param name="Stream">The stream's name, such as <c>task/01J...</c>; no more than 200 characters.</param>
/// <param name="ExpectedVersion">The version that the decision was based on; 0 for a new stream.</param>
/// <param name="CommandId">The request's id: seen twice on a stream, it has one effect.</param>
/// <param name="Audience">Who may know of it.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Events">The events as a UTF-8 JSON array. The journal does not look inside.</param>
/// <param name="Rows">What changes in the read tables, in the same transaction.</param>
public sealed record Append(
    string Stream,
    long ExpectedVersion,
    string CommandId,
    Audience Audience,
    JournalActor Actor,
    ReadOnlyMemory<byte> Events,
    IReadOnlyList<RowChange> Rows);
