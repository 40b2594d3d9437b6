using Taskboard.Domain.Refusals;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Api;

/// <summary>Drafts under review.</summary>
internal static class DraftsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var drafts = api.MapGroup("/drafts").RequireAuthorization(Policies.Coordinate);
        drafts.MapGet("/{draftId}", Show).Named("GetDraft", "A draft under review.").Gives<DraftView>();
        drafts.MapPut("/{draftId}", Correct).Named("CorrectDraft", "Saves corrections to a draft.").Takes<CorrectedDraft>().Gives<DraftView>().Versioned();
        drafts.MapDelete("/{draftId}", Discard).Named("DiscardDraft", "Takes a draft away.").Gives(StatusCodes.Status204NoContent).Unkeyed();
    }

    private static async Task<IResult> Show(string draftId, HttpContext http, DraftShelf shelf) =>
        await Find(draftId, http, shelf) is { } draft ? Answer(http, draft) : Missing(http);

    private static async Task<IResult> Correct(string draftId, HttpContext http, DraftShelf shelf)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.CorrectedDraft);
        if (problem is not null)
            return problem;
        if (body!.Draft is not { } corrected)
            return Problems.Of(http, new FieldWrong("draft", FieldFault.Empty));
        if (PlanRules.NoText(corrected) is var (wrong, task))
            return Problems.Of(http, wrong, task);
        if (body.Dropped?.Any(index => index < 0 || index >= corrected.Tasks.Length) == true)
            return Problems.Of(http, new FieldWrong("dropped", FieldFault.NotAChoice));
        if (!Versions.TryRead(http.Request, out var basedOn))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-if-match");
        if (await Find(draftId, http, shelf) is not { } draft)
            return Missing(http);
        if (basedOn is not { } version)
            return Problems.Of(http, new VersionNeeded());
        var next = draft with { Version = version, Draft = corrected, Dropped = body.Dropped ?? draft.Dropped };
        return await shelf.Update(next, CancellationToken.None) is { } saved
            ? Answer(http, saved)
            : await Changed(draftId, http, shelf);
    }

    private static async Task<IResult> Discard(string draftId, HttpContext http, DraftShelf shelf) =>
        Identifiers.IsOne(draftId) && await shelf.Discard(draftId, CancellationToken.None) ? TypedResults.NoContent() : Missing(http);

    private static ValueTask<StoredDraft?> Find(string draftId, HttpContext http, DraftShelf shelf) =>
        Identifiers.IsOne(draftId) ? shelf.Load(draftId, http.RequestAborted) : new((StoredDraft?)null);

    private static async Task<ProblemResult> Changed(string draftId, HttpContext http, DraftShelf shelf) =>
        await Find(draftId, http, shelf) is { } now
            ? new(Problems.Of(http, StatusCodes.Status412PreconditionFailed, "draft-changed").Problem with { Version = now.Version })
            : Missing(http);

    private static JsonAnswer<DraftView> Answer(HttpContext http, StoredDraft draft)
    {
        http.Response.Headers.ETag = Versions.Tag(draft.Version);
        return new(DraftView.Of(draft), ApiJson.Readable.DraftView);
    }

    private static ProblemResult Missing(HttpContext http) => Problems.Of(http, StatusCodes.Status404NotFound, "no-such-draft");
}
