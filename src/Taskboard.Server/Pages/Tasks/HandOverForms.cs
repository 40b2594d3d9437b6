using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Answers a hand-over for the unit that is asked, and takes one back. Who may, the rules say. Proposing and ordering stand in <see cref="AssignForms"/>.</summary>
internal static class HandOverForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/tasks/{id}/hand-over/{number:int}").RequireAuthorization(Policies.SignedIn);
        open.MapGet("/{what}", Show).PartOfPage(2);
        open.MapPost("/{what}", Send);
    }

    private static async Task<IResult> Show(HttpContext http, string id, int number, string what, TaskViews views, TaskReplies replies, CancellationToken cancel)
    {
        if (what is not ("decline" or "withdraw"))
            return TypedResults.NotFound();
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        return view.Task.HandOver?.Id == number
            ? new RazorComponentResult<HandOverForm>(new { Language = http.Language(), View = view, Number = number, What = what })
            : replies.Only(http, new TaskReply.Refused(new NoSuchHandOver(number), view.Task));
    }

    private static async Task<IResult> Send(
        HttpContext http, string id, int number, string what, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        var user = http.Must();
        var reason = DetailFields.Line(form, "reason");
        TaskCommand? command = what switch
        {
            "accept" => new AnswerHandOver(number, Accept: true, reason),
            "decline" => new AnswerHandOver(number, Accept: false, reason),
            "withdraw" => new WithdrawHandOver(number, reason ?? ""),
            _ => null,
        };
        if (command is null)
            return TypedResults.NotFound();
        var reply = await engine.Send(CommandForm.Call(id, form, user, command), cancel);
        if (reply is TaskReply.Done done)
        {
            if (done.Task.IsKnownTo(user))
                return replies.Done(http, done);
            // whoever declines a limited task no longer knows of it
            http.Response.Headers["HX-Redirect"] = "/my-work";
            return TypedResults.NoContent();
        }
        var refused = (TaskReply.Refused)reply;
        return refused.Why is FieldWrong
            ? await replies.Again<HandOverForm>(http, refused, new()
            {
                [nameof(HandOverForm.Number)] = number,
                [nameof(HandOverForm.What)] = what,
                [nameof(HandOverForm.Reason)] = reason,
            }, cancel)
            : replies.Only(http, refused);
    }
}
