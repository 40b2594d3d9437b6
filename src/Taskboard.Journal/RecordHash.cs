using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Taskboard.Journal;

/// <summary>
/// The bytes that a record's hash is taken over, and the two chains made of them: each record carries the hash of its stream's
/// record before, and the head's digest runs over all records in order of position.
/// </summary>
/// <remarks>
/// The encoding: <c>taskboard.record.1\n</c>, then previous hash, stream, position, version, moment in microseconds, command id,
/// audience, actor, events. Texts and hashes as a 4-byte length and their (UTF-8) bytes, numbers as 8 bytes, all big-endian.
/// No two records share an encoding, and the bytes never change: they are pinned in a test.
/// </remarks>
public static class RecordHash
{
    /// <summary>Bytes in a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Prefix => "taskboard.record.1\n"u8;

    /// <summary>What stands before the first record of a stream, and before the first of all.</summary>
    public static ReadOnlyMemory<byte> None { get; } = new byte[Size];

    /// <summary>The hash that the record should carry.</summary>
    public static byte[] Of(JournalRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var buffer = ArrayPool<byte>.Shared.Rent(LengthOf(record));
        try
        {
            return SHA256.HashData(buffer.AsSpan(0, Encode(record, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The canonical encoding of the record.</summary>
    public static byte[] Encode(JournalRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var bytes = new byte[LengthOf(record)];
        return bytes[..Encode(record, bytes)];
    }

    /// <summary>The digest after a record, out of the digest before it.</summary>
    public static byte[] Continue(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> hash)
    {
        Span<byte> both = stackalloc byte[2 * Size];
        digest.CopyTo(both);
        hash.CopyTo(both[Size..]);
        return SHA256.HashData(both);
    }

    private static int LengthOf(JournalRecord record) =>
        Prefix.Length + (6 * sizeof(int)) + (3 * sizeof(long)) + record.PreviousHash.Length + record.Events.Length + record.ActorJson.Length
        + Encoding.UTF8.GetMaxByteCount(record.Stream.Length + record.CommandId.Length + record.Audience.Text.Length);

    private static int Encode(JournalRecord record, Span<byte> into)
    {
        Prefix.CopyTo(into);
        var at = Prefix.Length;
        Put(into, ref at, record.PreviousHash.Span);
        Put(into, ref at, record.Stream);
        Put(into, ref at, record.Position);
        Put(into, ref at, record.Version);
        Put(into, ref at, Moment.ToMicroseconds(record.At));
        Put(into, ref at, record.CommandId);
        Put(into, ref at, record.Audience.Text);
        Put(into, ref at, record.ActorJson);
        Put(into, ref at, record.Events.Span);
        return at;
    }

    private static void Put(Span<byte> into, ref int at, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(into[at..], number);
        at += sizeof(long);
    }

    private static void Put(Span<byte> into, ref int at, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(into[at..], bytes.Length);
        bytes.CopyTo(into[(at + sizeof(int))..]);
        at += sizeof(int) + bytes.Length;
    }

    private static void Put(Span<byte> into, ref int at, string text)
    {
        var length = Encoding.UTF8.GetBytes(text, into[(at + sizeof(int))..]);
        BinaryPrimitives.WriteInt32BigEndian(into[at..], length);
        at += sizeof(int) + length;
    }
}
