using System.Globalization;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Mailing;

/// <summary>The settings of mail as the administrators' form holds them. The password is never shown: an empty field keeps it.</summary>
internal static class MailAdminForm
{
    public static MailSettings Read(IFormCollection form, MailSettings before)
    {
        var userName = form["userName"].ToString().Trim();
        var host = form["host"].ToString().Trim();
        var typed = form["password"].ToString();
        return new MailSettings
        {
            Host = host,
            Port = int.TryParse(form["port"], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0,
            Security = FormFields.Choice<MailSecurity>(form["security"]) ?? MailSecurity.StartTls,
            UserName = userName,
            Password = userName.Length == 0 ? "" : typed.Length > 0 ? typed : KeepsPassword(host, userName, before) ? before.Password : "",
            Fingerprint = form["fingerprint"].ToString().Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
            Sender = form["sender"].ToString().Trim(),
            SenderName = form["senderName"].ToString().Trim(),
            PublicAddress = form["publicAddress"].ToString().Trim().TrimEnd('/'),
        };
    }

    /// <summary>Whether an empty field keeps the password that is stored: another server is not told the one before.</summary>
    public static bool KeepsPassword(string host, string userName, MailSettings stored) => stored.Password.Length > 0 && host == stored.Host && userName == stored.UserName;
}
