using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Actors;

/// <summary>Tells whether a record of the journal came of the same request, and not of another one under the same id.</summary>
internal static class Repeats
{
    /// <summary>True where the events could have come of the command.</summary>
    public static bool IsOf(TaskEvent[] events, TaskCommand command) => (command, events[0]) switch
    {
        (MoveIt asked, TaskMoved moved) => asked.Action == moved.Action,
        (MovePart asked, PartMoved moved) => asked.PartId == moved.PartId && asked.Action == moved.Action,
        (PlanIt, TaskPlanned) or (GiveResponsibility or SucceedUnit, ResponsibilityGiven) or (CorrectDetails, DetailsCorrected) => true,
        (ChangeTrait asked, TraitChanged changed) => asked.Trait == changed.Trait && asked.Present == changed.Present,
        (AmendIt, TaskAmended { Says: not null }) or (DropIt, TaskAmended { Says: null }) => true,
        (ChangeWindow or FollowWindow, WindowChanged) or (SplitIt, TaskSplit) => true,
        (SucceedUnit, PartMoved) => true,
        (ChangeLimit asked, LimitChanged changed) => asked.Limited == changed.Limited,
        _ => false,
    };
}
