using System.Globalization;

namespace Taskboard.Server.Api;

/// <summary>Versions as ETags, and back.</summary>
internal static class Versions
{
    /// <summary>The ETag of a version.</summary>
    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that a write is based on; null where the header is missing. False where it is there and names no version:
    /// <c>*</c> and lists of several say nothing about what the caller saw.</summary>
    public static bool TryRead(HttpRequest request, out long? version)
    {
        version = null;
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
            return true;
        if (header.Count > 1 || !TryParse(header[0], out var seen))
            return false;
        version = seen;
        return true;
    }

    /// <summary>True when the caller has this version already.</summary>
    public static bool Has(HttpRequest request, long version) =>
        request.Headers.IfNoneMatch is [{ } tag] && TryParse(tag, out var seen) && seen == version;

    private static bool TryParse(ReadOnlySpan<char> tag, out long version)
    {
        tag = tag.Trim();
        if (tag.StartsWith("W/"))
            tag = tag[2..];
        if (tag.Length >= 2 && tag[0] == '"' && tag[^1] == '"')
            tag = tag[1..^1];
        return long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out version) && version > 0;
    }
}
