using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Plans;
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
    private const int MostAttempts = 8;
    private const int MostTasks = 5_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var import = app.MapGroup("/import").RequireAuthorization(Policies.Coordinate);
        import.MapPost("", Upload).WithMetadata(new BodyLimit(PlanFile.LargestBytes + 65_536));
        import.MapPost("/{draftId}/head", Head);
        import.MapPost("/{draftId}/tasks", Add);
        import.MapPost("/{draftId}/tasks/{index:int}", Correct);
        import.MapPost("/{draftId}/tasks/{index:int}/drop", (HttpContext http, string draftId, int index, DraftShelf shelf) => Keep(http, draftId, index, shelf, false));
        import.MapPost("/{draftId}/tasks/{index:int}/keep", (HttpContext http, string draftId, int index, DraftShelf shelf) => Keep(http, draftId, index, shelf, true));
        import.MapPost("/{draftId}/discard", Discard);
        import.MapPost("/{draftId}/accept", Accept);
    }

    private static async Task<IResult> Upload(HttpContext http, DraftShelf shelf, Clock clock, OfficialCalendar calendar)
    {
        var language = http.Language();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (file, text, html) = (form.Files.GetFile("file"), form["text"].ToString(), form["html"].ToString());
        if (file is not { Length: > 0 } && string.IsNullOrWhiteSpace(text))
            return await Problem(http, shelf, Words(language, "import.no-file"));
        var typed = form["year"].ToString().Trim();
        int? year = int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : null;
        if (typed.Length > 0 && year is null or < 1990 or > 2100)
            return await Problem(http, shelf, Words(language, "import.bad-year"));

        var options = new ReadOptions(year, calendar, clock.Today);
        var outcome = file is { Length: > 0 }
            ? PlanImport.Read(await Bytes(file, http.RequestAborted), FileNames.Clean(file.FileName), options)
            : PlanImport.ReadPasted(text, html, Text.Get(language, "import.pasted", clock.Today.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)), options);
        if (outcome is ImportOutcome.Refused(var problem))
            return await Problem(http, shelf, DocumentWords.Of(problem, language));
        var (draft, document) = (ImportOutcome.Drafted)outcome;
        var stored = await shelf.Save(draft, new SourceDocument(document.FileName, document.Lines), http.Must(), http.RequestAborted);
        return Go(http, "/import/" + stored.Id);
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        using var copy = new MemoryStream((int)Math.Min(file.Length, PlanFile.LargestBytes + 1));
        await file.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }

    private static async Task<IResult> Head(HttpContext http, string draftId, DraftShelf shelf)
    {
        var fields = HeadFields.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        string? fault = null;
        var (saved, stored) = await Change(shelf, draftId, s => fields.Apply(s.Draft, out fault) is { } next ? s with { Draft = next } : null, http.RequestAborted);
        if (saved is not null)
            return new RazorComponentResult<DraftHeading>(new { Language = http.Language(), Stored = saved });
        return stored is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<HeadForm>(new { Language = http.Language(), Stored = stored, Fields = fields, Problem = FaultWords(http.Language(), fault) })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
    }

    private static async Task<IResult> Correct(HttpContext http, string draftId, int index, DraftShelf shelf, OfficialCalendar calendar)
    {
        var fields = DraftTaskFields.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        string? fault = null;
        var (saved, stored) = await Change(
            shelf,
            draftId,
            s =>
            {
                fault = null;
                if (!ImportPages.Has(s, index))
                    return null;
                if (DraftTaskFields.MarkOf(s.Draft.Tasks[index]) != fields.Seen)
                {
                    fault = "changed";
                    return null;
                }
                return fields.Apply(s.Draft.Tasks[index], s.Draft, calendar, out fault) is { } next
                    ? s with { Draft = s.Draft with { Tasks = s.Draft.Tasks.SetItem(index, next) } }
                    : null;
            },
            http.RequestAborted);
        if (saved is not null)
            return Card(http, saved, index);
        return stored is null || !ImportPages.Has(stored, index) ? TypedResults.NotFound() : Again(http, draftId, index, fields with { Seen = DraftTaskFields.MarkOf(stored.Draft.Tasks[index]) }, fault);
    }

    private static async Task<IResult> Add(HttpContext http, string draftId, DraftShelf shelf, OfficialCalendar calendar)
    {
        var fields = DraftTaskFields.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        string? fault = null;
        var (saved, stored) = await Change(
            shelf,
            draftId,
            s =>
            {
                if (s.Draft.Tasks.Length >= MostTasks)
                {
                    fault = "too-many";
                    return null;
                }
                var line = int.TryParse(fields.Line, out var n) && s.Document is { } document && n >= 1 && n <= document.Lines.Length ? n : 0;
                var blank = new TaskDraft
                {
                    Title = "",
                    Kind = Domain.Tasks.TaskKind.Other,
                    Lines = new LineRange(Math.Max(line, 1), Math.Max(line, 1)),
                    Words = line > 0 ? s.Document!.Lines[line - 1].Trim() : "",
                };
                if (fields.Apply(blank, s.Draft, calendar, out fault) is not { } task)
                    return null;
                var index = s.Draft.Tasks.Length;
                var lines = s.Draft.Lines;
                for (var i = 0; i < lines.Length; i++)
                    if (lines[i].Line == line)
                        lines = lines.SetItem(i, lines[i] with { Use = LineUse.Task, Tasks = lines[i].Tasks.Add(index) });
                return s with { Draft = s.Draft with { Tasks = s.Draft.Tasks.Add(task), Lines = lines } };
            },
            http.RequestAborted);
        if (saved is not null)
            return Card(http, saved, saved.Draft.Tasks.Length - 1);
        return stored is null ? TypedResults.NotFound() : Again(http, draftId, null, fields, fault);
    }

    private static async Task<IResult> Keep(HttpContext http, string draftId, int index, DraftShelf shelf, bool keep)
    {
        var (saved, _) = await Change(
            shelf,
            draftId,
            s => ImportPages.Has(s, index) ? s with { Dropped = keep ? [.. s.Dropped.Where(i => i != index)] : [.. s.Dropped.Append(index).Distinct().Order()] } : null,
            http.RequestAborted);
        return saved is null ? TypedResults.NotFound() : Card(http, saved, index);
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

    /// <summary>Changes a draft, again on top of what somebody else saved meanwhile. Gives what was saved, and the draft as it stands where nothing was.</summary>
    private static async Task<(StoredDraft? Saved, StoredDraft? Stands)> Change(
        DraftShelf shelf, string draftId, Func<StoredDraft, StoredDraft?> change, CancellationToken cancel)
    {
        StoredDraft? stored = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            stored = await ImportPages.Find(shelf, draftId, cancel);
            if (stored is null or { PlanId: not null })
                return (null, null);
            if (change(stored) is not { } next)
                return (null, stored);
            if (await shelf.Update(next, CancellationToken.None) is { } saved)
                return (saved, saved);
        }
        return (null, stored);
    }

    private static RazorComponentResult<DraftCard> Card(HttpContext http, StoredDraft stored, int index) =>
        new(new { Language = http.Language(), Stored = stored, Index = index, Again = true });

    private static RazorComponentResult<DraftForm> Again(HttpContext http, string draftId, int? index, DraftTaskFields fields, string? fault) =>
        new(new { Language = http.Language(), DraftId = draftId, Index = index, Fields = fields, Problem = FaultWords(http.Language(), fault) })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };

    private static DocumentWords FaultWords(Language language, string? fault) => fault switch
    {
        "changed" or "too-many" => Words(language, "review." + fault),
        null => Words(language, "review.busy"),
        _ => new(Text.Get(language, "review.fault", Text.Get(language, "draft-fault." + fault)), Text.Get(language, "review.fault.do")),
    };

    private static DocumentWords Words(Language language, string key) => new(Text.Get(language, key), Text.Get(language, key + ".do"));

    private static async Task<IResult> Problem(HttpContext http, DraftShelf shelf, DocumentWords words) => Answers.IsFragment(http.Request)
        ? new RazorComponentResult<ImportProblem>(new { Words = words }) { StatusCode = StatusCodes.Status422UnprocessableEntity }
        : new RazorComponentResult<ImportPage>(new { Language = http.Language(), Drafts = await shelf.Open(http.RequestAborted), Problem = words })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };

    private static IResult Go(HttpContext http, string address)
    {
        if (!Answers.IsFragment(http.Request))
            return TypedResults.Redirect(address);
        http.Response.Headers["HX-Redirect"] = address;
        return TypedResults.NoContent();
    }
}
