using System.Buffers.Binary;

namespace Taskboard.Server.Accounts;

/// <summary>The SHA-256 of a secret, as a key that is compared without allocating.</summary>
internal readonly record struct SecretHash(UInt128 High, UInt128 Low)
{
    /// <summary>Out of 32 bytes.</summary>
    public static SecretHash Of(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>The 32 bytes, as they are stored.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Low);
        return bytes;
    }
}
