using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Taskboard.Server.Accounts;

/// <summary>Reads the certificate for HTTPS: a PKCS #12 file with its password, or a PEM file with its key in the same file or another.</summary>
internal static class CertificateFile
{
    /// <exception cref="CertificateFileException">There is no such file, it is no certificate, has no key, or the password is wrong.</exception>
    public static X509Certificate2 Load(string path, string? keyPath, string? password)
    {
        try
        {
            if (Path.GetExtension(path).ToLowerInvariant() is ".pfx" or ".p12")
                return X509CertificateLoader.LoadPkcs12FromFile(path, password);
            using var pem = password is null
                ? X509Certificate2.CreateFromPemFile(path, keyPath)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password, keyPath);
            // a key straight out of PEM is not usable for TLS everywhere
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CertificateFileException(path, problem);
        }
    }
}
