namespace Taskboard.Server.Mailing;

/// <summary>How the connection to the mail server is kept from others.</summary>
public enum MailSecurity
{
    /// <summary>Begins in clear and is encrypted by STARTTLS before anything else is said; without it nothing is sent.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In clear: for a server on this machine or in a closed network. No password is sent this way.</summary>
    None,
}
