using System.Security.Cryptography;
using System.Text;

namespace Taskboard.Server.Webhooks;

/// <summary>The secret by which deliveries are signed, as Standard Webhooks writes it: <c>whsec_</c> and base64.</summary>
internal static class WebhookSecret
{
    /// <summary>How every secret begins, so that a leaked one is recognised.</summary>
    public const string Prefix = "whsec_";

    /// <summary>A new secret of 256 random bits.</summary>
    public static string New()
    {
        Span<byte> random = stackalloc byte[32];
        RandomNumberGenerator.Fill(random);
        return Prefix + Convert.ToBase64String(random);
    }

    /// <summary>The signature of a delivery: HMAC-SHA256 over id, time and body.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>: seconds since 1970-01-01 UTC.</param>
    /// <param name="body">The body.</param>
    public static string Sign(string secret, string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(secret[Prefix.Length..]),
            Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"))));
}
