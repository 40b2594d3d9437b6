namespace Taskboard.Server.Mailing;

/// <summary>By which server mails go out, and in whose name.</summary>
public sealed record MailSettings
{
    /// <summary>The most characters of any of the texts.</summary>
    public const int Longest = 250;

    /// <summary>The mail server; empty while none is set, and nothing is sent then.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is kept from others.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>With which name to sign in there; empty for not at all.</summary>
    public string UserName { get; init; } = "";

    /// <summary>With which password.</summary>
    public string Password { get; init; } = "";

    /// <summary>The SHA-256 of a certificate, in hexadecimal digits, that is trusted although the system does not; empty for none.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The address from which mails come.</summary>
    public string Sender { get; init; } = "";

    /// <summary>The name beside it.</summary>
    public string SenderName { get; init; } = "";

    /// <summary>Where links in mails lead: the address by which people open this server, such as <c>https://congviec.example.vn</c>.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>Whether mails can be sent.</summary>
    public bool AreSet => Host.Length > 0 && Sender.Length > 0 && PublicAddress.Length > 0;

    /// <summary>The whole address of a path of this server.</summary>
    public string Link(string path) => PublicAddress.TrimEnd('/') + path;

    /// <summary>What is wrong with them: the end of a text's key; null for nothing.</summary>
    public string? Fault()
    {
        if (Host.Length == 0)
            return null;
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            return "host";
        if (Port is < 1 or > 65535)
            return "port";
        if (!MailAddresses.IsOne(Sender))
            return "sender";
        if (SenderName.Length > Longest || SenderName.Any(char.IsControl))
            return "sender-name";
        if (UserName.Length > Longest || UserName.Any(char.IsControl) || Password.Length > Longest || Password.Any(char.IsControl))
            return "user-name";
        if (UserName.Length > 0 && Security == MailSecurity.None)
            return "password-in-clear";
        if (Fingerprint.Length > 0 && (Fingerprint.Length != 64 || !Fingerprint.All(char.IsAsciiHexDigit)))
            return "fingerprint";
        return IsAddress(PublicAddress) ? null : "public-address";
    }

    private static bool IsAddress(string text) =>
        text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0;
}
