using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Cards;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Comments on a card: reading earlier ones, writing, changing and withdrawing.</summary>
internal static class CommentForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var comments = app.MapGroup("/tasks/{id}/comments").RequireAuthorization(Policies.SignedIn);
        comments.MapGet("", Earlier).PartOfPage(2);
        comments.MapPost("", Write);
        comments.MapGet("/new", New).PartOfPage(2);
        comments.MapGet("/{number:int}/edit", ShowEdit).PartOfPage(2);
        comments.MapPost("/{number:int}/edit", Edit);
        comments.MapGet("/{number:int}/withdraw", ShowWithdraw).PartOfPage(2);
        comments.MapPost("/{number:int}/withdraw", Withdraw);
    }

    private static async Task<IResult> Earlier(
        HttpContext http, string id, int? before, TaskViews views, TaskReplies replies, StateReader states, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<CommentList>(new
            {
                Language = http.Language(),
                View = view,
                Comments = await states.Comments(id, before ?? int.MaxValue, BesideView.Page, cancel),
            })
            : replies.Unknown(http, id);

    private static async Task<IResult> New(HttpContext http, string id, TaskViews views, TaskReplies replies, Mentions mentions, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<CommentForm>(new { Language = http.Language(), View = view, People = mentions.Choices(view.Task, view.User) })
            : replies.Unknown(http, id);

    private static async Task<IResult> Write(
        HttpContext http, string id, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, Mentions mentions, CancellationToken cancel)
    {
        var user = http.Must();
        if (await views.Find(id, user, cancel) is not { } view)
            return replies.Unknown(http, id);
        var text = DetailFields.Line(form, "text") ?? "";
        var reply = await engine.Send(BesideForm.Call(id, form, user, new AddComment(text, mentions.In(text, view.Task))), cancel);
        return reply is TaskReply.Done done
            ? replies.Done(http, done)
            : TaskReplies.Again<CommentForm>(((TaskReply.Refused)reply).Why, new Dictionary<string, object?>
            {
                [nameof(CommentForm.Language)] = http.Language(),
                [nameof(CommentForm.View)] = view,
                [nameof(CommentForm.People)] = mentions.Choices(view.Task, user),
                [nameof(CommentForm.Typed)] = text,
                [nameof(CommentForm.Trouble)] = replies.TroubleOf(http, (TaskReply.Refused)reply),
            });
    }

    private static async Task<IResult> ShowEdit(
        HttpContext http, string id, int number, TaskViews views, TaskReplies replies, StateReader states, Mentions mentions, CancellationToken cancel)
    {
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        if (await states.Comment(id, number, cancel) is not { IsWithdrawn: false } comment)
            return replies.Only(http, new TaskReply.Refused(new NoSuchComment(number), view.Task));
        if (comment.AuthorId != view.User.Id)
            return replies.Only(http, new TaskReply.Refused(new NotYourComment(number), view.Task));
        return new RazorComponentResult<CommentForm>(new
        {
            Language = http.Language(),
            View = view,
            Comment = comment,
            People = mentions.Choices(view.Task, view.User),
        });
    }

    private static async Task<IResult> Edit(
        HttpContext http, string id, int number, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, StateReader states,
        Mentions mentions, CancellationToken cancel)
    {
        var user = http.Must();
        if (await views.Find(id, user, cancel) is not { } view)
            return replies.Unknown(http, id);
        var text = DetailFields.Line(form, "text") ?? "";
        var reply = await engine.Send(BesideForm.Call(id, form, user, new EditComment(number, text, mentions.In(text, view.Task))), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused.Why is FieldWrong && await states.Comment(id, number, cancel) is { } comment
            ? TaskReplies.Again<CommentForm>(refused.Why, new Dictionary<string, object?>
            {
                [nameof(CommentForm.Language)] = http.Language(),
                [nameof(CommentForm.View)] = view,
                [nameof(CommentForm.Comment)] = comment,
                [nameof(CommentForm.Typed)] = text,
                [nameof(CommentForm.Trouble)] = replies.TroubleOf(http, refused),
            })
            : replies.Only(http, refused);
    }

    private static async Task<IResult> ShowWithdraw(
        HttpContext http, string id, int number, TaskViews views, TaskReplies replies, StateReader states, CancellationToken cancel)
    {
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        return await states.Comment(id, number, cancel) is { IsWithdrawn: false } comment
            ? new RazorComponentResult<WithdrawForm>(new { Language = http.Language(), View = view, Comment = comment })
            : replies.Only(http, new TaskReply.Refused(new NoSuchComment(number), view.Task));
    }

    private static async Task<IResult> Withdraw(
        HttpContext http, string id, int number, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, StateReader states,
        CancellationToken cancel)
    {
        var user = http.Must();
        var reason = DetailFields.Line(form, "reason");
        var reply = await engine.Send(BesideForm.Call(id, form, user, new WithdrawComment(number, reason)), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused is { Why: FieldWrong, Current: { } current } && await states.Comment(id, number, cancel) is { } comment
            ? TaskReplies.Again<WithdrawForm>(refused.Why, new Dictionary<string, object?>
            {
                [nameof(WithdrawForm.Language)] = http.Language(),
                [nameof(WithdrawForm.View)] = await views.Of(current, user, cancel),
                [nameof(WithdrawForm.Comment)] = comment,
                [nameof(WithdrawForm.Reason)] = reason,
                [nameof(WithdrawForm.Trouble)] = replies.TroubleOf(http, refused),
            })
            : replies.Only(http, refused);
    }
}
