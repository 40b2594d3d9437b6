using System.Buffers;
using System.Text;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Files;

/// <summary>Tells plain text and mail from everything else that is text: web pages, drawings with script, programs.</summary>
internal static class TextSniffing
{
    private const int HeadLength = 8 * 1024;
    private static readonly string[] s_mailHeaders = ["Date:", "Received:", "Message-ID:", "MIME-Version:", "Return-Path:"];
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static (FileType?, FileFault?) Of(Stream file, string name)
    {
        var ending = Path.GetExtension(name.Trim().TrimEnd('.'));
        file.Position = 0;
        var buffer = new byte[HeadLength];
        var read = file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false);
        var bytes = buffer.AsSpan(0, read);
        if (bytes.StartsWith(Mark))
            bytes = bytes[Mark.Length..];
        var head = Encoding.UTF8.GetString(bytes);
        if (IsMarkup(head) || head.StartsWith("#!", StringComparison.Ordinal) || head.StartsWith("MZ", StringComparison.Ordinal))
            return (null, FileFault.NotAllowed);
        if (ending.Equals(".eml", StringComparison.OrdinalIgnoreCase))
            return IsMail(head) && !HasControls(file) ? (FileType.Mail, null) : (null, FileFault.NotAllowed);
        if (!ending.Equals(".txt", StringComparison.OrdinalIgnoreCase) || HasControls(file))
            return (null, FileFault.NotAllowed);
        return IsUtf8(file) ? (FileType.Text, null) : (null, FileFault.NotUtf8);
    }

    /// <summary>Whether a browser or a viewer would take it for markup: it begins with a tag.</summary>
    private static bool IsMarkup(string head)
    {
        var text = head.AsSpan().TrimStart();
        return text is ['<', '!' or '?' or '/' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..];
    }

    private static bool IsMail(string head)
    {
        var end = head.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var plain ? plain : head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = (end < 0 ? head : head[..end]).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var name = lines[0].IndexOf(':', StringComparison.Ordinal);
        return name > 0 && lines[0][..name].All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && lines.Any(line => line.StartsWith("From:", StringComparison.OrdinalIgnoreCase))
            && lines.Any(line => s_mailHeaders.Any(header => line.StartsWith(header, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool HasControls(Stream file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            file.Position = 0;
            int read;
            while ((read = file.Read(buffer)) > 0)
                foreach (var b in buffer.AsSpan(0, read))
                    if (b < ' ' && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f'))
                        return true;
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), false, 64 * 1024, leaveOpen: true);
        var buffer = new char[64 * 1024];
        try
        {
            while (reader.Read(buffer) > 0)
            {
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
