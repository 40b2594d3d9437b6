using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Taskboard.Import.Documents.Packages;

/// <summary>An Office Open XML file (ISO/IEC 29500-2): parts in a ZIP archive, found by relationships.</summary>
/// <remarks>Only the parts that are asked for are unpacked, and no more of them than <see cref="PlanFile.LargestUnpacked"/>, whatever the archive
/// says of their size. Relationships that lead out of the file are not followed; macros and embedded objects are not opened.</remarks>
internal sealed class OfficePackage : IDisposable
{
    private const int MostEntries = 20_000;
    private const int MostRelationships = 20_000;

    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchive archive;
    private readonly UnpackingBudget budget = new();

    /// <summary>Opens the archive.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    /// <exception cref="DocumentFault">It is no file that an office program writes.</exception>
    public OfficePackage(byte[] bytes)
    {
        archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries)
            throw new DocumentFault(new DocumentProblem.UnpacksTooLarge());
        foreach (var entry in archive.Entries)
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        MainPart = RelationshipsOf("").FirstOrDefault(r => r.Type == "officeDocument")?.Target;
        if (MainPart is null || !entries.ContainsKey(MainPart))
            MainPart = Array.Find(["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"], entries.ContainsKey);
        Format = Told();
    }

    /// <summary>The part that holds the document itself; null where there is none.</summary>
    public string? MainPart { get; }

    /// <summary>What it is.</summary>
    public PackageFormat Format { get; }

    /// <summary>Whether there is a part of that name.</summary>
    public bool Has(string part) => entries.ContainsKey(part);

    /// <summary>Reads a part forward.</summary>
    /// <exception cref="DocumentFault">There is no such part.</exception>
    public XmlReader Read(string part)
    {
        if (!entries.TryGetValue(part, out var entry))
            throw new DocumentFault(new DocumentProblem.Damaged());
        return SafeXml.Read(new UnpackingStream(entry.Open(), budget, entry.CompressedLength));
    }

    /// <summary>The part to which the main part leads by a relationship of a type, such as <c>numbering</c>; null where there is none.</summary>
    public string? PartOf(string type) => RelationshipsOf(MainPart!).FirstOrDefault(r => r.Type == type)?.Target is { } part && Has(part) ? part : null;

    /// <summary>The relationships of a part to other parts; those that lead out of the file are left out.</summary>
    /// <param name="part">The part; empty for the package itself.</param>
    public List<Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..slash];
        var found = new List<Relationship>();
        var name = (folder.Length > 0 ? folder + "/" : "") + "_rels/" + part[(slash + 1)..] + ".rels";
        if (!Has(name))
            return found;
        using var xml = Read(name);
        while (SafeXml.Next(xml))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("TargetMode") == "External")
                continue;
            if (xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Type") is not { } type || xml.GetAttribute("Target") is not { } target)
                continue;
            if (found.Count == MostRelationships)
                throw new DocumentFault(new DocumentProblem.Damaged());
            found.Add(new Relationship(id, type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target)));
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    /// <summary>The name of a part, from where it is referred to.</summary>
    private static string Resolved(string folder, string target)
    {
        var path = target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            else if (step != ".")
                path.Add(step);
        }

        return string.Join('/', path);
    }

    /// <summary>By the root of the main part, for content types are often wrong and names always.</summary>
    private PackageFormat Told()
    {
        if (MainPart is null)
            return IsOpenDocument() ? PackageFormat.OpenDocument : Has("[Content_Types].xml") ? throw new DocumentFault(new DocumentProblem.Damaged()) : PackageFormat.Unknown;
        using var xml = Read(MainPart);
        while (SafeXml.Next(xml) && xml.NodeType != XmlNodeType.Element)
        {
        }

        return xml.LocalName switch
        {
            "document" => PackageFormat.Word,
            "workbook" => PackageFormat.Sheets,
            "presentation" => PackageFormat.Slides,
            _ => throw new DocumentFault(new DocumentProblem.Damaged()),
        };
    }

    private bool IsOpenDocument()
    {
        if (!entries.TryGetValue("mimetype", out var entry))
            return false;
        var start = new byte[60];
        using var stream = new UnpackingStream(entry.Open(), budget, entry.CompressedLength);
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(start, 0, read).Contains("opendocument", StringComparison.Ordinal);
    }
}

/// <summary>A relationship of one part to another.</summary>
/// <param name="Id">Its id within the part.</param>
/// <param name="Type">The last word of its type: <c>styles</c>, <c>worksheet</c>.</param>
/// <param name="Target">The other part's name.</param>
internal sealed record Relationship(string Id, string Type, string Target);
