using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Limits a task to its units and the leaders, and opens it. Who may, the rules say: it rests on the relation to the task.</summary>
internal static class LimitForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var task = app.MapGroup("/tasks/{id}").RequireAuthorization(Policies.SignedIn);
        task.MapGet("/limit", Show).PartOfPage(2);
        task.MapPost("/limit", Change);
    }

    private static async Task<IResult> Show(HttpContext http, string id, TaskViews views, TaskReplies replies, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) switch
        {
            null => replies.Unknown(http, id),
            { MayLimit: false } view => replies.Only(http, new TaskReply.Refused(new RightNeeded(Right.Limit), view.Task)),
            var view => new RazorComponentResult<LimitForm>(new { Language = http.Language(), View = view }),
        };

    private static async Task<IResult> Change(
        HttpContext http, string id, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        var user = http.Must();
        var reason = DetailFields.Line(form, "reason");
        var reply = await engine.Send(CommandForm.Call(id, form, user, new ChangeLimit(form["limited"] == "yes", reason ?? "")), cancel);
        if (reply is TaskReply.Done done)
        {
            if (done.Task.IsKnownTo(user))
                return replies.Done(http, done);
            // they took it from themselves as well: nothing of it may come back
            http.Response.Headers["HX-Redirect"] = "/board";
            return TypedResults.NoContent();
        }
        return await replies.Again<LimitForm>(http, (TaskReply.Refused)reply, new() { [nameof(LimitForm.Reason)] = reason }, cancel);
    }
}
