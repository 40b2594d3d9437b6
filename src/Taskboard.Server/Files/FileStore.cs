using System.Security.Cryptography;
using Dapper;
using Taskboard.Domain.Text;
using Taskboard.Journal;

namespace Taskboard.Server.Files;

/// <summary>
/// The bytes of files, in the database and beside the journal: every node on one database has them, backup and copy take them along, and they can be
/// erased. They are written before the event that refers to them; what nothing refers to in the end is swept.
/// </summary>
internal sealed class FileStore(Database database, TimeProvider time)
{
    private const int Piece = 512 * 1024;
    private const string Columns = "id, owner, name, size, digest, stored_by, stored_at";

    /// <summary>Keeps what a stream gives, piece by piece.</summary>
    /// <returns>The file; nothing refers to it yet.</returns>
    public async Task<StoredFile> Put(string id, string owner, string? name, string by, Stream content, CancellationToken cancel)
    {
        var file = new StoredFile(id, owner, name, 0, [], by, Moment.ToMicroseconds(time.GetUtcNow()));
        await database.Write((connection, transaction) => Insert(connection, transaction, file), cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Piece];
        var (number, size) = (0L, 0L);
        while (await content.ReadAtLeastAsync(buffer, Piece, throwOnEndOfStream: false, cancel) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            var piece = buffer[..read];
            var at = number++;
            size += read;
            await database.Write(
                (connection, transaction) => connection.ExecuteAsync(
                    "INSERT INTO stored_piece (file_id, number, content) VALUES (@id, @at, @piece)", new { id, at, piece }, transaction),
                cancel);
        }
        file = file with { Size = size, Digest = hash.GetHashAndReset() };
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync("UPDATE stored_file SET size = @Size, digest = @Digest WHERE id = @Id", file, transaction), cancel);
        return file;
    }

    /// <summary>Keeps bytes that are at hand, in one step; a file of that id that is there already stays.</summary>
    public Task PutOnce(string id, string owner, string by, byte[] content, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            var file = new StoredFile(id, owner, null, content.Length, SHA256.HashData(content), by, Moment.ToMicroseconds(time.GetUtcNow()));
            if (await Insert(connection, transaction, file) == 0)
                return;
            for (var (number, from) = (0L, 0); from < content.Length; number++, from += Piece)
                await connection.ExecuteAsync(
                    "INSERT INTO stored_piece (file_id, number, content) VALUES (@id, @number, @piece)",
                    new { id, number, piece = content[from..Math.Min(content.Length, from + Piece)] }, transaction);
        },
        cancel);

    /// <summary>A whole file of an owner; null where there is none of that id, or it is another's.</summary>
    public async Task<StoredFile?> Find(string id, string owner, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM stored_file WHERE id = @id AND owner = @owner", new { id, owner }, cancellationToken: cancel)) is { } row && row.File.IsWhole ? row.File : null;
    }

    /// <summary>Names of an owner's files that the journal does not hold, by the file's id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Names(string owner, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return (await connection.QueryAsync<(string Id, string Name)>(new CommandDefinition(
            "SELECT id, name FROM stored_file WHERE owner = @owner AND name IS NOT NULL", new { owner }, cancellationToken: cancel))).ToDictionary(row => row.Id, row => row.Name);
    }

    /// <summary>Those who own files whose names the journal does not hold: personal papers.</summary>
    public async Task<IReadOnlyList<string>> OwnersOfPersonal(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return (await connection.QueryAsync<string>(new CommandDefinition("SELECT DISTINCT owner FROM stored_file WHERE name IS NOT NULL ORDER BY owner", cancellationToken: cancel))).AsList();
    }

    /// <summary>Writes a file's bytes to a stream, piece by piece.</summary>
    public async Task CopyTo(string id, Stream to, CancellationToken cancel)
    {
        for (var number = 0L; await Read(id, number, cancel) is { } piece; number++)
            await to.WriteAsync(piece, cancel);
    }

    /// <summary>Notes that something refers to it.</summary>
    public Task Keep(string id, CancellationToken cancel) => Mark(id, 1, cancel);

    /// <summary>Notes that soon nothing may refer to it: it is looked at again in a day, whatever becomes of the command that is on its way.</summary>
    public Task LetGo(string id, CancellationToken cancel) => Mark(id, 0, cancel);

    /// <summary>Erases a file: on SQLite what it held is overwritten, not only given free.</summary>
    public Task Erase(string id, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            if (database.Dialect == Dialect.Sqlite)
                await connection.ExecuteAsync("PRAGMA secure_delete = ON", transaction: transaction);
            await connection.ExecuteAsync("DELETE FROM stored_piece WHERE file_id = @id", new { id }, transaction);
            await connection.ExecuteAsync("DELETE FROM stored_file WHERE id = @id", new { id }, transaction);
        },
        cancel);

    /// <summary>Files to which nothing was seen to refer, brought before a moment; the earliest first.</summary>
    public async Task<IReadOnlyList<StoredFile>> Loose(DateTimeOffset before, int most, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM stored_file WHERE kept = 0 AND stored_at < @before ORDER BY stored_at LIMIT @most",
            new { before = Moment.ToMicroseconds(before), most }, cancellationToken: cancel))).Select(row => row.File)];
    }

    private async Task<byte[]?> Read(string id, long number, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.QuerySingleOrDefaultAsync<byte[]>(new CommandDefinition(
            "SELECT content FROM stored_piece WHERE file_id = @id AND number = @number", new { id, number }, cancellationToken: cancel));
    }

    private Task Mark(string id, int kept, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE stored_file SET kept = @kept, stored_at = CASE WHEN @kept = 0 THEN @now ELSE stored_at END WHERE id = @id",
            new { id, kept, now = Moment.ToMicroseconds(time.GetUtcNow()) }, transaction),
        cancel);

    private static Task<int> Insert(System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, StoredFile file) => connection.ExecuteAsync(
        $"""
        INSERT INTO stored_file ({Columns}, kept) VALUES (@Id, @Owner, @name, @Size, @Digest, @StoredBy, @StoredAt, 0) ON CONFLICT (id) DO NOTHING
        """,
        new { file.Id, file.Owner, name = file.Name is null ? null : VietnameseText.Nfc(file.Name), file.Size, file.Digest, file.StoredBy, file.StoredAt },
        transaction);

    private sealed record Row(string Id, string Owner, string? Name, long Size, byte[] Digest, string Stored_By, long Stored_At)
    {
        public StoredFile File => new(Id, Owner, Name, Size, Digest, Stored_By, Stored_At);
    }
}
