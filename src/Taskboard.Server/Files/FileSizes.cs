using Taskboard.Server.Texts;

namespace Taskboard.Server.Files;

/// <summary>Sizes of files in words.</summary>
internal static class FileSizes
{
    private const double Kilobyte = 1024;

    /// <summary>Bytes as KB or MB, with the decimal sign of the language.</summary>
    public static string Of(long bytes, Language language) => bytes < Kilobyte * Kilobyte
        ? string.Create(language.Culture(), $"{Math.Max(1, Math.Ceiling(bytes / Kilobyte)):0} KB")
        : string.Create(language.Culture(), $"{bytes / Kilobyte / Kilobyte:0.0} MB");
}
