using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>How long the author of a move may take it back without a reason.</summary>
    public static readonly TimeSpan TakeBackTime = TimeSpan.FromMinutes(1);

    /// <summary>That it was put away; null while it was not.</summary>
    public ArchiveMark? Archived { get; init; }

    private Outcome<TaskEvent> TakeBack(TakeBackMove take, ActingUser by, Moment now)
    {
        if (!by.Has(Right.MovePart))
            return new RightNeeded(Right.MovePart);
        if (now.LastMove is not { } last || last.Version != take.MoveVersion || last.ById == ActingUser.SystemId)
            return new NoSuchMove();
        var own = last.ById == by.Id && now.At - last.At <= TakeBackTime;
        if (!own && !by.Has(Right.Coordinate))
            return last.ById == by.Id ? new MoveTooOld() : new RightNeeded(Right.Coordinate);
        if (!own && string.IsNullOrWhiteSpace(take.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", take.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        if (last.IsBuiltOn)
            return new MoveBuiltOn();
        var reason = DetailRules.Clean(take.Reason);
        var before = last.Before;
        return new Outcome<TaskEvent>.Done(
        [
            new MoveTakenBack
            {
                MoveVersion = last.Version,
                Action = last.Moved.Action,
                From = State,
                To = before.State,
                Since = before.Since,
                SuspendedFrom = before.SuspendedFrom,
                Restores = last.Moved.Fields.Keys.Where(before.Fields.ContainsKey).ToDictionary(id => id, id => before.Fields[id]),
                Clears = [.. last.Moved.Fields.Keys.Where(id => !before.Fields.ContainsKey(id))],
                Deadline = before.Deadline,
                On = now.Today,
                Reason = reason,
            },
            .. Parts.Where(p => p.IsOpen && last.Opened.Contains(p.Id)).Select(p => new PartMoved
            {
                PartId = p.Id,
                Action = PartAction.Waive,
                From = p.State,
                To = PartState.Waived,
                On = now.Today,
                Note = reason,
            }),
        ]);
    }

    private Outcome<TaskEvent> Archive(ArchiveIt archive, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Coordinate))
            return new RightNeeded(Right.Coordinate);
        if (string.IsNullOrWhiteSpace(archive.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        return DetailRules.Text("reason", archive.Reason, DetailRules.ReasonLimit) is { } wrong
            ? wrong
            : new TaskArchived { Mark = new(now.Today, by.Name, DetailRules.Clean(archive.Reason)!) };
    }

    private Outcome<TaskEvent> Restore(RestoreIt restore, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Coordinate))
            return new RightNeeded(Right.Coordinate);
        if (DetailRules.Text("reason", restore.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        return Archived is null ? new Outcome<TaskEvent>.Done([]) : new TaskRestored { On = now.Today, Reason = DetailRules.Clean(restore.Reason) };
    }

    /// <summary>What an archived task still takes: being brought back, and what keeps it right while it is away.</summary>
    private static bool ReachesArchived(TaskCommand command) => command is RestoreIt or SucceedUnit or PassBlocker or FollowWindow or EraseFile;

    private PlanTask Apply(MoveTakenBack back)
    {
        var fields = Fields.Where(f => !back.Clears.Contains(f.Key)).ToDictionary(f => f.Key, f => back.Restores.GetValueOrDefault(f.Key, f.Value));
        return this with { State = back.To, Since = back.Since, SuspendedFrom = back.SuspendedFrom, Fields = fields, Deadline = back.Deadline };
    }
}
