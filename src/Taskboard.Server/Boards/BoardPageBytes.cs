using System.IO.Compression;
using System.Security.Cryptography;

namespace Taskboard.Server.Boards;

/// <summary>A board's page, ready to be sent: plain, and compressed once somebody accepts that.</summary>
public sealed class BoardPageBytes
{
    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<byte[]> _brotli;

    /// <summary>Keeps a page that was made at a stamp, for a day.</summary>
    public BoardPageBytes(byte[] plain, long stamp, DateOnly day)
    {
        (Plain, Stamp, Day) = (plain, stamp, day);
        _gzip = new(() => Compress(static to => new GZipStream(to, CompressionLevel.Fastest)));
        _brotli = new(() => Compress(static to => new BrotliStream(to, CompressionLevel.Fastest)));
        ETag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"";
    }

    /// <summary>The stamp of the board that it shows.</summary>
    public long Stamp { get; }

    /// <summary>The day by which lateness was counted.</summary>
    public DateOnly Day { get; }

    /// <summary>Says what is in it, whatever its encoding, hence weak.</summary>
    public string ETag { get; }

    /// <summary>UTF-8.</summary>
    public byte[] Plain { get; }

    /// <summary>The same, gzip.</summary>
    public byte[] Gzip => _gzip.Value;

    /// <summary>The same, Brotli.</summary>
    public byte[] Brotli => _brotli.Value;

    /// <summary>Bytes held.</summary>
    public long Size => Plain.Length + (_gzip.IsValueCreated ? Gzip.Length : 0) + (_brotli.IsValueCreated ? Brotli.Length : 0);

    private byte[] Compress(Func<Stream, Stream> encoder)
    {
        using var buffer = new MemoryStream(Plain.Length / 8);
        using (var stream = encoder(buffer))
            stream.Write(Plain);
        return buffer.ToArray();
    }
}
