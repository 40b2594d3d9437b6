using Taskboard.Domain.Plans;
using Taskboard.Import.Outline;

namespace Taskboard.Import.Reading;

/// <summary>What has been read so far: the tasks, and what each line was taken for.</summary>
internal sealed class Findings
{
    private readonly Dictionary<int, LineUse> uses = [];

    public List<TaskSeed> Tasks { get; } = [];

    public bool HasUncertainTable { get; set; }

    public void Add(TaskSeed task) => Tasks.Add(task);

    /// <summary>Says what lines were taken for; work goes before anything that was said earlier.</summary>
    public void Note(int first, int last, LineUse use)
    {
        for (var line = first; line <= last; line++)
        {
            if (!uses.TryGetValue(line, out var before) || before != LineUse.Task)
                uses[line] = use;
        }
    }

    public void NoteDeep(OutlineNode node, LineUse use)
    {
        Note(node.First, node.Last, use);
        foreach (var child in node.Children)
            NoteDeep(child, use);
    }

    public LineUse? Of(int line) => uses.TryGetValue(line, out var use) ? use : null;
}
