using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Timing;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>Applies one correction to all tasks alike, and takes the last step back.</summary>
internal static class AlikeForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var draft = app.MapGroup("/import/{draftId}").RequireAuthorization(Policies.Coordinate);
        draft.MapPost("/alike", Apply);
        draft.MapPost("/undo", Undo);
        draft.MapGet("/bar", Bar).PartOfPage(2);
    }

    private static async Task<IResult> Apply(HttpContext http, string draftId, DraftEditor editor, OfficialCalendar calendar)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var offer = AlikeOffer.Read(form);
        if (offer is null)
            return TypedResults.BadRequest();
        var (saved, stands) = await editor.Change(
            draftId,
            http.Must(),
            s =>
            {
                // only what was offered: where somebody changed one of them since, they have to look again
                if (offer.BeforeIn(s) is not { } before || offer.Find(s, before) is var found && found.Length != offer.Count)
                    return null;
                var tasks = s.Draft.Tasks.ToBuilder();
                foreach (var index in found)
                    tasks[index] = AlikeDrafts.With(tasks[index], offer.Field, tasks[offer.Task], before, s.Draft, calendar);
                return new(DraftStepKind.Alike, offer.Task, s.Draft with { Tasks = tasks.ToImmutable() }, s.Dropped, found, offer.Field);
            },
            http.RequestAborted);
        if (saved is not null)
            return Several(http, saved, [.. saved.Steps[^1].Before.Select(b => b.Index)]);
        return stands is null ? TypedResults.NotFound() : Refused(http, "stale-alike");
    }

    private static async Task<IResult> Undo(HttpContext http, string draftId, DraftEditor editor)
    {
        var step = (await http.Request.ReadFormAsync(http.RequestAborted))["step"].ToString();
        var (saved, stands, touched) = await editor.Undo(draftId, step, http.RequestAborted);
        if (saved is not null)
            return Several(http, saved, touched);
        return stands is null ? TypedResults.NotFound() : Refused(http, "stale-undo");
    }

    private static async Task<IResult> Bar(HttpContext http, string draftId, DraftShelf shelf, long? seen, CancellationToken cancel)
    {
        if (await ImportPages.Find(shelf, draftId, cancel) is not { } stored)
            return TypedResults.NotFound();
        return stored.Version == seen
            ? TypedResults.NoContent()
            : new RazorComponentResult<DraftBar>(new { Language = http.Language(), Stored = stored, ByOthers = true });
    }

    private static RazorComponentResult<DraftsChanged> Several(HttpContext http, StoredDraft stored, IReadOnlyList<int> touched) =>
        new(new { Language = http.Language(), Stored = stored, Touched = touched });

    private static RazorComponentResult<ImportProblem> Refused(HttpContext http, string fault) =>
        new(new { Words = DraftFaults.Of(fault, http.Language()) }) { StatusCode = StatusCodes.Status409Conflict };
}
