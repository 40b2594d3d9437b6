using System.Text;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Live;

/// <summary>Makes the messages that tell of changes, with each changed card rendered once.</summary>
internal sealed class ChangeMessages(CardRenderer renderer, DirectoryBook directory, WorkflowBook workflows)
{
    /// <summary>The messages for changes in their order. Only the last of a task carries its card, or says that it is no longer shown.</summary>
    public async Task<ChangeMessage[]> Of(IReadOnlyList<CardChange> changes, WatchGroup group, DateOnly today)
    {
        var last = new Dictionary<string, CardChange>();
        foreach (var change in changes)
            last[change.Card.Task.Id] = change;
        var shown = last.Values.Where(change => group.Shows(change.Card.Facts, today)).Select(change => change.Card).ToList();
        await renderer.Render(shown, group.Language);
        return [.. changes.Select(change => Of(change, ReferenceEquals(last[change.Card.Task.Id], change), shown.Contains(change.Card), group.Language))];
    }

    private ChangeMessage Of(CardChange change, bool isLast, bool isShown, Language language)
    {
        var task = change.Card.Task;
        var workflow = workflows.For(task.Kind);
        var move = change.Events.OfType<TaskMoved>().FirstOrDefault();
        // a card that is caught up on may have gone further than the record that tells of it
        var back = change.Events.OfType<MoveTakenBack>().FirstOrDefault();
        var state = isLast || (move is null && back is null) ? task.State : move?.To ?? back!.To;
        return new ChangeMessage
        {
            Position = change.Record.Position,
            TaskId = task.Id,
            Version = isLast ? task.Version : change.Record.Version,
            PlanId = task.PlanId,
            State = state,
            Stage = StageOf(workflow, state),
            Gone = isLast && !isShown,
            Html = isLast && isShown ? Encoding.UTF8.GetString(change.Card.Html(language)!) : null,
            By = Author(change.Record.Actor, language),
            What = ChangeWords.Of(change.Events),
            Action = move?.Action,
            From = (move?.From ?? back?.From) is { } from ? StageOf(workflow, from) : null,
            To = (move?.To ?? back?.To) is { } to ? StageOf(workflow, to) : null,
            At = change.Record.At,
        };
    }

    private ChangeAuthor Author(JournalActor actor, Language language) =>
        new(actor.Id, ActorNames.Of(actor, language), actor.Unit is { } unit ? directory.Unit(unit)?.ShortName : null);

    private static string StageOf(Workflow workflow, string state) => (workflow.Find(state) ?? workflow.Initial).Stage.Id();
}
