using System.Collections.Immutable;
using Taskboard.Import.Documents;
using Taskboard.Import.Outline;
using Taskboard.Import.Wording;

namespace Taskboard.Import;

/// <summary>The words of a plan document in the parts that an official document has (Nghị định 30/2020/NĐ-CP, Điều 8).</summary>
/// <param name="Grounds">Căn cứ and the sentence that leads to the sections.</param>
/// <param name="Body">The sections, from the first heading to the last sentence.</param>
/// <param name="Recipients">Nơi nhận, a line each, without the heading.</param>
/// <param name="Signature">The capacity lines and the name, from "TM." on.</param>
public sealed record PlanLayout(ImmutableArray<string> Grounds, ImmutableArray<PlanLine> Body, ImmutableArray<string> Recipients, ImmutableArray<string> Signature)
{
    /// <summary>Nothing: a plan that no document stands behind.</summary>
    public static PlanLayout None { get; } = new([], [], [], []);

    /// <summary>Finds the parts of a document that was read before.</summary>
    /// <param name="lines">Its lines, as they were kept.</param>
    public static PlanLayout Of(IEnumerable<string> lines)
    {
        var document = new PlanDocument("", [.. lines], []);
        var cleaned = LineCleaner.Clean(document.Lines);
        var parts = PartSplitter.Split(BlockReader.Read(document));
        var body = ImmutableArray.CreateBuilder<PlanLine>();
        Add(parts.Body, cleaned, body);
        var closing = parts.Closing.OfType<Paragraph>().ToArray();
        var recipients = Array.FindIndex(closing, paragraph => Lower.Of(paragraph.Text).StartsWith("nơi nhận", StringComparison.Ordinal));
        var signature = Array.FindIndex(closing, paragraph => paragraph.Marker is null && Words.AreCapitals(paragraph.Text) && Outline.Signature.IsCapacity(paragraph.Text));
        return new PlanLayout(
            [.. Grounded(parts.Head)],
            body.ToImmutable(),
            recipients < 0 ? [] : [.. closing[(recipients + 1)..].Where(paragraph => paragraph.Marker is { IsBullet: true }).Select(paragraph => "- " + paragraph.Text)],
            signature < 0 ? [] : [.. closing[signature..].Where(paragraph => paragraph.Marker is null && paragraph.Text.Length < 60).Select(paragraph => paragraph.Text).Take(6)]);
    }

    private static IEnumerable<string> Grounded(ImmutableArray<Paragraph> head)
    {
        var title = head.Select((paragraph, i) => (paragraph, i)).LastOrDefault(p => PlanKinds.StartsTitle(p.paragraph.Text), (null!, -1)).i;
        return head.Skip(title + 1).Select(paragraph => paragraph.Text).Where(text => text.EndsWith(';') || text.EndsWith(':') || (text.EndsWith('.') && text.Length > 80));
    }

    private static void Add(OutlineNode node, ImmutableArray<DocumentLine> lines, ImmutableArray<PlanLine>.Builder body)
    {
        foreach (var child in node.Children)
        {
            var number = child.Marker is { } marker ? Words.Single(lines[child.First - 1].Text)[..marker.Length].Trim() : "";
            body.Add(child.Table is { } table
                ? new PlanLine("", false, [.. table.Table.Rows.Select(row => row.Cells)])
                : new PlanLine(number.Length > 0 ? number + " " + child.Text : child.Text, IsHeading(child), []));
            Add(child, lines, body);
        }
    }

    /// <summary>Sections stand in bold, and numbers below them where they head something.</summary>
    private static bool IsHeading(OutlineNode node) => node.Marker switch
    {
        { Kind: MarkerKind.Part or MarkerKind.UpperLetter or MarkerKind.Roman } => true,
        { Kind: MarkerKind.Number or MarkerKind.Named or MarkerKind.Dotted } => node.Children.Count > 0 && node.Text.Length < 200,
        _ => false,
    };
}

/// <summary>A paragraph of a plan's body, or a table where there are rows.</summary>
/// <param name="Text">The words with their number.</param>
/// <param name="IsHeading">Whether it heads what follows.</param>
/// <param name="Rows">The rows of a table.</param>
public sealed record PlanLine(string Text, bool IsHeading, ImmutableArray<ImmutableArray<string>> Rows);
