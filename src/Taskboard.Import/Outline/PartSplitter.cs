using System.Collections.Immutable;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>Tells a plan's head, body, closing and appendices apart.</summary>
internal sealed class PartSplitter
{
    private readonly ImmutableArray<Block> blocks;
    private readonly ImmutableArray<Paragraph>.Builder head = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly List<Block> body = [];
    private readonly ImmutableArray<Block>.Builder closing = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Appendix>.Builder appendices = ImmutableArray.CreateBuilder<Appendix>();
    private readonly bool isNumbered;
    private int lastRoman;

    private PartSplitter(ImmutableArray<Block> blocks)
    {
        this.blocks = blocks;
        isNumbered = blocks.Any(block => block is Paragraph { Marker: { IsBullet: false } });
    }

    public static PlanParts Split(ImmutableArray<Block> blocks) => new PartSplitter(blocks).Split();

    private PlanParts Split()
    {
        var i = ReadHead(ReadDecision());
        i = ReadBody(i);
        while (i < blocks.Length)
            i = ReadAppendix(i);
        return new PlanParts(head.ToImmutable(), OutlineBuilder.Build(body), closing.ToImmutable(), appendices.ToImmutable());
    }

    /// <summary>A decision that only promulgates the plan is peeled off: its letterhead tells number and date, the rest gives no work.</summary>
    private int ReadDecision()
    {
        var decision = Index(0, blocks.Length, text => text == "QUYẾT ĐỊNH" || text.StartsWith("QUYẾT ĐỊNH ", StringComparison.Ordinal));
        var plan = decision < 0 ? -1 : Index(decision + 1, blocks.Length, text => PlanKinds.StartsTitle(text));
        if (plan < 0 || Index(decision, plan, text => text.EndsWith("./.", StringComparison.Ordinal) || text.EndsWith("./", StringComparison.Ordinal)) < 0)
            return 0;
        for (var i = 0; i < plan; i++)
        {
            if (i < decision && blocks[i] is Paragraph paragraph)
                head.Add(paragraph);
            else
                closing.Add(blocks[i]);
        }

        return plan;
    }

    private int Index(int from, int until, Func<string, bool> test)
    {
        for (var i = from; i < until; i++)
        {
            if (blocks[i] is Paragraph { Marker: null or { Kind: MarkerKind.Number } } paragraph && test(paragraph.Text))
                return i;
        }

        return -1;
    }

    /// <summary>The head ends at the first section; where nothing is numbered, at the words "như sau:" or the first bullet.</summary>
    private int ReadHead(int i)
    {
        for (; i < blocks.Length && blocks[i] is Paragraph paragraph; i++)
        {
            if (isNumbered ? paragraph.Marker is { IsBullet: false } : paragraph.Marker is not null)
                break;
            head.Add(paragraph);
            if (!isNumbered && paragraph.Text.EndsWith("như sau:", StringComparison.Ordinal))
                return i + 1;
        }

        return i;
    }

    private int ReadBody(int i)
    {
        var closed = false;
        for (; i < blocks.Length; i++)
        {
            if (StartsAppendix(i, closed))
                return i;
            var paragraph = blocks[i] as Paragraph;
            if (closed && paragraph is { Marker: { Kind: MarkerKind.Roman } marker } && MarkerReader.Roman(marker.Label) == lastRoman + 1)
                closed = false;
            if (paragraph is not null && !closed && StartsClosing(paragraph))
                closed = true;
            if (closed)
                closing.Add(blocks[i]);
            else
                body.Add(blocks[i]);
            if (closed || paragraph is null)
                continue;
            if (paragraph.Marker is { Kind: MarkerKind.Roman } roman)
                lastRoman = MarkerReader.Roman(roman.Label);
            closed = EndsDocument(paragraph.Text);
        }

        return i;
    }

    private int ReadAppendix(int i)
    {
        var first = blocks[i].First;
        string? number = null;
        var title = "";
        if (blocks[i] is Paragraph heading)
        {
            if (!AppendixHeading.TryRead(heading.Text, out number, out title))
                title = heading.Text;
            i++;
        }

        var content = new List<Block>();
        string? attachedTo = null;
        var inTitle = true;
        for (; i < blocks.Length && !StartsAppendix(i, closed: true, after: content); i++)
        {
            if (blocks[i] is not Paragraph paragraph)
            {
                inTitle = false;
            }
            else if (inTitle && IsTitleLine(paragraph, title))
            {
                if (AppendixHeading.IsAttachedTo(paragraph.Text))
                    attachedTo = paragraph.Text;
                else
                    title = (title + " " + paragraph.Text).Trim();
                continue;
            }
            else if (!AppendixHeading.IsAttachedTo(paragraph.Text))
            {
                inTitle = false;
            }

            content.Add(blocks[i]);
        }

        var attached = title.IndexOf('(', StringComparison.Ordinal);
        if (attached > 0 && AppendixHeading.IsAttachedTo(title[attached..]))
            (title, attachedTo) = (title[..attached].Trim(), title[attached..]);
        appendices.Add(new Appendix(number, title, attachedTo, first, OutlineBuilder.Build(content)));
        return i;
    }

    private static bool IsTitleLine(Paragraph paragraph, string title) =>
        AppendixHeading.IsAttachedTo(paragraph.Text) || (paragraph.Marker is null && (title.Length == 0 || Words.AreCapitals(paragraph.Text)) && paragraph.Text.Length < 300);

    private bool StartsAppendix(int i, bool closed, List<Block>? after = null)
    {
        if (blocks[i] is TableBlock)
            return closed && after is null;
        if (blocks[i] is not Paragraph { Marker: null or { Kind: MarkerKind.Part } } paragraph)
            return false;
        if (AppendixHeading.TryRead(paragraph.Text, out var number, out var title))
            return closed || number is null || title.Length == 0 || title[0] == '(' || Words.AreCapitals(title);
        if (!closed || !AppendixHeading.IsUnnumberedTitle(paragraph.Text) || after is { Count: 0 })
            return false;
        return FollowedByContent(i + 1);
    }

    /// <summary>Within the next few paragraphs stands a table, a list, or "(Kèm theo ...)".</summary>
    private bool FollowedByContent(int i)
    {
        for (var ahead = 0; ahead < 4 && i + ahead < blocks.Length; ahead++)
        {
            if (blocks[i + ahead] is TableBlock || (blocks[i + ahead] is Paragraph paragraph && AppendixHeading.IsAttachedTo(paragraph.Text)))
                return true;
        }

        return false;
    }

    private static bool StartsClosing(Paragraph paragraph)
    {
        var lower = Lower.Of(paragraph.Text[..Math.Min(40, paragraph.Text.Length)]);
        return lower.StartsWith("nơi nhận", StringComparison.Ordinal)
            || (paragraph.Marker is null && lower.StartsWith("trên đây là", StringComparison.Ordinal))
            || (Words.AreCapitals(paragraph.Text) && Signature.Matches(lower));
    }

    /// <summary>"./." ends an official document; a typist's mark may follow.</summary>
    private static bool EndsDocument(string text)
    {
        var at = text.LastIndexOf("./", StringComparison.Ordinal);
        return at >= 0 && at > text.Length - 20;
    }
}
