using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>The table of passkeys.</summary>
internal sealed class PasskeyStore(Database database)
{
    private const string Select = """
        SELECT credential_id AS CredentialId, name AS Name, created_at AS CreatedAt, public_key AS PublicKey, sign_count AS SignCount, body AS Body
        FROM passkey
        """;

    /// <summary>Adds a passkey, or writes back what a sign-in changed of it.</summary>
    public Task Put(string personId, UserPasskeyInfo passkey, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO passkey (credential_id, person_id, name, created_at, public_key, sign_count, body)
            VALUES (@CredentialId, @personId, @Name, @created, @PublicKey, @signCount, @body)
            ON CONFLICT (credential_id) DO UPDATE SET name = excluded.name, sign_count = excluded.sign_count, body = excluded.body
            WHERE passkey.person_id = excluded.person_id
            """,
            new
            {
                passkey.CredentialId,
                personId,
                passkey.Name,
                created = Moment.ToMicroseconds(passkey.CreatedAt),
                passkey.PublicKey,
                signCount = (long)passkey.SignCount,
                body = JsonSerializer.Serialize(PasskeyBody.Of(passkey), AccountsJson.Default.PasskeyBody),
            },
            transaction),
        cancel);

    /// <summary>A person's passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> OfPerson(string personId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await Query(connection, "WHERE person_id = @personId ORDER BY created_at", new { personId });
    }

    /// <summary>Whose passkey it is; null where there is none.</summary>
    public async Task<string?> OwnerOf(byte[] credentialId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.QuerySingleOrDefaultAsync<string>(
            "SELECT person_id FROM passkey WHERE credential_id = @credentialId", new { credentialId });
    }

    /// <summary>One passkey of a person; null where there is none.</summary>
    public async Task<UserPasskeyInfo?> Find(string personId, byte[] credentialId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return (await Query(connection, "WHERE person_id = @personId AND credential_id = @credentialId", new { personId, credentialId }))
            .SingleOrDefault();
    }

    /// <summary>Takes a passkey away from a person; false where there was none.</summary>
    public Task<bool> Remove(string personId, byte[] credentialId, CancellationToken cancel) => database.Write(
        async (connection, transaction) => await connection.ExecuteAsync(
            "DELETE FROM passkey WHERE person_id = @personId AND credential_id = @credentialId",
            new { personId, credentialId },
            transaction) == 1,
        cancel);

    /// <summary>Takes all passkeys away from a person, as part of something larger.</summary>
    public static Task RemoveAll(DbConnection connection, DbTransaction transaction, string personId) =>
        connection.ExecuteAsync("DELETE FROM passkey WHERE person_id = @personId", new { personId }, transaction);

    private static async Task<IReadOnlyList<UserPasskeyInfo>> Query(DbConnection connection, string where, object values) =>
        [.. (await connection.QueryAsync<Row>($"{Select} {where}", values)).Select(row => row.ToPasskey())];

    private sealed class Row
    {
        public byte[] CredentialId { get; set; } = [];

        public string? Name { get; set; }

        public long CreatedAt { get; set; }

        public byte[] PublicKey { get; set; } = [];

        public long SignCount { get; set; }

        public string Body { get; set; } = "";

        public UserPasskeyInfo ToPasskey()
        {
            var body = JsonSerializer.Deserialize(Body, AccountsJson.Default.PasskeyBody)!;
            return new UserPasskeyInfo(
                CredentialId, PublicKey, Moment.FromMicroseconds(CreatedAt), (uint)SignCount, body.Transports, body.UserVerified,
                body.BackupEligible, body.BackedUp, body.Attestation, body.ClientData)
            {
                Name = Name,
            };
        }
    }
}
