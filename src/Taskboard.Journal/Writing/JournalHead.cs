namespace Taskboard.Journal;

/// <summary>The one row that orders all commits.</summary>
/// <param name="Position">The last committed position.</param>
/// <param name="At">In microseconds: what is committed next gets this moment. Never less than the last one's.</param>
/// <param name="Streams">How many streams there are; the next gets the next number.</param>
/// <param name="Digest">Runs over the hashes of all records.</param>
internal sealed record JournalHead(long Position, long At, long Streams, byte[] Digest);

/// <summary>The end of one stream.</summary>
internal sealed record StreamHead(long Id, string Name, long Version, ReadOnlyMemory<byte> Hash);
