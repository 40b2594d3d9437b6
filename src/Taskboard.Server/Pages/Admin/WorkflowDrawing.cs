using Taskboard.Domain.Workflows;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Admin;

/// <summary>Where the boxes and arrows of a workflow's diagram lie. States stand below each other in the order in which they are usually passed; every step leaves
/// its box to the right, bears its name on the way, and goes in a lane of its own to where it leads, so that no two lie on each other.</summary>
internal sealed class WorkflowDrawing
{
    /// <summary>Width of a box.</summary>
    public const int BoxWidth = 230;

    /// <summary>Where boxes begin.</summary>
    public const int BoxLeft = 16;

    private const int LabelWidth = 330;
    private const int LaneWidth = 16;
    private const int StepHeight = 24;
    private const int Gap = 22;

    /// <summary>Lays a workflow out. Putting on hold, resuming and cancelling, which lead from everywhere, are left out.</summary>
    public WorkflowDrawing(Workflow workflow, Language language)
    {
        var own = workflow.Transitions.Where(t => t.Action is not ("suspend" or "resume" or "cancel")).ToList();
        var states = workflow.States.Where(s => s.Stage != Stage.Aside || own.Exists(t => t.To == s.Id)).ToList();
        var top = 14;
        foreach (var state in states)
        {
            var leaving = own.Count(t => t.From.Contains(state.Id));
            var entering = own.SelectMany(t => t.From.Where(_ => t.To == state.Id)).Count();
            var height = Math.Max(44, (Math.Max(1, leaving) * StepHeight) + 18);
            Boxes.Add(new(state.Name.In(language), state.Stage, state.Terminal, top, height, entering));
            top += height + Gap;
        }
        Height = top;

        var arrows = new List<(int From, int To, Transition Step)>();
        for (var i = 0; i < states.Count; i++)
            arrows.AddRange(own.Where(t => t.From.Contains(states[i].Id)).Select(t => (i, states.FindIndex(s => s.Id == t.To), t)));
        var lanes = new List<List<(int Top, int Bottom)>>();
        var left = new int[states.Count];
        var arrived = new int[states.Count];
        // short ways lie inside, long ones outside
        var drawn = arrows.Select(a => (a.From, a.To, a.Step, Y: Boxes[a.From].Top + 14 + (left[a.From]++ * StepHeight) + (StepHeight / 2) - 4)).ToList();
        foreach (var (from, to, step, y) in drawn.OrderBy(a => Math.Abs(a.To - a.From)).ThenBy(a => a.From))
        {
            var end = Boxes[to].Top + Boxes[to].Height - 7 - (arrived[to]++ % 4 * 5);
            var (upper, lower) = (Math.Min(y, end) - 4, Math.Max(y, end) + 4);
            var lane = lanes.FindIndex(taken => taken.TrueForAll(t => t.Bottom < upper || t.Top > lower));
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add([]);
            }
            lanes[lane].Add((upper, lower));
            Arrows.Add(new(Label(step, language), step.IsReturn || to < from, step.ByItself, y, end, BoxLeft + BoxWidth + LabelWidth + (lane * LaneWidth)));
        }
        Width = BoxLeft + BoxWidth + LabelWidth + (lanes.Count * LaneWidth) + 16;
    }

    /// <summary>Width of the whole.</summary>
    public int Width { get; }

    /// <summary>Height of the whole.</summary>
    public int Height { get; }

    /// <summary>The states.</summary>
    public List<WorkflowBox> Boxes { get; } = [];

    /// <summary>The steps.</summary>
    public List<WorkflowArrow> Arrows { get; } = [];

    private static string Label(Transition step, Language language)
    {
        var conditions = step.When.Select(c => Text.Get(language, RefusalWords.TraitKey(c.Trait))).ToList();
        return conditions.Count == 0 ? step.Name.In(language) : $"{step.Name.In(language)} [{string.Join(", ", step.When.Zip(conditions, (c, name) => (c.Present ? "" : language == Language.En ? "not: " : "không: ") + name))}]";
    }
}

/// <summary>A state in a diagram.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Its column.</param>
/// <param name="Terminal">True at an end.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Height">Its height.</param>
/// <param name="Entering">How many steps lead to it.</param>
internal sealed record WorkflowBox(string Name, Stage Stage, bool Terminal, int Top, int Height, int Entering);

/// <summary>A step in a diagram.</summary>
/// <param name="Label">Its name, and when it applies.</param>
/// <param name="Back">True where it leads back.</param>
/// <param name="ByItself">True where the system takes it.</param>
/// <param name="From">The height at which it leaves.</param>
/// <param name="To">The height at which it arrives.</param>
/// <param name="Lane">How far to the right it goes.</param>
internal sealed record WorkflowArrow(string Label, bool Back, bool ByItself, int From, int To, int Lane);
