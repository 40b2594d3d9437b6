namespace Taskboard.Import.Documents.Packages;

/// <summary>Unpacks a part while counting: it ends with a refusal where there is more than a plan has, where it was packed closer than text can be,
/// or where one tag is longer than any program writes (a reader keeps all attributes of a tag in memory).</summary>
internal sealed class UnpackingStream(Stream source, UnpackingBudget budget, long packed) : Stream
{
    /// <summary>Bytes from which on the ratio is looked at: small parts of repeated markup pack closely.</summary>
    private const long Unsuspected = 4 * 1_048_576;

    private const int HighestRatio = 250;

    private readonly TagGuard guard = new();
    private long unpacked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => unpacked; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        unpacked += read;
        budget.Take(read);
        if (unpacked > Unsuspected && unpacked > HighestRatio * Math.Max(1, packed))
            throw new DocumentFault(new DocumentProblem.UnpacksTooLarge());
        guard.See(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
