using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>A paragraph or table in its place under the headings, with what stands below it.</summary>
internal sealed class OutlineNode(Marker? marker, string text, int first, int last, TableBlock? table = null)
{
    private readonly List<OutlineNode> children = [];

    public Marker? Marker { get; } = marker;

    /// <summary>The words, without the marker.</summary>
    public string Text { get; } = text;

    /// <summary>The words for looking up; each character in the place that it has in <see cref="Text"/>.</summary>
    public string Lowered { get; } = Lower.Of(text);

    public int First { get; } = first;

    public int Last { get; } = last;

    public TableBlock? Table { get; } = table;

    public OutlineNode? Parent { get; private set; }

    public IReadOnlyList<OutlineNode> Children => children;

    public bool IsBullet => Marker is { IsBullet: true };

    /// <summary>The last line of this and of everything below it.</summary>
    public int DeepLast => children.Count == 0 ? Last : Math.Max(Last, children[^1].DeepLast);

    /// <summary>"II.2.1.a": the numbers of the headings above, a dotted number standing for those that it repeats.</summary>
    public string Section => Sections.Of(this);

    public void Add(OutlineNode child)
    {
        child.Parent = this;
        children.Add(child);
    }
}
