using Taskboard.Domain.Refusals;
using Taskboard.Domain.Timing;
using Taskboard.Import;
using Taskboard.Import.Documents;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Api;

/// <summary>A plan document in, a draft for review out.</summary>
internal static class ImportApi
{
    /// <summary>The part of a form that carries the file.</summary>
    public const string Part = "file";

    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int FormOverhead = 65_536;

    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/plans/import", Import).RequireAuthorization(Policies.Coordinate).WithMetadata(new BodyLimit(PlanFile.LargestBytes + FormOverhead))
            .Named("ImportPlan", "Reads a plan document (.docx, .xlsx, HTML, plain text: told by its bytes) into a draft. The file is the part \"file\" of a form, or the body itself; \"name\" is its file name then, \"year\" the plan's year where the document does not tell.")
            .Takes<IFormFile>("multipart/form-data", "text/plain", "text/html", Docx, Xlsx, "application/octet-stream")
            .Gives<DraftView>(StatusCodes.Status201Created);

    private static async Task<IResult> Import(HttpContext http, DraftShelf shelf, LessonDesk lessons, Clock clock, OfficialCalendar calendar, string? name = null, string? year = null)
    {
        if (!Numbers.TryRead(year, Years.First, Years.Last, out var planYear))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-query", "year");
        if (http.Request.HasJsonContentType())
            return Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "not-a-file");
        if (!CommandKeys.TryRead(http, http.Must(), out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        var (bytes, fileName) = await Read(http, name);
        if (bytes is null)
            return Problems.Of(http, StatusCodes.Status400BadRequest, "no-file");

        var options = new ReadOptions(year is null ? null : (int)planYear, calendar, clock.Today);
        switch (PlanImport.Read(bytes, fileName, options))
        {
            case ImportOutcome.Drafted(var draft, var document):
                var source = new SourceDocument(document.FileName, document.Lines);
                var draftId = Identifiers.From("import/" + commandId);
                // sent again with the same key it gives the draft that is there
                var stored = await shelf.Save(draftId, await lessons.Use(draft, http.RequestAborted), source, http.Must(), http.RequestAborted) ?? await shelf.Load(draftId, http.RequestAborted);
                return stored?.Document is { } kept && kept.Lines.SequenceEqual(source.Lines)
                    ? Drafted(http, stored)
                    : Problems.Of(http, new CommandReused(commandId));
            case ImportOutcome.Refused(var problem):
                return Refuse(http, problem);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static JsonAnswer<DraftView> Drafted(HttpContext http, StoredDraft stored)
    {
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"{ApiArea.Root}/drafts/{stored.Id}";
        http.Response.Headers.ETag = Versions.Tag(stored.Version);
        return new(DraftView.Of(stored), ApiJson.Readable.DraftView);
    }

    private static async Task<(byte[]? Bytes, string Name)> Read(HttpContext http, string? name)
    {
        if (!http.Request.HasFormContentType)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            return (body.ToArray(), FileNames.Clean(name));
        }
        var form = await ReadForm(http);
        if (form.Files.GetFile(Part) is not { } file)
            return (null, "");
        using var copy = new MemoryStream((int)Math.Min(file.Length, PlanFile.LargestBytes + 1));
        await file.CopyToAsync(copy, http.RequestAborted);
        return (copy.ToArray(), FileNames.Clean(file.FileName));
    }

    private static async Task<IFormCollection> ReadForm(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (IOException cut) when (cut is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form ends in the middle.", cut);
        }
    }

    private static ProblemResult Refuse(HttpContext http, DocumentProblem problem)
    {
        var words = DocumentWords.Of(problem, ApiLanguage.Of(http.Request));
        return new(new ApiProblem
        {
            Type = "urn:taskboard:problem:" + problem.Code.Replace('.', ':'),
            Title = words.What,
            Status = problem switch
            {
                DocumentProblem.TooLarge or DocumentProblem.UnpacksTooLarge or DocumentProblem.TooLong => StatusCodes.Status413PayloadTooLarge,
                DocumentProblem.Binary or DocumentProblem.Unsupported or DocumentProblem.Pdf or DocumentProblem.OldFormat or DocumentProblem.Protected => StatusCodes.Status415UnsupportedMediaType,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
            Detail = words.ToDo,
            Code = problem.Code,
        });
    }
}
