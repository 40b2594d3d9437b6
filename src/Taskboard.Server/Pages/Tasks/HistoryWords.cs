using Taskboard.Domain;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Pages.Board;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Events of a task in words, for the screen and for files.</summary>
/// <param name="view">The task as it stands now, for names.</param>
/// <param name="who">The unit or person that did it.</param>
/// <param name="on">The day on which it happened: units are called as they were then.</param>
/// <param name="language">The language.</param>
internal sealed class HistoryWords(TaskView view, string who, DateOnly on, Language language)
{
    private string State(string id) => view.Workflow.Find(id) is { } state ? T(state.Name) : id;

    /// <summary>What happened, as a sentence.</summary>
    public string Sentence(TaskEvent happened) => happened switch
    {
        TaskPlanned { SplitFrom: not null } => T("history.split-off", who),
        TaskPlanned => T("history.planned", who),
        TaskMoved moved => T("history.moved", who, State(moved.From), State(moved.To)),
        ResponsibilityGiven => T("history.given", who),
        HandOverOpened opened => T(opened.HandOver.Ordered ? "history.hand-over-ordered" : "history.hand-over-proposed", who, view.NameOf(opened.HandOver.Unit, on), Day(opened.HandOver.Effective)),
        HandOverAnswered answered => T(answered.Accepted ? "history.hand-over-accepted" : "history.hand-over-declined", view.NameOf(answered.Unit, on)),
        HandOverWithdrawn withdrawn => T("history.hand-over-withdrawn", who, view.NameOf(withdrawn.Unit, on)),
        MoveTakenBack back => T("history.taken-back", who, State(back.From), State(back.To)),
        TaskArchived => T("history.archived", who),
        TaskRestored => T("history.restored", who),
        TaskReviewed => T("history.reviewed", who),
        ExtensionAsked asked => T("history.extension-asked", who, Day(asked.Extension.To)),
        ExtensionDecided { Granted: true } granted => T("history.extension-granted", who, WindowText.Of(granted.From, language), WindowText.Of(granted.To, language)),
        ExtensionDecided => T("history.extension-refused", who),
        DetailsCorrected => T("history.corrected", who),
        WindowChanged changed => T("history.window", who, WindowText.Of(changed.From, language), WindowText.Of(changed.To, language)),
        TraitChanged trait => T(trait.Present ? "history.trait-set" : "history.trait-cleared", who, T(RefusalWords.TraitKey(trait.Trait))),
        LimitChanged limit => T(limit.Limited ? "history.limited" : "history.opened", who),
        TaskSplit split => T("history.split", who, split.IntoTitle),
        TaskAmended amended => T(amended.Says is null ? "history.dropped" : "history.amended", who, amended.Document),
        PartOpened opened => T("history.part-opened", view.NameOf(opened.Part.Unit, on), opened.Part.Ask),
        PartMoved part => T("history.part." + part.Action.Id(), who, view.Task.Parts.FirstOrDefault(p => p.Id == part.PartId) is { } of ? view.NameOf(of.Unit, on) : part.PartId),
        CommentEdited edited => T("history.comment-edited", who, edited.CommentId),
        CommentWithdrawn withdrawn => T("history.comment-withdrawn", who, withdrawn.CommentId),
        CommentAdded => T("history.comment", who),
        ItemAdded added => T("history.item-added", who, added.Item.Text),
        ItemChanged changed => T("history.item-changed", who, changed.From.Text, changed.To.Text),
        ItemTicked ticked => T(ticked.Done ? "history.item-done" : "history.item-open", who, ticked.Text),
        ItemRemoved removed => T("history.item-removed", who, removed.Text),
        LabelPut put => T("history.label-put", who, put.Label.Text),
        LabelRemoved removed => T("history.label-removed", who, removed.Text),
        LinkAdded added => T(added.Kind == LinkKind.BelongsTo ? "history.link-belongs" : "history.link-blocked", who),
        LinkRemoved => T("history.link-removed", who),
        FileAttached attached => T("history.file-attached", who, attached.Attachment.Name),
        FileRemoved removed => T("history.file-removed", who, removed.Name),
        FileErased erased => T("history.file-erased", erased.Name),
        BlockerPassed passed => T(passed.Passed ? "history.blocker-passed" : "history.blocker-back"),
        _ => happened.GetType().Name,
    };

    /// <summary>What was entered with it: labels and texts.</summary>
    public IReadOnlyList<(string Label, string Text)> Facts(TaskEvent happened) => happened switch
    {
        TaskMoved moved => [.. moved.Fields.Select(FieldFact)],
        ResponsibilityGiven given => [.. HistoryFacts.Of(given, view, on, language)],
        MoveTakenBack { Reason: { Length: > 0 } reason } => [(T("field.reason"), reason)],
        TaskArchived { Mark.Reason: var reason } => [(T("field.reason"), reason)],
        TaskRestored { Reason: { Length: > 0 } reason } => [(T("field.reason"), reason)],
        TaskReviewed { Note: var note } => [(T("review-month.note"), note)],
        ExtensionAsked { Extension.Reason: var reason } => [(T("field.reason"), reason)],
        ExtensionDecided { Reason: { Length: > 0 } reason } => [(T("field.reason"), reason)],
        HandOverOpened { HandOver.Reason: var reason } => [(T("field.reason"), reason)],
        HandOverAnswered { Reason: { Length: > 0 } reason } => [(T("field.reason"), reason)],
        HandOverWithdrawn { Reason: var reason } => [(T("field.reason"), reason)],
        DetailsCorrected corrected => [.. HistoryFacts.Of(corrected, language)],
        WindowChanged { Reason: var reason } => [(T("field.reason"), reason)],
        TraitChanged { Reason: { Length: > 0 } reason } => [(T("field.reason"), reason)],
        LimitChanged { Reason: var reason } => [(T("field.reason"), reason)],
        TaskSplit { Reason: { Length: > 0 } reason } => [(T("field.reason"), reason)],
        PartOpened { Part.Due: { } due } => [(T("part.due.label"), Day(due))],
        CommentAdded { Text: var text } => [(T("history.words"), text)],
        CommentEdited { Text: var text } => [(T("history.words"), text)],
        CommentWithdrawn { Reason: { Length: > 0 } reason } => [(T("field.reason"), reason)],
        ItemAdded { Item: { Due: { } due } } => [(T("field.due"), Day(due))],
        PartMoved part => [.. HistoryFacts.Of(part, language)],
        FileAttached { Attachment: var file } => [(T("file.size"), Files.FileSizes.Of(file.Size, language)), (T("file.digest"), file.Digest)],
        FileRemoved removed => [(T("field.reason"), removed.Reason), (T("file.digest"), removed.Digest)],
        _ => [],
    };

    private (string Label, string Text) FieldFact(KeyValuePair<string, string> entered)
    {
        var field = view.Workflow.Transitions.SelectMany(t => t.Fields).FirstOrDefault(f => f.Id == entered.Key);
        return (field is null ? entered.Key : T(field.Label), FieldText.Of(field, entered.Value, language));
    }

    private string T(string key, params ReadOnlySpan<object?> args) => Text.Get(language, key, args);

    private string T(LocalName name) => name.In(language);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
