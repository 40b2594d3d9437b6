using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Api;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Files;

/// <summary>Files of a card for the page: taking in, handing out, removing.</summary>
internal static class FilePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/tasks/{id}/files").RequireAuthorization(Policies.SignedIn);
        files.MapPost("", Upload).WithMetadata(new BodyLimit(Uploads.Largest));
        files.MapGet("/{number:int}", Show);
        files.MapGet("/{number:int}/remove", ShowRemove).PartOfPage(2);
        files.MapPost("/{number:int}/remove", Remove);
    }

    private static Task<IResult> Upload(HttpContext http, string id, string? name = null, string? kind = null, string? eraseAfter = null) =>
        Uploads.Take(http, id, name, kind, eraseAfter);

    private static async Task<IResult> Show(HttpContext http, string id, int number, ITaskEngine engine, string? save = null) =>
        await TasksApi.Find(id, engine, http) is { } task ? await StoredFileAnswer.Of(http, task, number, save is not null) : TypedResults.NotFound();

    private static async Task<IResult> ShowRemove(HttpContext http, string id, int number, TaskViews views, TaskReplies replies, CancellationToken cancel)
    {
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        if (view.Task.Attachments.FirstOrDefault(a => a.Id == number) is not { } attachment)
            return replies.Only(http, new TaskReply.Refused(new NoSuchAttachment(number), view.Task));
        return view.Task.MayBeRemovedBy(attachment, view.User)
            ? new RazorComponentResult<RemoveFileForm>(new { Language = http.Language(), View = view, Attachment = attachment })
            : replies.Only(http, new TaskReply.Refused(new NotYourAttachment(number), view.Task));
    }

    private static async Task<IResult> Remove(
        HttpContext http, string id, int number, IFormCollection form, TaskViews views, TaskReplies replies, Attaching attaching, CancellationToken cancel)
    {
        var user = http.Must();
        if (await views.Find(id, user, cancel) is not { } view)
            return replies.Unknown(http, id);
        var reason = DetailFields.Line(form, "reason");
        var reply = await attaching.Remove(view.Task, user, CommandForm.Id(form), number, reason ?? "", cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused.Why is FieldWrong && view.Task.Attachments.FirstOrDefault(a => a.Id == number) is { } attachment
            ? TaskReplies.Again<RemoveFileForm>(refused.Why, new Dictionary<string, object?>
            {
                [nameof(RemoveFileForm.Language)] = http.Language(),
                [nameof(RemoveFileForm.View)] = view,
                [nameof(RemoveFileForm.Attachment)] = attachment,
                [nameof(RemoveFileForm.Reason)] = reason,
                [nameof(RemoveFileForm.Trouble)] = replies.TroubleOf(http, refused),
            })
            : replies.Only(http, refused);
    }
}
