using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Boards;

namespace Taskboard.Server.Live;

/// <summary>Tells of a task that is no longer there for somebody: its id, which they had, and nothing else.</summary>
internal static class LostSight
{
    /// <summary>True where the user could know of the task before the change, and cannot any more.</summary>
    public static bool By(ActingUser user, CardChange change)
    {
        var task = change.Card.Task;
        return !task.IsKnownTo(user) && change.Events.Any(e => e switch
        {
            LimitChanged { Limited: true } => true,
            ResponsibilityGiven given => user.IsIn(task.AudienceOf(given.From)),
            HandOverAnswered { Accepted: false, Unit.Id: { } declined } => user.Units.Contains(declined),
            HandOverWithdrawn { Unit.Id: { } withdrawn } => user.Units.Contains(withdrawn),
            HandOverOpened { Replaces.Id: { } replaced } => user.Units.Contains(replaced),
            PartMoved moved => task.Parts.FirstOrDefault(p => p.Id == moved.PartId)?.Unit.Id is { } unit && user.Units.Contains(unit),
            _ => false,
        });
    }

    /// <summary>The message.</summary>
    public static ChangeMessage Of(CardChange change) => new()
    {
        Position = change.Record.Position,
        TaskId = change.Card.Task.Id,
        Version = change.Record.Version,
        PlanId = change.Card.Task.PlanId,
        Stage = "",
        State = "",
        Gone = true,
        By = new ChangeAuthor("", "", null),
        What = "changed",
        At = change.Record.At,
    };
}
