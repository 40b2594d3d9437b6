namespace Taskboard.Server.Files;

/// <summary>Copying of pieces of a picture from one file to another.</summary>
internal static class Chunks
{
    private const int Buffer = 64 * 1024;

    /// <summary>Copies so many bytes from where the file stands; false where there are not so many.</summary>
    public static bool Copy(Stream from, Stream to, long count)
    {
        var buffer = new byte[Buffer];
        while (count > 0)
        {
            var read = from.Read(buffer, 0, (int)Math.Min(count, Buffer));
            if (read == 0)
                return false;
            to.Write(buffer, 0, read);
            count -= read;
        }
        return true;
    }

    /// <summary>Reads so many bytes; false where there are not so many.</summary>
    public static bool Read(Stream from, Span<byte> into) => from.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
}
