using System.Data.Common;
using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Following;

/// <summary>Up to which position of the journal a piece of following work has come.</summary>
internal sealed class FollowingPosition(Database database, string name)
{
    /// <summary>The position. Work that is new begins at the journal's end: what happened before it was there concerns nobody any more. After a
    /// restore to an earlier moment it begins at the end as well.</summary>
    public async Task<long> Read(CancellationToken cancel)
    {
        var head = await database.Journal.Head(cancel);
        return await database.Write(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO follower (name, position) VALUES (@name, @head)
                    ON CONFLICT (name) DO UPDATE SET position = excluded.position WHERE follower.position > excluded.position
                    """,
                    new { name, head }, transaction);
                return await connection.ExecuteScalarAsync<long>("SELECT position FROM follower WHERE name = @name", new { name }, transaction);
            },
            cancel);
    }

    /// <summary>Remembers a later position together with what was done on the way there. Both last or neither, so that it need not wait for the disk: what a
    /// crash takes back is done again.</summary>
    /// <returns>False where another node was there first: nothing was written.</returns>
    public Task<bool> Move(long from, long to, Func<DbConnection, DbTransaction, Task>? work, CancellationToken cancel) => database.WriteRepeatable(
        async (connection, transaction) =>
        {
            var moved = await connection.ExecuteAsync(
                "UPDATE follower SET position = @to WHERE name = @name AND position = @from", new { name, from, to }, transaction);
            if (moved == 1 && work is not null)
                await work(connection, transaction);
            return moved == 1;
        },
        cancel);
}
