using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Taskboard.Server.Accounts;

/// <summary>A secret that is shown once and kept as its SHA-256 alone: 256 random bits cannot be guessed from it, so no slow hash is needed.</summary>
internal static class Secret
{
    /// <summary>Characters of a secret: 32 bytes as base64url.</summary>
    public const int Length = 43;

    /// <summary>A new secret.</summary>
    public static string New()
    {
        Span<byte> random = stackalloc byte[32];
        RandomNumberGenerator.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    /// <summary>What is kept of it; null for a text that cannot be a secret.</summary>
    public static SecretHash? HashOf(ReadOnlySpan<char> secret)
    {
        if (secret.Length != Length || !Base64Url.IsValid(secret))
            return null;
        Span<byte> ascii = stackalloc byte[Length];
        Encoding.ASCII.GetBytes(secret, ascii);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(ascii, hash);
        return SecretHash.Of(hash);
    }
}
