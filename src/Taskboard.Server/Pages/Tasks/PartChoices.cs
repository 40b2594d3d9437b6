using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What a user may do with a part: asked of the rules themselves, with a note that would do.</summary>
internal static class PartChoices
{
    private static readonly PartAction[] s_all = [PartAction.Report, PartAction.Accept, PartAction.Return, PartAction.Waive];

    /// <summary>The actions that are open.</summary>
    public static IEnumerable<PartAction> Of(TaskView view, Part part)
    {
        foreach (var action in s_all)
        {
            PartAnswer? answer = part.Kind == Domain.Workflows.PartKind.Opinion && action == PartAction.Report ? PartAnswer.Agrees : null;
            var call = new TaskCall(view.Task.Id, "ask", view.Task.Version, view.User, new MovePart(part.Id, action, "-", answer));
            if (PlanTask.Decide(view.Task, call, view.Now) is Outcome<TaskEvent>.Done)
                yield return action;
        }
    }

    /// <summary>The action of an id in addresses; null where there is none.</summary>
    public static PartAction? Parse(string id)
    {
        foreach (var action in s_all)
            if (action.Id() == id)
                return action;
        return null;
    }
}
