using Taskboard.Domain.Tasks;
using Taskboard.Server.Api;
using Taskboard.Server.Directory;
using Taskboard.Server.Exports;

namespace Taskboard.Server.Files;

/// <summary>
/// Hands out a file from a card. It never runs as a part of our pages: PDF and pictures are shown by themselves, everything else is saved; the browser takes
/// its type from us alone; and nobody in between keeps a copy.
/// </summary>
internal sealed class StoredFileAnswer(FileStore store, StoredFile file, Attachment attachment, bool save) : IResult
{
    /// <summary>Nothing may be fetched, run or sent from within it, and it has no origin of its own.</summary>
    public const string Sandbox = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; sandbox";

    /// <summary>For PDF, without the sandbox: browsers show none within one. Their viewers keep it apart by themselves.</summary>
    public const string PdfPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    /// <summary>A file of a card; 403 where it is a personal paper and not for the asker, 404 where the card has none of that number, 410 where its bytes are gone.</summary>
    public static async Task<IResult> Of(HttpContext http, PlanTask task, int number, bool save)
    {
        if (task.Attachments.FirstOrDefault(a => a.Id == number) is not { } attachment)
            return Problems.Of(http, new Domain.Refusals.NoSuchAttachment(number));
        if (!task.MayBeReadBy(attachment, http.Must()))
            return Problems.Of(http, new Domain.Refusals.PersonalPaper(number));
        if (attachment.IsErased)
            return Problems.Of(http, StatusCodes.Status410Gone, "file-erased");
        var store = http.RequestServices.GetRequiredService<FileStore>();
        return await store.Find(attachment.FileId, FileOwners.Task(task.Id), http.RequestAborted) is { } file
            ? new StoredFileAnswer(store, file, attachment, save)
            : Problems.Of(http, StatusCodes.Status410Gone, "file-gone");
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = attachment.Format.MediaType();
        response.ContentLength = file.Size;
        response.Headers.ContentDisposition = FileAnswer.Disposition(save || !attachment.Format.IsShown() ? "attachment" : "inline", file.Name ?? attachment.Name);
        response.Headers.ContentSecurityPolicy = attachment.Format == FileType.Pdf ? PdfPolicy : Sandbox;
        response.Headers.CacheControl = "private, no-store";
        await store.CopyTo(file.Id, response.Body, httpContext.RequestAborted);
    }
}
