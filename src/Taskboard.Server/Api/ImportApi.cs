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

    private const int FormOverhead = 65_536;

    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/plans/import", Import).RequireAuthorization(Policies.Coordinate).WithMetadata(new BodyLimit(PlanFile.LargestBytes + FormOverhead))
            .Named("ImportPlan", "Reads a plan document into a draft. The file is the part \"file\" of a form, or the body itself; \"name\" is its file name then, \"year\" the plan's year where the document does not tell.")
            .Takes<IFormFile>("multipart/form-data", "text/plain", "application/octet-stream")
            .Gives<DraftView>(StatusCodes.Status201Created);

    private static async Task<IResult> Import(HttpContext http, DraftShelf shelf, Clock clock, OfficialCalendar calendar, string? name = null, string? year = null)
    {
        if (!Numbers.TryRead(year, Years.First, Years.Last, out var planYear))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-query", "year");
        if (http.Request.HasJsonContentType())
            return Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "not-a-file");
        var (bytes, fileName) = await Read(http, name);
        if (bytes is null)
            return Problems.Of(http, StatusCodes.Status400BadRequest, "no-file");

        var options = new ReadOptions(year is null ? null : (int)planYear, calendar, clock.Today);
        switch (PlanImport.Read(bytes, fileName, options))
        {
            case ImportOutcome.Drafted(var draft, var document):
                var stored = await shelf.Save(draft, new SourceDocument(document.FileName, document.Lines), http.Must(), http.RequestAborted);
                http.Response.StatusCode = StatusCodes.Status201Created;
                http.Response.Headers.Location = $"{ApiArea.Root}/drafts/{stored.Id}";
                http.Response.Headers.ETag = Versions.Tag(stored.Version);
                return new JsonAnswer<DraftView>(DraftView.Of(stored), ApiJson.Readable.DraftView);
            case ImportOutcome.Refused(var problem):
                return Refuse(http, problem);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<(byte[]? Bytes, string Name)> Read(HttpContext http, string? name)
    {
        if (!http.Request.HasFormContentType)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            return (body.ToArray(), FileNames.Clean(name));
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files.GetFile(Part) is not { } file)
            return (null, "");
        using var copy = new MemoryStream((int)Math.Min(file.Length, PlanFile.LargestBytes + 1));
        await file.CopyToAsync(copy, http.RequestAborted);
        return (copy.ToArray(), FileNames.Clean(file.FileName));
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
                DocumentProblem.TooLarge => StatusCodes.Status413PayloadTooLarge,
                DocumentProblem.Binary or DocumentProblem.Unsupported => StatusCodes.Status415UnsupportedMediaType,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
            Detail = words.ToDo,
            Code = problem.Code,
        });
    }
}
