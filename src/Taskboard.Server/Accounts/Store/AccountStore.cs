using System.Data.Common;
using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>The table of accounts.</summary>
internal sealed class AccountStore(Database database)
{
    private const string Select = """
        SELECT person_id AS PersonId, user_name AS UserName, user_key AS UserKey, password_hash AS PasswordHash,
            security_stamp AS SecurityStamp, language AS Language, created_at AS CreatedAt, last_sign_in AS LastSignIn, changed AS Changed
        FROM account
        """;

    /// <summary>The account of a person; null where there is none.</summary>
    public Task<Account?> OfPerson(string personId, CancellationToken cancel) => One("WHERE person_id = @key", personId, cancel);

    /// <summary>The account of a user name, as <see cref="UserNames.KeyOf"/> gives it; null where there is none.</summary>
    public Task<Account?> OfUser(string userKey, CancellationToken cancel) => One("WHERE user_key = @key", userKey, cancel);

    /// <summary>All accounts.</summary>
    public async Task<IReadOnlyList<Account>> All(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return (await connection.QueryAsync<Account>(new CommandDefinition(Select, cancellationToken: cancel))).AsList();
    }

    /// <summary>Accounts that changed after a number; used inside a snapshot.</summary>
    public static async Task<IReadOnlyList<Account>> ChangedAfter(Snapshot snapshot, long number) =>
        (await snapshot.Connection.QueryAsync<Account>($"{Select} WHERE changed > @number", new { number }, snapshot.Transaction)).AsList();

    /// <summary>Adds an account; false when the user name is taken. <paramref name="inPlaceOf"/> is one that never came to life.</summary>
    public Task<bool> Add(Account account, string? inPlaceOf, CancellationToken cancel) =>
        database.Write((connection, transaction) => Add(connection, transaction, account, inPlaceOf), cancel);

    /// <summary>The same, as part of something larger.</summary>
    public static async Task<bool> Add(DbConnection connection, DbTransaction transaction, Account account, string? inPlaceOf)
    {
        if (inPlaceOf is not null)
            await Remove(connection, transaction, inPlaceOf);
        account.Changed = await AccountChange.Next(connection, transaction);
        return await connection.ExecuteAsync(
            """
            INSERT INTO account (person_id, user_name, user_key, password_hash, security_stamp, language, created_at, last_sign_in, changed)
            VALUES (@PersonId, @UserName, @UserKey, @PasswordHash, @SecurityStamp, @Language, @CreatedAt, @LastSignIn, @Changed)
            ON CONFLICT DO NOTHING
            """,
            account,
            transaction) == 1;
    }

    /// <summary>Writes an account back; false when somebody else changed it meanwhile.</summary>
    public Task<bool> Update(Account account, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            var next = await AccountChange.Next(connection, transaction);
            var done = await connection.ExecuteAsync(
                """
                UPDATE account SET user_name = @UserName, user_key = @UserKey, password_hash = @PasswordHash,
                    security_stamp = @SecurityStamp, language = @Language, last_sign_in = @LastSignIn, changed = @next
                WHERE person_id = @PersonId AND changed = @Changed
                """,
                new
                {
                    account.UserName,
                    account.UserKey,
                    account.PasswordHash,
                    account.SecurityStamp,
                    account.Language,
                    account.LastSignIn,
                    account.PersonId,
                    account.Changed,
                    next,
                },
                transaction) == 1;
            account.Changed = done ? next : account.Changed;
            return done;
        },
        cancel);

    /// <summary>Sets what opens the account and ends every session; false when there is no such account.</summary>
    /// <param name="connection">The writing connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="passwordHash">The new hash; null to shut it until a link is used.</param>
    /// <param name="stamp">The new security stamp.</param>
    public static async Task<bool> SetPassword(
        DbConnection connection, DbTransaction transaction, string personId, string? passwordHash, string stamp)
    {
        var next = await AccountChange.Next(connection, transaction);
        return await connection.ExecuteAsync(
            "UPDATE account SET password_hash = @passwordHash, security_stamp = @stamp, changed = @next WHERE person_id = @personId",
            new { passwordHash, stamp, next, personId },
            transaction) == 1;
    }

    /// <summary>Notes a sign-in. Other nodes need not know: no change is numbered.</summary>
    public Task NoteSignIn(string personId, DateTimeOffset at, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE account SET last_sign_in = @at WHERE person_id = @personId",
            new { at = Moment.ToMicroseconds(at), personId },
            transaction),
        cancel);

    /// <summary>Remembers the language that a person chose.</summary>
    public Task ChooseLanguage(string personId, string language, CancellationToken cancel) => database.Write(
        async (connection, transaction) => await connection.ExecuteAsync(
            "UPDATE account SET language = @language, changed = @changed WHERE person_id = @personId AND language IS DISTINCT FROM @language",
            new { language, personId, changed = await AccountChange.Next(connection, transaction) },
            transaction),
        cancel);

    /// <summary>Takes an account away whose person could not be entered.</summary>
    public Task Remove(string personId, CancellationToken cancel) =>
        database.Write((connection, transaction) => Remove(connection, transaction, personId), cancel);

    /// <summary>The same, as part of something larger.</summary>
    public static Task Remove(DbConnection connection, DbTransaction transaction, string personId) =>
        connection.ExecuteAsync("DELETE FROM account WHERE person_id = @personId", new { personId }, transaction);

    private async Task<Account?> One(string where, string key, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.QuerySingleOrDefaultAsync<Account>(
            new CommandDefinition($"{Select} {where}", new { key }, cancellationToken: cancel));
    }
}
