using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>The longest comment, in characters.</summary>
    public const int CommentLimit = 10_000;

    private const int MostEdits = 50;

    private Outcome<TaskEvent> Add(AddComment add, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Comment))
            return new RightNeeded(Right.Comment);
        if (Wrong(add.Text) is { } wrong)
            return wrong;
        return new CommentAdded
        {
            CommentId = LastComment + 1,
            Text = DetailRules.Clean(add.Text)!,
            AuthorId = by.Id,
            AuthorName = by.Name,
            AuthorUnit = by.Units is [var unit, ..] ? unit : null,
            At = now.At,
            Mentions = Mentioned(add.Mentions, by),
        };
    }

    private Outcome<TaskEvent> Edit(EditComment edit, ActingUser by, Moment now)
    {
        if (Standing(edit.CommentId, now) is not { } comment)
            return new NoSuchComment(edit.CommentId);
        if (comment.AuthorId != by.Id || !by.Has(Right.Comment))
            return new NotYourComment(edit.CommentId);
        if (Wrong(edit.Text) is { } wrong)
            return wrong;
        var text = DetailRules.Clean(edit.Text)!;
        if (text == comment.Text)
            return new Outcome<TaskEvent>.Done([]);
        if (comment.Earlier.Count >= MostEdits)
            return new FieldWrong("comment", FieldFault.TooMuch);
        var mentions = Mentioned(edit.Mentions, by);
        return new CommentEdited
        {
            CommentId = comment.Id,
            Text = text,
            At = now.At,
            Mentions = mentions,
            NewMentions = [.. mentions.Except(comment.Mentions)],
        };
    }

    private Outcome<TaskEvent> Withdraw(WithdrawComment withdraw, ActingUser by, Moment now)
    {
        if (Standing(withdraw.CommentId, now) is not { } comment)
            return new NoSuchComment(withdraw.CommentId);
        var own = comment.AuthorId == by.Id;
        if (!own && !by.Has(Right.Coordinate))
            return new NotYourComment(withdraw.CommentId);
        if (!own && string.IsNullOrWhiteSpace(withdraw.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", withdraw.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        return new CommentWithdrawn { CommentId = comment.Id, At = now.At, Reason = DetailRules.Clean(withdraw.Reason) };
    }

    private static FieldWrong? Wrong(string? text) => string.IsNullOrWhiteSpace(text)
        ? new FieldWrong("comment", FieldFault.Empty)
        : DetailRules.FaultOf(text, CommentLimit) is { } fault ? new FieldWrong("comment", fault) : null;

    /// <summary>The comment in question, while it stands. It is handed in with the moment, for the task's state does not hold it.</summary>
    private Comment? Standing(int id, Moment now) =>
        now.Comment is { IsWithdrawn: false } comment && comment.Id == id && comment.TaskId == Id ? comment : null;

    private static string[] Mentioned(IReadOnlyList<string>? people, ActingUser by) =>
        [.. (people ?? []).Where(id => id != by.Id).Distinct().Take(MostMentions)];

    private const int MostMentions = 50;
}
