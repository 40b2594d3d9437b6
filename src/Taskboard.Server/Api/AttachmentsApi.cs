using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Files;

namespace Taskboard.Server.Api;

/// <summary>Files on cards. They hold whatever the task's version is, so no <c>If-Match</c> is asked for.</summary>
internal static class AttachmentsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tasks/{taskId}/attachments", List).Named("ListAttachments", "The files on a task's card.").Gives<AttachmentList>();
        api.MapPost("/tasks/{taskId}/attachments", Attach).WithMetadata(new BodyLimit(Uploads.Largest))
            .Named("AttachFile", "Attaches a file of at most 25 MB: PDF, Word, Excel, PowerPoint, OpenDocument, JPEG, PNG, WebP, HEIC, plain text or mail, told by its bytes. It is the part \"file\" of a form, or the body itself; \"name\" is its file name then. \"kind\" says what paper it is; \"identity\" is for personal papers, erased \"eraseAfter\" months after the task's end: left out, the province's number.")
            .Takes<IFormFile>("multipart/form-data", "application/octet-stream")
            .Gives<AttachmentView>(StatusCodes.Status201Created);
        api.MapGet("/tasks/{taskId}/attachments/{number:int}/content", Content)
            .Named("GetAttachment", "The bytes of a file. 410 where they were erased.").Gives(StatusCodes.Status200OK);
        api.MapDelete("/tasks/{taskId}/attachments/{number:int}", Remove)
            .Named("RemoveAttachment", "Takes a file off the card, with a reason; its bytes are erased, the history says what it was.").Takes<ReasonBody>().Gives<TaskView>();
    }

    private static async Task<IResult> List(string taskId, HttpContext http, ITaskEngine engine, FileStore store, WorkflowBook workflows)
    {
        if (await TasksApi.Find(taskId, engine, http) is not { } task)
            return TasksApi.Missing(http, taskId);
        var user = http.Must();
        var names = task.Attachments.Any(a => a.IsPersonal && task.MayBeReadBy(a, user)) ? await store.Names(FileOwners.Task(taskId), http.RequestAborted) : new Dictionary<string, string>();
        return new JsonAnswer<AttachmentList>(
            new([.. task.Attachments.Select(a => AttachmentView.Of(a, task, task.MayBeReadBy(a, user) ? names.GetValueOrDefault(a.FileId) : null, workflows))]),
            ApiJson.Readable.AttachmentList);
    }

    private static Task<IResult> Attach(string taskId, HttpContext http, string? name = null, string? kind = null, string? eraseAfter = null) =>
        Uploads.Take(http, taskId, name, kind, eraseAfter);

    private static async Task<IResult> Content(string taskId, int number, HttpContext http, ITaskEngine engine) =>
        await TasksApi.Find(taskId, engine, http) is { } task ? await StoredFileAnswer.Of(http, task, number, save: true) : TasksApi.Missing(http, taskId);

    private static async Task<IResult> Remove(string taskId, int number, HttpContext http, ITaskEngine engine, Attaching attaching)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ReasonBody, new ReasonBody());
        if (problem is not null)
            return problem;
        if (!CommandKeys.TryRead(http, http.Must(), out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        return await TasksApi.Find(taskId, engine, http) is { } task
            ? TaskAnswers.Of(http, await attaching.Remove(task, http.Must(), commandId, number, body!.Reason ?? "", http.RequestAborted))
            : TasksApi.Missing(http, taskId);
    }
}
