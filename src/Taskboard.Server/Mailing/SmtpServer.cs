using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Mailing;

/// <summary>A mail server that speaks SMTP (RFC 5321), by MailKit.</summary>
internal sealed class SmtpServer : IMailServer
{
    /// <summary>How long the server may keep silent, in milliseconds.</summary>
    public const int Patience = 20_000;

    public async Task<(IMailConnection? Connection, string? Fault)> Connect(MailSettings settings, CancellationToken cancel)
    {
        var client = new SmtpTalk { Timeout = Patience, CheckCertificateRevocation = false, ServerCertificateValidationCallback = Trust(settings.Fingerprint) };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Options(settings.Security), patience.Token);
            if (settings.UserName.Length > 0)
                await client.AuthenticateAsync(settings.UserName, settings.Password, patience.Token);
            return (new SmtpConnection(client), null);
        }
        catch (Exception fault) when (IsOfServer(fault) || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            client.Dispose();
            return (null, Words(fault));
        }
    }

    private const int KeptWords = 300;

    /// <summary>What the server said or did, in one line.</summary>
    internal static string Words(Exception fault)
    {
        var said = fault switch
        {
            OperationCanceledException => ConnectionTrouble.NoAnswer,
            SmtpCommandException refused => $"{(int)refused.StatusCode} {refused.Message}",
            _ => ConnectionTrouble.Of(fault) ?? fault.Message,
        };
        return ForeignText.Line(said, KeptWords);
    }

    internal static bool IsOfServer(Exception fault) =>
        fault is SmtpCommandException or SmtpProtocolException or SslHandshakeException or MailKit.Security.AuthenticationException or SaslException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or SocketException or IOException or TimeoutException or NotSupportedException or System.Security.Authentication.AuthenticationException;

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private static RemoteCertificateValidationCallback Trust(string fingerprint) => (_, certificate, _, errors) =>
        errors == SslPolicyErrors.None
        || (fingerprint.Length > 0 && certificate is X509Certificate2 shown && string.Equals(shown.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256), fingerprint, StringComparison.OrdinalIgnoreCase));
}
