using System.Security.Cryptography;
using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Rounds;

/// <summary>Photos of visits. They lie beside the journal, so that they can be erased.</summary>
internal sealed class PhotoStore(Database database)
{
    /// <summary>Keeps a photo; one of that id that is there already stays.</summary>
    public Task Put(string id, string roundId, string stopId, string takenBy, DateTimeOffset takenAt, byte[] content, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO round_photo (id, round_id, stop_id, taken_by, taken_at, digest, content)
            VALUES (@id, @roundId, @stopId, @takenBy, @takenAt, @digest, @content) ON CONFLICT (id) DO NOTHING
            """,
            new { id, roundId, stopId, takenBy, takenAt = Moment.ToMicroseconds(takenAt), digest = SHA256.HashData(content), content },
            transaction),
        cancel);

    /// <summary>A photo of a stop; null where there is none of that id, or it is another stop's.</summary>
    public async Task<byte[]?> Find(string id, string roundId, string stopId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.QuerySingleOrDefaultAsync<byte[]>(new CommandDefinition(
            "SELECT content FROM round_photo WHERE id = @id AND round_id = @roundId AND stop_id = @stopId", new { id, roundId, stopId }, cancellationToken: cancel));
    }
}
