using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>How many commands in a row, up to this version, only laid something beside the work. A move based on a version within them is not
    /// out of date: whoever comments on a card does not get in the way of whoever moves it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Beside { get; init; }

    /// <summary>Comments that stand.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Comments { get; init; }

    /// <summary>Number of the last comment that was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int LastComment { get; init; }

    /// <summary>Small things to be done on the way.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    /// <summary>Number of the last checklist item.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int LastItem { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<TaskLabel> Labels { get; init; } = [];

    /// <summary>Tasks for which it waits.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init; } = [];

    private Outcome<TaskEvent> Lay(BesideCommand command, ActingUser by, Moment now) => command switch
    {
        AddComment add => Add(add, by, now),
        EditComment edit => Edit(edit, by, now),
        WithdrawComment withdraw => Withdraw(withdraw, by, now),
        AddItem add => Add(add, by, now),
        ChangeItem change => Change(change, by, now),
        TickItem tick => Tick(tick, by, now),
        RemoveItem remove => Remove(remove, by, now),
        PutLabel put => Put(put, by, now),
        RemoveLabel remove => Remove(remove, by, now),
        AddLink add => Add(add, by, now),
        RemoveLink remove => Remove(remove, by, now),
        PassBlocker pass => Pass(pass, by),
        AttachFile attach => Add(attach, by, now),
        RemoveFile remove => Remove(remove, by),
        EraseFile erase => Erase(erase, by, now),
        _ => throw new InvalidOperationException($"no rule for {command.GetType().Name}"),
    };

    private PlanTask Apply(BesideEvent e) => e switch
    {
        CommentAdded added => this with { Comments = Comments + 1, LastComment = added.CommentId },
        CommentEdited => this,
        CommentWithdrawn => this with { Comments = Comments - 1 },
        ItemAdded added => this with { Checklist = [.. Checklist, added.Item], LastItem = added.Item.Id },
        ItemChanged changed => With(changed.To.Id, i => i with { Text = changed.To.Text, Unit = changed.To.Unit, Due = changed.To.Due }),
        ItemTicked ticked => With(ticked.ItemId, i => i with { DoneOn = ticked.Done ? ticked.On : null, DoneBy = ticked.Done ? ticked.By : null }),
        ItemRemoved removed => this with { Checklist = [.. Checklist.Where(i => i.Id != removed.ItemId)] },
        LabelPut put => this with { Labels = [.. Labels.Where(l => l.Text != put.Label.Text), put.Label] },
        LabelRemoved removed => this with { Labels = [.. Labels.Where(l => l.Text != removed.Text)] },
        LinkAdded { Kind: LinkKind.BelongsTo } added => this with { ParentId = added.OtherId },
        LinkAdded added => this with { Blockers = [.. Blockers, new Blocker(added.OtherId, added.Passed)] },
        LinkRemoved { Kind: LinkKind.BelongsTo } => this with { ParentId = null },
        LinkRemoved removed => this with { Blockers = [.. Blockers.Where(b => b.TaskId != removed.OtherId)] },
        FileAttached attached => this with { Attachments = [.. Attachments, attached.Attachment], LastAttachment = attached.Attachment.Id },
        FileRemoved removed => this with { Attachments = [.. Attachments.Where(a => a.Id != removed.AttachmentId)] },
        FileErased erased => this with { Attachments = [.. Attachments.Select(a => a.Id == erased.AttachmentId ? a with { ErasedAt = erased.At } : a)] },
        BlockerPassed passed => this with { Blockers = [.. Blockers.Select(b => b.TaskId == passed.OtherId ? b with { Passed = passed.Passed } : b)] },
        _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen to a task that exists"),
    };

    private PlanTask With(int itemId, Func<ChecklistItem, ChecklistItem> change) =>
        this with { Checklist = [.. Checklist.Select(i => i.Id == itemId ? change(i) : i)] };
}
