using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Where a card may be dropped: for each column the actions that lead there, or why none does.</summary>
/// <param name="Version">The version that they hold for.</param>
/// <param name="Stage">The column in which it stands.</param>
/// <param name="Stages">By the column's id.</param>
public sealed record StageChoices(long Version, string Stage, IReadOnlyDictionary<string, StageChoice> Stages)
{
    /// <summary>The choices of a task as its user sees them.</summary>
    public static StageChoices Of(TaskView view, Language language)
    {
        var stages = new Dictionary<string, StageChoice>();
        foreach (var stage in Domain.Workflows.Stages.Columns)
        {
            var leading = view.Choices.Where(c => Leads(view, c, stage)).ToList();
            var open = leading.Where(c => c.IsOpen).Select(c => new DropAction(c.Transition.Action, c.Transition.Name.In(language), c.Transition.Fields.Any()));
            stages[stage.Id()] = new StageChoice([.. open], WhyNot(view, stage, leading, language));
        }
        return new StageChoices(view.Task.Version, view.State.Stage.Id(), stages);
    }

    private static bool Leads(TaskView view, ActionChoice choice, Stage stage) => view.TargetOf(choice.Transition).Stage == stage;

    /// <summary>The reason of the step that leaves the present state where there is one; otherwise that no step leads there.</summary>
    private static string WhyNot(TaskView view, Stage stage, List<ActionChoice> leading, Language language)
    {
        var near = leading.Find(c => !c.IsOpen && c.Transition.From.Contains(view.Task.State));
        if (near is { Why: { } why })
            return RefusalWords.Of(why, view.Task, view.Now.Workflows, language).What;
        return view.State.Stage == stage
            ? Text.Get(language, "drop.here")
            : Text.Get(language, "drop.none", view.State.Name.In(language), stage.Name().In(language));
    }
}

/// <summary>One column for one card.</summary>
/// <param name="Actions">The actions that lead there; none where none is allowed.</param>
/// <param name="Why">Why none is, in words.</param>
public sealed record StageChoice(IReadOnlyList<DropAction> Actions, string Why);

/// <summary>An action that a drop may mean.</summary>
/// <param name="Action">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Asks">True when it needs data.</param>
public sealed record DropAction(string Action, string Name, bool Asks);
