using System.IO.Compression;
using System.Text;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Files;

/// <summary>Tells Office and OpenDocument files apart, and both from archives, by what their packages say of themselves.</summary>
internal static class PackageSniffing
{
    private const int MostEntries = 20_000;
    private const int LongestSaying = 1024 * 1024;

    private static readonly HashSet<string> s_programs = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".dll", ".com", ".scr", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".jar", ".lnk", ".cpl", ".reg", ".sh", ".html", ".htm", ".svg", ".swf",
    };

    public static (FileType?, FileFault?) Of(Stream file)
    {
        file.Position = 0;
        try
        {
            using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > MostEntries)
                return (null, FileFault.NotAllowed);
            var names = package.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToList();
            var (type, fault) = Sayings(package, "[Content_Types].xml") is { Count: > 0 } types ? Office(types)
                : Sayings(package, "mimetype") is { Count: 1 } kinds ? OpenDocument(kinds[0], package)
                : (null, FileFault.NotAllowed);
            if (type is null)
                return (null, fault);
            if (names.Any(IsMacro))
                return (null, FileFault.HasMacros);
            return names.Any(name => s_programs.Contains(Path.GetExtension(name))) ? (null, FileFault.HasProgram) : (type, null);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, FileFault.Damaged);
        }
    }

    private static (FileType?, FileFault?) Office(List<string> types)
    {
        // of several entries of one name, programs differ in which they read: then none is believed
        if (types.Any(text => text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || text.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            return (null, FileFault.HasMacros);
        if (types.Count > 1)
            return (null, FileFault.Damaged);
        return types[0] switch
        {
            var text when text.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) => (FileType.Docx, null),
            var text when text.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) => (FileType.Xlsx, null),
            var text when text.Contains("presentationml.presentation.main+xml", StringComparison.Ordinal) => (FileType.Pptx, null),
            _ => (null, FileFault.NotAllowed),
        };
    }

    private static (FileType?, FileFault?) OpenDocument(string kind, ZipArchive package)
    {
        if (Sayings(package, "META-INF/manifest.xml").Any(text => text.Contains("encryption-data", StringComparison.Ordinal)))
            return (null, FileFault.Locked);
        return kind.Trim() switch
        {
            "application/vnd.oasis.opendocument.text" => (FileType.Odt, null),
            "application/vnd.oasis.opendocument.spreadsheet" => (FileType.Ods, null),
            _ => (null, FileFault.NotAllowed),
        };
    }

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in the entries of a name, whatever the case of its letters; of each no more than such entries hold.</summary>
    private static List<string> Sayings(ZipArchive package, string name)
    {
        var found = new List<string>();
        foreach (var entry in package.Entries.Where(entry => string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase)).Take(3))
        {
            using var content = entry.Open();
            var buffer = new byte[(int)Math.Clamp(entry.Length, 0, LongestSaying)];
            found.Add(Encoding.UTF8.GetString(buffer, 0, content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)));
        }
        return found;
    }
}
