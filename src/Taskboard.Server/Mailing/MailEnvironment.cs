using System.Globalization;
using Taskboard.Server.CommandLine;

namespace Taskboard.Server.Mailing;

/// <summary>The settings of mail out of the environment, for those who keep settings there: they go before what was entered on the page.</summary>
internal static class MailEnvironment
{
    /// <summary>What the environment says; null where it says nothing.</summary>
    /// <exception cref="MailEnvironmentWrong">It says something that cannot be.</exception>
    public static MailSettings? Read()
    {
        var host = CommonOptions.Variable("SMTP_HOST");
        var address = CommonOptions.Variable("PUBLIC_URL");
        if (host is null && address is null)
            return null;
        var security = CommonOptions.Variable("SMTP_SECURITY") switch
        {
            null or "starttls" => MailSecurity.StartTls,
            "tls" => MailSecurity.Tls,
            "none" => MailSecurity.None,
            _ => throw new MailEnvironmentWrong("security"),
        };
        var port = CommonOptions.Variable("SMTP_PORT");
        var read = new MailSettings
        {
            Host = host ?? "",
            Port = port is null ? security switch { MailSecurity.Tls => 465, MailSecurity.None => 25, _ => 587 } : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            Security = security,
            UserName = CommonOptions.Variable("SMTP_USER") ?? "",
            Password = CommonOptions.Variable("SMTP_PASSWORD") ?? "",
            Fingerprint = CommonOptions.Variable("SMTP_FINGERPRINT")?.Replace(":", "", StringComparison.Ordinal) ?? "",
            Sender = CommonOptions.Variable("SMTP_FROM") ?? "",
            SenderName = CommonOptions.Variable("SMTP_FROM_NAME") ?? "",
            PublicAddress = address ?? "",
        };
        return read.Fault() is { } fault ? throw new MailEnvironmentWrong(fault) : read;
    }
}
