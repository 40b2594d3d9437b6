namespace Taskboard.Server.Accounts;

/// <summary>The certificate that was named cannot be used: the server does not start.</summary>
public sealed class CertificateFileException(string path, Exception why)
    : Exception($"The certificate {path} cannot be read: {why.Message}", why);
