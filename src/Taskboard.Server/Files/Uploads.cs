using Microsoft.AspNetCore.Http.Features;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Api;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Files;

/// <summary>Takes in the file of a request, for the page and for the API alike.</summary>
internal static class Uploads
{
    /// <summary>The largest body that is taken: the largest file and what a form adds.</summary>
    public const long Largest = PlanTask.LargestFile + UploadBody.FormOverhead;

    /// <summary>Attaches the file that a request carries.</summary>
    /// <param name="http">The request.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="name">The file's name, where no form gives it.</param>
    /// <param name="kind">What paper it is; null for some other.</param>
    /// <param name="eraseAfter">For personal papers: months after the task's end.</param>
    public static async Task<IResult> Take(HttpContext http, string taskId, string? name, string? kind, string? eraseAfter)
    {
        var services = http.RequestServices;
        if (!CommandKeys.TryRead(http, http.Must(), out var commandId))
            return await Refuse(http, Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key"));
        if (await TasksApi.Find(taskId, services.GetRequiredService<ITaskEngine>(), http) is not { } task)
            return await Refuse(http, TasksApi.Missing(http, taskId));
        if ((kind is null ? PaperKind.Other : PaperWords.Parse(kind)) is not { } paper)
            return await Refuse(http, Problems.Of(http, new FieldWrong("paperKind", FieldFault.NotAChoice)));
        if (!Numbers.TryRead(eraseAfter, 1, PlanTask.LatestEraseAfter, out var months))
            return await Refuse(http, Problems.Of(http, new FieldWrong("eraseAfter", FieldFault.TooMuch)));
        // who may not attach sends nothing in, however small
        if (task.CannotAttach(http.Must(), services.GetRequiredService<Clock>().Moment(null)) is { } why)
            return await Refuse(http, Problems.Of(http, new TaskReply.Refused(why, task)));
        if (http.Request.ContentLength > Largest)
            return await Refuse(http, Unfit(http, FileFault.TooLarge));
        if (http.Request.HasJsonContentType())
            return await Refuse(http, Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "not-a-file"));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Largest + 1;
        if (await UploadBody.Open(http.Request, http.RequestAborted) is not var (bytes, named))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "no-file");

        var upload = new Upload(bytes, name ?? named ?? "", paper, eraseAfter is null ? null : (int)months);
        return await services.GetRequiredService<Attaching>().Attach(task, http.Must(), commandId, upload, http.RequestAborted) switch
        {
            AttachOutcome.Done done => Attached(http, done),
            AttachOutcome.Refused refused => Problems.Of(http, refused.Reply),
            AttachOutcome.Unfit unfit => Unfit(http, unfit.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static JsonAnswer<AttachmentView> Attached(HttpContext http, AttachOutcome.Done done)
    {
        var (task, attachment) = (done.Reply.Task, done.Attachment);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"{ApiArea.Root}/tasks/{task.Id}/attachments/{attachment.Id}/content";
        http.Response.Headers.ETag = Versions.Tag(task.Version);
        if (done.Reply.Position > 0)
            http.Response.Headers[TaskAnswers.PositionHeader] = done.Reply.Position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (done.Reply.Repeated)
            http.Response.Headers[TaskAnswers.RepeatedHeader] = "true";
        return new(AttachmentView.Of(attachment, task, null, http.RequestServices.GetRequiredService<Domain.Workflows.WorkflowBook>()), ApiJson.Readable.AttachmentView);
    }

    /// <summary>Whoever is cut off in the middle of sending never hears why: what comes is taken in and thrown away, up to a bound.</summary>
    private static async Task<IResult> Refuse(HttpContext http, IResult answer)
    {
        if (http.Request.ContentLength > 0)
            await RefusedBody.TakeIn(http);
        return answer;
    }

    private static ProblemResult Unfit(HttpContext http, FileFault why) => why switch
    {
        FileFault.TooLarge => Problems.Of(http, StatusCodes.Status413PayloadTooLarge, "file-too-large", PlanTask.LargestFile / 1024 / 1024),
        FileFault.Empty => Problems.Of(http, StatusCodes.Status422UnprocessableEntity, "file-empty"),
        FileFault.HasMacros => Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "file-macros"),
        FileFault.HasProgram => Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "file-program"),
        FileFault.Locked => Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "file-locked"),
        FileFault.Damaged => Problems.Of(http, StatusCodes.Status422UnprocessableEntity, "file-damaged"),
        FileFault.NotUtf8 => Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "file-not-utf8"),
        _ => Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "file-not-allowed"),
    };
}
