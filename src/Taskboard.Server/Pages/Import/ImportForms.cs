using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Timing;
using Taskboard.Import;
using Taskboard.Import.Documents;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Api;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>What the forms of an import are sent to. A fault brings the form back with what was typed.</summary>
internal static class ImportForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var import = app.MapGroup("/import").RequireAuthorization(Policies.Coordinate);
        import.MapPost("", Upload).WithMetadata(new BodyLimit(PlanFile.LargestBytes + 65_536));
        import.MapPost("/{draftId}/head", Head);
        import.MapPost("/{draftId}/discard", Discard);
        import.MapPost("/{draftId}/accept", Accept);
    }

    private static async Task<IResult> Upload(HttpContext http, DraftShelf shelf, StateReader states, LessonDesk lessons, Clock clock, OfficialCalendar calendar)
    {
        var language = http.Language();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (file, text, html) = (form.Files.GetFile("file"), form["text"].ToString(), form["html"].ToString());
        if (file is not { Length: > 0 } && string.IsNullOrWhiteSpace(text))
            return await Problem(http, shelf, states, Words(language, "import.no-file"));
        var typed = form["year"].ToString().Trim();
        int? year = int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : null;
        if (typed.Length > 0 && year is null or < 1990 or > 2100)
            return await Problem(http, shelf, states, Words(language, "import.bad-year"));

        var amends = form["amends"].ToString();
        if (amends.Length > 0 && (!Identifiers.IsOne(amends) || (await states.Plan(amends, http.RequestAborted))?.IsKnownTo(http.Must()) != true))
            return await Problem(http, shelf, states, Words(language, "amend.no-plan"));

        var options = new ReadOptions(year, calendar, clock.Today);
        var outcome = file is { Length: > 0 }
            ? PlanImport.Read(await Bytes(file, http.RequestAborted), FileNames.Clean(file.FileName), options)
            : PlanImport.ReadPasted(text, html, Text.Get(language, "import.pasted", clock.Today.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)), options);
        if (outcome is ImportOutcome.Refused(var problem))
            return await Problem(http, shelf, states, DocumentWords.Of(problem, language));
        var (draft, document) = (ImportOutcome.Drafted)outcome;
        draft = await lessons.Use(draft, http.RequestAborted);
        var stored = await shelf.Save(draft, new SourceDocument(document.FileName, document.Lines), http.Must(), http.RequestAborted, amends.Length > 0 ? amends : null);
        return Go(http, "/import/" + stored.Id);
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        using var copy = new MemoryStream((int)Math.Min(file.Length, PlanFile.LargestBytes + 1));
        await file.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }

    private static async Task<IResult> Head(HttpContext http, string draftId, DraftEditor editor)
    {
        var fields = HeadFields.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        string? fault = null;
        var (saved, stored) = await editor.Save(draftId, s => fields.Apply(s.Draft, out fault) is { } next ? s with { Draft = next } : null, http.RequestAborted);
        if (saved is not null)
            return new RazorComponentResult<DraftHeading>(new { Language = http.Language(), Stored = saved });
        return stored is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<HeadForm>(new { Language = http.Language(), Stored = stored, Fields = fields, Problem = DraftFaults.Of(fault, http.Language()) })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
    }

    private static async Task<IResult> Discard(HttpContext http, string draftId, DraftShelf shelf)
    {
        if (Identifiers.IsOne(draftId))
            await shelf.Discard(draftId, http.RequestAborted);
        return Go(http, "/import");
    }

    private static async Task<IResult> Accept(HttpContext http, string draftId, DraftShelf shelf, PlanDesk desk, Live.LiveFeed feed, Clock clock)
    {
        if (await ImportPages.Find(shelf, draftId, http.RequestAborted) is not { } stored)
            return TypedResults.NotFound();
        switch (await desk.Accept(stored, null, http.Must(), http.RequestAborted))
        {
            case PlanReply.Done done:
                await feed.CaughtUp(TimeSpan.FromSeconds(2), http.RequestAborted);
                return Go(http, "/board?plan=" + done.Plan.Id);
            case PlanReply.Refused refused:
                var words = RefusalWords.Of(refused.Why, null, clock.Workflows, http.Language());
                var where = refused.Task is { } at ? Text.Get(http.Language(), "review.at-task", at + 1, stored.Draft.Tasks[at].Title) + " " : "";
                return new RazorComponentResult<ImportProblem>(new { Words = new DocumentWords(where + words.What, words.ToDo) })
                {
                    StatusCode = StatusCodes.Status422UnprocessableEntity,
                };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static DocumentWords Words(Language language, string key) => new(Text.Get(language, key), Text.Get(language, key + ".do"));

    private static async Task<IResult> Problem(HttpContext http, DraftShelf shelf, StateReader states, DocumentWords words) => Answers.IsFragment(http.Request)
        ? new RazorComponentResult<ImportProblem>(new { Words = words }) { StatusCode = StatusCodes.Status422UnprocessableEntity }
        : new RazorComponentResult<ImportPage>(new { Language = http.Language(), Drafts = await shelf.Open(http.RequestAborted), Plans = await ImportPages.PlansOf(states, http.Must(), http.RequestAborted), Problem = words })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };

    internal static IResult Go(HttpContext http, string address)
    {
        if (!Answers.IsFragment(http.Request))
            return TypedResults.Redirect(address);
        http.Response.Headers["HX-Redirect"] = address;
        return TypedResults.NoContent();
    }
}
