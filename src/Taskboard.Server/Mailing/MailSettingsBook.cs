using System.Security.Cryptography;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Taskboard.Journal;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Mailing;

/// <summary>The settings of mail: by the environment where it names a server, otherwise as an administrator entered them.</summary>
public sealed class MailSettingsBook(Database database, ServerOptions options, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("taskboard.mail");

    /// <summary>Whether the environment names a server: then the page shows and does not change.</summary>
    public bool IsFixed => options.Mail is { Host.Length: > 0 };

    /// <summary>The settings as they stand.</summary>
    public async Task<MailSettings> Now(CancellationToken cancel)
    {
        if (options.Mail is { Host.Length: > 0 } named)
            return named;
        await using var connection = await database.Read(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            """
            SELECT host, port, security, user_name AS UserName, password, fingerprint, sender, sender_name AS SenderName, public_address AS PublicAddress
            FROM mail_setting
            """,
            cancellationToken: cancel));
        return row is null ? options.Mail ?? new MailSettings() : new MailSettings
        {
            Host = row.Host,
            Port = (int)row.Port,
            Security = Enum.TryParse<MailSecurity>(row.Security, out var security) ? security : MailSecurity.StartTls,
            UserName = row.UserName,
            Password = Open(row.Password),
            Fingerprint = row.Fingerprint,
            Sender = row.Sender,
            SenderName = row.SenderName,
            PublicAddress = row.PublicAddress,
        };
    }

    /// <summary>Keeps settings.</summary>
    public Task Keep(MailSettings settings, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var row = new
        {
            settings.Host,
            settings.Port,
            security = settings.Security.ToString(),
            settings.UserName,
            password = settings.Password.Length == 0 ? "" : _protector.Protect(settings.Password),
            settings.Fingerprint,
            settings.Sender,
            settings.SenderName,
            settings.PublicAddress,
            at = Moment.ToMicroseconds(time.GetUtcNow()),
        };
        return database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                """
                INSERT INTO mail_setting (one, host, port, security, user_name, password, fingerprint, sender, sender_name, public_address, changed_at)
                VALUES (1, @Host, @Port, @security, @UserName, @password, @Fingerprint, @Sender, @SenderName, @PublicAddress, @at)
                ON CONFLICT (one) DO UPDATE SET host = excluded.host, port = excluded.port, security = excluded.security, user_name = excluded.user_name,
                    password = excluded.password, fingerprint = excluded.fingerprint, sender = excluded.sender, sender_name = excluded.sender_name,
                    public_address = excluded.public_address, changed_at = excluded.changed_at
                """,
                row, transaction),
            cancel);
    }

    private string Open(string kept)
    {
        try
        {
            return kept.Length == 0 ? "" : _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // its key is gone: the server will say that the password is wrong, and it can be entered anew
            return "";
        }
    }

    private sealed record Row(string Host, long Port, string Security, string UserName, string Password, string Fingerprint, string Sender, string SenderName, string PublicAddress);
}
