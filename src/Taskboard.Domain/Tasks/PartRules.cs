using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>How parts are reported, accepted, given back and waived.</summary>
internal static class PartRules
{
    internal static Outcome<TaskEvent> Move(PlanTask task, Part part, MovePart move, ActingUser by, Moment now)
    {
        if (NotAllowed(task, part, move.Action, by) is { } who)
            return new NotYours(move.Action.Id(), who);
        if (DetailRules.Text("note", move.Note, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        if (string.IsNullOrWhiteSpace(move.Note) && move.Action != PartAction.Accept)
            return new FieldWrong("note", FieldFault.Empty);
        var asksOpinion = part.Kind == PartKind.Opinion && move.Action == PartAction.Report;
        if (asksOpinion != move.Answer is not null)
            return new FieldWrong("answer", asksOpinion ? FieldFault.Empty : FieldFault.Unknown);
        if (!Stands(part, move.Action))
            return new PartNotFromHere(part.Id, part.State);
        var moved = new PartMoved
        {
            PartId = part.Id,
            Action = move.Action,
            From = part.State,
            To = After(move.Action),
            On = now.Today,
            Note = DetailRules.Clean(move.Note),
            Answer = move.Answer,
        };
        return Opinions.Follow(task, moved, now) is { } trait ? new Outcome<TaskEvent>.Done([moved, trait]) : moved;
    }

    /// <summary>Those who may, where this user may not; null where they may. A unit that the directory does not know (a ministry) is
    /// spoken for by those who chase; the opinion of a unit that it knows is that unit's own.</summary>
    private static IReadOnlyList<Who>? NotAllowed(PlanTask task, Part part, PartAction action, ActingUser by)
    {
        var chases = by.Role == UserRole.Coordinator || by.BelongsTo(task.Lead);
        if (action != PartAction.Report)
            return chases ? null : [Who.LeadUnit, Who.FocalPoint];
        var speaksFor = part.Unit.Id is null ? chases : by.Role == UserRole.Coordinator && part.Kind != PartKind.Opinion;
        return speaksFor || by.BelongsTo([part.Unit]) ? null : [Who.PartUnit];
    }

    private static bool Stands(Part part, PartAction action) => action switch
    {
        PartAction.Report => part.IsOwed,
        PartAction.Accept => part is { State: PartState.Reported, Kind: PartKind.Submission },
        PartAction.Return => part.State == PartState.Reported,
        _ => part.IsOpen,
    };

    private static PartState After(PartAction action) => action switch
    {
        PartAction.Report => PartState.Reported,
        PartAction.Accept => PartState.Accepted,
        PartAction.Return => PartState.Returned,
        _ => PartState.Waived,
    };
}
