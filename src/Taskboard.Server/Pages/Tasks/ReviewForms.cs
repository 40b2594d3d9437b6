using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Says that a task without a deadline was reviewed. Who may, the rules say.</summary>
internal static class ReviewForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var task = app.MapGroup("/tasks/{id}/review").RequireAuthorization(Policies.SignedIn);
        task.MapGet("", Show).PartOfPage(2);
        task.MapPost("", Send);
    }

    private static async Task<IResult> Show(HttpContext http, string id, TaskViews views, TaskReplies replies, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<StillOpenForm>(new { Language = http.Language(), View = view })
            : replies.Unknown(http, id);

    private static async Task<IResult> Send(HttpContext http, string id, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        var reply = await engine.Send(CommandForm.Call(id, form, http.Must(), new ReviewIt(DetailFields.Line(form, "note") ?? "")), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused.Why is FieldWrong
            ? await replies.Again<StillOpenForm>(http, refused, new() { [nameof(StillOpenForm.Note)] = form["note"].ToString() }, cancel)
            : replies.Only(http, refused);
    }
}
