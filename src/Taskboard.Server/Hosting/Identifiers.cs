using System.Security.Cryptography;
using System.Text;

namespace Taskboard.Server.Hosting;

/// <summary>Ids of things: 16 characters of lower-case Crockford base32, ordered by time so that they do not scatter an index.</summary>
/// <remarks>48 bits of milliseconds since 1970, then 32 random bits: two of one millisecond meet once in four thousand million.</remarks>
public static class Identifiers
{
    /// <summary>Characters of an id.</summary>
    public const int Length = 16;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new id.</summary>
    public static string New(TimeProvider time)
    {
        Span<byte> random = stackalloc byte[4];
        RandomNumberGenerator.Fill(random);
        var milliseconds = (ulong)time.GetUtcNow().ToUnixTimeMilliseconds();
        var low = BitConverter.ToUInt32(random);
        return Write(((UInt128)milliseconds << 32) | low);
    }

    /// <summary>The id that follows from a text: the same text gives the same id, so that a repeated request makes nothing twice.</summary>
    public static string From(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Write(BitConverter.ToUInt64(hash) | ((UInt128)BitConverter.ToUInt16(hash[8..]) << 64));
    }

    /// <summary>True for a text that could be an id: nothing else is looked up.</summary>
    public static bool IsOne(string? text)
    {
        if (text is not { Length: Length })
            return false;
        foreach (var c in text)
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'z')))
                return false;
        return true;
    }

    private static string Write(UInt128 value) => string.Create(Length, value, static (text, rest) =>
    {
        for (var i = text.Length - 1; i >= 0; i--, rest >>= 5)
            text[i] = Alphabet[(int)(uint)(rest & 31)];
    });
}
