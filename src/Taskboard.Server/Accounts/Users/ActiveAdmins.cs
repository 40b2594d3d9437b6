using System.Text.Json;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>Who can administer the system, read from the database and not from memory: another node may have changed it this moment.</summary>
internal sealed class ActiveAdmins(Database database)
{
    /// <summary>Whether anybody can, apart from one person.</summary>
    public async Task<bool> AnyBut(string? personId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var bodies = await connection.QueryAsync<string>(new CommandDefinition("SELECT body FROM person", cancellationToken: cancel));
        return bodies
            .Select(body => JsonSerializer.Deserialize(body, DomainJson.Readable.Person)!)
            .Any(person => person is { Active: true, Role: UserRole.Admin } && person.Id != personId);
    }
}
