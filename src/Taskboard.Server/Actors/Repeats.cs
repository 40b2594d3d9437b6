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
        (GiveResponsibility, HandOverOpened { HandOver.Ordered: true }) or (ProposeHandOver, HandOverOpened { HandOver.Ordered: false }) => true,
        (AnswerHandOver asked, HandOverAnswered answered) => asked.HandOverId == answered.HandOverId && asked.Accept == answered.Accepted,
        (WithdrawHandOver asked, HandOverWithdrawn withdrawn) => asked.HandOverId == withdrawn.HandOverId,
        (TakeOver, ResponsibilityGiven) or (GiveResponsibility or SucceedUnit, HandOverWithdrawn) or (SucceedUnit, HandOverOpened) => true,
        (TakeBackMove asked, MoveTakenBack taken) => asked.MoveVersion == taken.MoveVersion,
        (ArchiveIt, TaskArchived) or (RestoreIt, TaskRestored) => true,
        (ReviewIt asked, TaskReviewed reviewed) => Same(asked.Note, reviewed.Note),
        (AskExtension asked, ExtensionAsked opened) => asked.To == opened.Extension.To,
        (DecideExtension asked, ExtensionDecided decided) => asked.ExtensionId == decided.ExtensionId && asked.Grant == decided.Granted,
        (ChangeTrait asked, TraitChanged changed) => asked.Trait == changed.Trait && asked.Present == changed.Present,
        (AmendIt, TaskAmended { Says: not null }) or (DropIt, TaskAmended { Says: null }) => true,
        (ChangeWindow or FollowWindow, WindowChanged) or (SplitIt, TaskSplit) => true,
        (SucceedUnit, PartMoved) => true,
        (ChangeLimit asked, LimitChanged changed) => asked.Limited == changed.Limited,
        (AddComment asked, CommentAdded added) => Same(asked.Text, added.Text),
        (EditComment asked, CommentEdited edited) => asked.CommentId == edited.CommentId && Same(asked.Text, edited.Text),
        (WithdrawComment asked, CommentWithdrawn withdrawn) => asked.CommentId == withdrawn.CommentId,
        (AddItem asked, ItemAdded added) => Same(asked.Text, added.Item.Text),
        (ChangeItem asked, ItemChanged changed) => asked.ItemId == changed.To.Id,
        (TickItem asked, ItemTicked ticked) => asked.ItemId == ticked.ItemId && asked.Done == ticked.Done,
        (RemoveItem asked, ItemRemoved removed) => asked.ItemId == removed.ItemId,
        (PutLabel asked, LabelPut put) => Same(asked.Text, put.Label.Text),
        (RemoveLabel asked, LabelRemoved removed) => asked.Text == removed.Text,
        (AddLink asked, LinkAdded added) => asked.Kind == added.Kind && asked.OtherId == added.OtherId,
        (RemoveLink asked, LinkRemoved removed) => asked.Kind == removed.Kind && asked.OtherId == removed.OtherId,
        (AttachFile asked, FileAttached attached) => asked.Digest == attached.Attachment.Digest,
        (RemoveFile asked, FileRemoved removed) => asked.AttachmentId == removed.AttachmentId,
        (EraseFile asked, FileErased erased) => asked.AttachmentId == erased.AttachmentId,
        (PassBlocker asked, BlockerPassed passed) => asked.OtherId == passed.OtherId && asked.Passed == passed.Passed,
        _ => false,
    };

    private static bool Same(string? asked, string kept) => DetailRules.Clean(asked) == kept;
}
