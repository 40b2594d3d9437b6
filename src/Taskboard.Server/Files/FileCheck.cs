using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Taskboard.Domain.Json;
using Taskboard.Journal;

namespace Taskboard.Server.Files;

/// <summary>A file on a card that is not what the journal says.</summary>
/// <param name="TaskCode">What is written on the card.</param>
/// <param name="Number">The file's number.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Missing">True where its bytes are not there; false where they are others.</param>
internal sealed record BrokenFile(string TaskCode, int Number, string Name, bool Missing);

/// <summary>Goes through every file on every card and compares its bytes with the digest that the journal holds.</summary>
internal static class FileCheck
{
    private const int Page = 500;

    /// <summary>How many are whole, and those that are not.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public static async Task<(int Whole, IReadOnlyList<BrokenFile> Broken)> Run(Database database, CancellationToken cancel)
    {
        var store = new FileStore(database, TimeProvider.System);
        var (whole, broken) = (0, new List<BrokenFile>());
        for (var last = ""; await Tasks(database, last, cancel) is { Count: > 0 } page; last = page[^1].Id)
        {
            foreach (var (_, body) in page)
            {
                var task = JsonSerializer.Deserialize(body, DomainJson.Readable.PlanTask)!;
                foreach (var file in task.Attachments.Where(a => !a.IsErased))
                {
                    if (await store.Find(file.FileId, FileOwners.Task(task.Id), cancel) is null)
                        broken.Add(new(task.Code, file.Id, file.Name, Missing: true));
                    else if (await Digest(store, file.FileId, cancel) != file.Digest)
                        broken.Add(new(task.Code, file.Id, file.Name, Missing: false));
                    else
                        whole++;
                }
            }
        }
        return (whole, broken);
    }

    private static async Task<List<(string Id, string Body)>> Tasks(Database database, string after, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return (await connection.QueryAsync<(string, string)>(new CommandDefinition(
            "SELECT id, body FROM task WHERE id > @after ORDER BY id LIMIT @Page", new { after, Page }, cancellationToken: cancel))).AsList();
    }

    private static async Task<string> Digest(FileStore store, string fileId, CancellationToken cancel)
    {
        using var hash = SHA256.Create();
        await using (var into = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            await store.CopyTo(fileId, into, cancel);
        return Convert.ToHexStringLower(hash.Hash!);
    }
}
