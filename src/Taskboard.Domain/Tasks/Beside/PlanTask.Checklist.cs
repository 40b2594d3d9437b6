using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    private const int MostItems = 100;
    private const int ItemLimit = 500;
    private const int MostLabels = 12;
    private const int LabelLimit = 40;

    /// <summary>True when the user works on it, so that they keep its checklist, labels, links and files: a coordinator, a leader, or an officer of a
    /// unit with a share in it.</summary>
    public bool IsWorkedOnBy(ActingUser user) => user.Has(Right.WorkOn) && (user.Role != UserRole.Officer || HasShare(user));

    private bool HasShare(ActingUser user) =>
        user.BelongsTo(Lead) || user.BelongsTo(Coordinating) || user.BelongsTo(Responsibility.Invited)
        || Parts.Any(p => p.State != PartState.Waived && user.BelongsTo([p.Unit]))
        || Checklist.Any(i => i.Unit is { } unit && user.BelongsTo([unit]));

    private Refusal? CannotWorkOn(ActingUser by, Moment now) => !IsWorkedOnBy(by)
        ? new RightNeeded(Right.WorkOn)
        : now.Workflows.For(Kind).State(State).Terminal ? new Finished(State) : null;

    private Outcome<TaskEvent> Add(AddItem add, ActingUser by, Moment now)
    {
        if (CannotWorkOn(by, now) is { } why)
            return why;
        if (Wrong(add.Text, add.Unit, add.Due) is { } wrong)
            return wrong;
        if (Checklist.Count >= MostItems)
            return new FieldWrong("item", FieldFault.TooMuch);
        return new ItemAdded { Item = new() { Id = LastItem + 1, Text = DetailRules.Clean(add.Text)!, Unit = add.Unit, Due = add.Due } };
    }

    private Outcome<TaskEvent> Change(ChangeItem change, ActingUser by, Moment now)
    {
        if (CannotWorkOn(by, now) is { } why)
            return why;
        if (Checklist.FirstOrDefault(i => i.Id == change.ItemId) is not { } item)
            return new NoSuchItem(change.ItemId);
        if (Wrong(change.Text, change.Unit, change.Due) is { } wrong)
            return wrong;
        var to = item with { Text = DetailRules.Clean(change.Text)!, Unit = change.Unit, Due = change.Due };
        return to == item ? new Outcome<TaskEvent>.Done([]) : new ItemChanged { From = item, To = to };
    }

    private Outcome<TaskEvent> Tick(TickItem tick, ActingUser by, Moment now)
    {
        if (CannotWorkOn(by, now) is { } why)
            return why;
        if (Checklist.FirstOrDefault(i => i.Id == tick.ItemId) is not { } item)
            return new NoSuchItem(tick.ItemId);
        return item.IsDone == tick.Done
            ? new Outcome<TaskEvent>.Done([])
            : new ItemTicked { ItemId = item.Id, Text = item.Text, Done = tick.Done, On = now.Today, By = by.Name };
    }

    private Outcome<TaskEvent> Remove(RemoveItem remove, ActingUser by, Moment now)
    {
        if (CannotWorkOn(by, now) is { } why)
            return why;
        return Checklist.FirstOrDefault(i => i.Id == remove.ItemId) is { } item
            ? new ItemRemoved { ItemId = item.Id, Text = item.Text }
            : new NoSuchItem(remove.ItemId);
    }

    private Outcome<TaskEvent> Put(PutLabel put, ActingUser by, Moment now)
    {
        if (CannotWorkOn(by, now) is { } why)
            return why;
        if (string.IsNullOrWhiteSpace(put.Text))
            return new FieldWrong("label", FieldFault.Empty);
        if (DetailRules.FaultOf(put.Text, LabelLimit) is { } fault)
            return new FieldWrong("label", fault);
        if (put.Text.AsSpan().IndexOfAny('\n', '\r', '\t') >= 0)
            return new FieldWrong("label", FieldFault.NotText);
        if (!Enum.IsDefined(put.Colour))
            return new FieldWrong("colour", FieldFault.NotAChoice);
        var label = new TaskLabel(DetailRules.Clean(put.Text)!, put.Colour);
        if (Labels.Contains(label))
            return new Outcome<TaskEvent>.Done([]);
        return Labels.Count >= MostLabels && !Labels.Any(l => l.Text == label.Text)
            ? new FieldWrong("label", FieldFault.TooMuch)
            : new LabelPut { Label = label };
    }

    private Outcome<TaskEvent> Remove(RemoveLabel remove, ActingUser by, Moment now)
    {
        if (CannotWorkOn(by, now) is { } why)
            return why;
        return Labels.Any(l => l.Text == remove.Text) ? new LabelRemoved { Text = remove.Text } : new Outcome<TaskEvent>.Done([]);
    }

    private static FieldWrong? Wrong(string? text, UnitRef? unit, DateOnly? due)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new FieldWrong("item", FieldFault.Empty);
        if (DetailRules.FaultOf(text, ItemLimit) is { } fault)
            return new FieldWrong("item", fault);
        if (unit is not null && (string.IsNullOrWhiteSpace(unit.Name) || DetailRules.FaultOf(unit.Name, ItemLimit) is not null))
            return new FieldWrong("unit", FieldFault.NotText);
        return DetailRules.Day("due", due) as FieldWrong;
    }
}
