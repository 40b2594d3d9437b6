using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

/// <summary>Applies a document that amends a plan to the board: new tasks and the document itself in one transaction, then each changed or dropped task by
/// itself, so that work which somebody moved meanwhile is left alone and told of.</summary>
public sealed partial class AmendDesk(
    IJournal journal, StateReader states, DocumentReader documents, DirectoryBook directory, ITaskEngine engine, Clock clock)
{
    /// <summary>Lays a draft beside the plan that it amends; null where it amends none that is there.</summary>
    public async ValueTask<AmendView?> Compare(StoredDraft stored, ActingUser by, CancellationToken cancel)
    {
        if (stored.Amends is not { } planId || await states.Plan(planId, cancel) is not { } plan || !plan.IsKnownTo(by))
            return null;
        return Compare(stored, plan, await documents.TasksOf(planId, by, cancel), DraftUnits.Of(stored.Draft, directory));
    }

    /// <summary>Applies what was chosen.</summary>
    /// <param name="stored">The draft.</param>
    /// <param name="chosen">The differences to apply, each with the version that was shown.</param>
    /// <param name="by">Who applies them.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>An outcome for each choice; null where the draft amends no plan that is there.</returns>
    public async ValueTask<IReadOnlyList<AmendOutcome>?> Apply(
        StoredDraft stored, IReadOnlyList<AmendChoice> chosen, ActingUser by, string commandId, CancellationToken cancel)
    {
        if (stored.Amends is not { } planId || await states.Plan(planId, cancel) is not { } plan || !plan.IsKnownTo(by))
            return null;
        var units = DraftUnits.Of(stored.Draft, directory);
        var view = Compare(stored, plan, await documents.TasksOf(planId, by, cancel), units);
        var outcomes = new List<AmendOutcome>();
        var changes = new List<(TaskComparison Compared, AmendChoice Choice)>();
        var added = new List<TaskComparison>();
        foreach (var choice in chosen.Distinct())
        {
            if (Find(view, choice) is not { } compared)
                outcomes.Add(await Vanished(stored, choice, by, cancel));
            else if (compared.As == ComparedAs.New)
                added.Add(compared);
            else
                changes.Add((compared, choice));
        }
        if (added.Count + changes.Count == 0)
            return outcomes;

        var document = new PlanAmendment(DetailRules.Clean(stored.Draft.Number), stored.Draft.Title.Trim(), stored.Draft.Issued);
        if (await Enter(stored, view, document, added, changes, units, by, commandId, cancel) is { } refused)
            return [.. outcomes, .. added.Select(c => new AmendOutcome(c.As, view.TitleOf(c), null, refused)), .. changes.Select(c => new AmendOutcome(c.Compared.As, view.TitleOf(c.Compared), c.Compared.TaskId, refused))];

        outcomes.AddRange(added.Select(c => new AmendOutcome(ComparedAs.New, view.TitleOf(c), NewId(stored, view, c), null)));
        foreach (var (compared, choice) in changes)
        {
            var call = new TaskCall(compared.TaskId!, commandId, choice.Seen, by, CommandOf(view, compared, document));
            // begun is begun: the answer to each is awaited
            var reply = await engine.Send(call, CancellationToken.None);
            outcomes.Add(new(compared.As, view.TitleOf(compared), compared.TaskId, reply as TaskReply.Refused));
        }
        return outcomes;
    }

    private static TaskCommand CommandOf(AmendView view, TaskComparison compared, PlanAmendment document)
    {
        var reason = $"Theo {document.Name}";
        if (view.SaysOf(compared) is not { } says)
            return new DropIt(document.Name, $"{document.Name} không còn nhiệm vụ này");
        var now = view.TaskOf(compared)!.Now;
        return new AmendIt(document.Name, says, FieldDifferences.Apply(now, says, compared.Differences.Select(d => d.Field)), reason);
    }

    private static TaskComparison? Find(AmendView view, AmendChoice choice)
    {
        foreach (var compared in view.Compared)
        {
            var index = compared.Draft is { } place ? view.Indices[place] : (int?)null;
            if (index == choice.Draft && compared.TaskId == choice.TaskId && compared.As != ComparedAs.Unchanged)
                return compared;
        }
        return null;
    }

    /// <summary>A difference that is no longer there: somebody else applied it, or the task went another way.</summary>
    private async ValueTask<AmendOutcome> Vanished(StoredDraft stored, AmendChoice choice, ActingUser by, CancellationToken cancel)
    {
        var task = choice.TaskId is { } id && await engine.Load(id, cancel) is { } found && found.IsKnownTo(by) ? found : null;
        var title = task?.Details.Title ?? (choice.Draft is { } i && i >= 0 && i < stored.Draft.Tasks.Length ? stored.Draft.Tasks[i].Title : "");
        Refusal why = task is null ? new NoSuchTask(choice.TaskId ?? "") : new ChangedMeanwhile(task.Version, task.State);
        return new(choice.TaskId is null ? ComparedAs.New : choice.Draft is null ? ComparedAs.Gone : ComparedAs.Changed, title, choice.TaskId, new TaskReply.Refused(why, task));
    }

    private static AmendView Compare(StoredDraft stored, Plan plan, IReadOnlyList<BoardTask> board, DraftUnits units)
    {
        int[] indices = [.. Enumerable.Range(0, stored.Draft.Tasks.Length).Except(stored.Dropped)];
        DocumentTask[] amended = [.. indices.Select(i => DraftTasks.Document(stored.Draft.Tasks[i], units))];
        var known = board.Select(t => t.Now.Id).ToHashSet();
        var byHand = new Dictionary<int, string?>();
        for (var place = 0; place < indices.Length; place++)
        {
            if (stored.Matches.TryGetValue(indices[place], out var taskId))
                byHand[place] = taskId;
            // what an earlier step of this draft planned is this very task
            if (NewId(stored.Id, indices[place]) is var own && known.Contains(own))
                byHand[place] = own;
        }
        return new(plan, board, amended, indices, PlanComparison.Compare(board, amended, byHand));
    }

    private static string NewId(StoredDraft stored, AmendView view, TaskComparison compared) => NewId(stored.Id, view.Indices[compared.Draft!.Value]);

    /// <summary>The id of the task that a draft's entry becomes: applied twice, it is planned once.</summary>
    private static string NewId(string draftId, int index) => Identifiers.From(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"amend/{draftId}/{index}"));
}
