using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>An amended plan beside the board, what is chosen of it, and what became of that.</summary>
internal static class AmendPages
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder app)
    {
        var draft = app.MapGroup("/import/{draftId}").RequireAuthorization(Policies.Coordinate);
        draft.MapPost("/amends", Amends);
        draft.MapGet("/compare", Compare);
        draft.MapPost("/compare/match", Match);
        draft.MapPost("/compare", Apply);
        draft.MapPost("/compare/finish", Finish);
    }

    private static async Task<IResult> Amends(HttpContext http, string draftId, DraftShelf shelf, StateReader states)
    {
        var planId = (await http.Request.ReadFormAsync(http.RequestAborted))["amends"].ToString();
        if (planId.Length > 0 && (!Identifiers.IsOne(planId) || (await states.Plan(planId, http.RequestAborted))?.IsKnownTo(http.Must()) != true))
            return new RazorComponentResult<ImportProblem>(new { Words = Words(http, "amend.no-plan") }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        if (!Identifiers.IsOne(draftId) || !await shelf.SetAmends(draftId, planId.Length > 0 ? planId : null, http.RequestAborted))
            return TypedResults.NotFound();
        return ImportForms.Go(http, "/import/" + draftId);
    }

    private static async Task<IResult> Compare(HttpContext http, string draftId, DraftShelf shelf, AmendDesk desk, CancellationToken cancel)
    {
        if (await ImportPages.Find(shelf, draftId, cancel) is not { } stored)
            return TypedResults.NotFound();
        if (stored.PlanId is { } plan)
            return TypedResults.Redirect("/board?plan=" + plan);
        return await desk.Compare(stored, http.Must(), cancel) is { } view
            ? new RazorComponentResult<ComparePage>(new { Language = http.Language(), Stored = stored, View = view })
            : TypedResults.Redirect("/import/" + draftId);
    }

    private static async Task<IResult> Match(HttpContext http, string draftId, DraftEditor editor, AmendDesk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!int.TryParse(form["draft"], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return TypedResults.BadRequest();
        var task = form["is"].ToString();
        var (saved, _) = await editor.Save(
            draftId,
            s => !ImportPages.Has(s, index) || (task.Length > 0 && !Identifiers.IsOne(task)) ? null : s with
            {
                Matches = new Dictionary<int, string?>(s.Matches.Where(m => m.Key != index && (task.Length == 0 || m.Value != task))) { [index] = task.Length > 0 ? task : null },
            },
            http.RequestAborted);
        return saved is not null && await desk.Compare(saved, http.Must(), http.RequestAborted) is { } view
            ? new RazorComponentResult<CompareList>(new { Language = http.Language(), Stored = saved, View = view })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> Apply(HttpContext http, string draftId, DraftShelf shelf, AmendDesk desk, LiveFeed feed)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await ImportPages.Find(shelf, draftId, http.RequestAborted) is not { PlanId: null } stored)
            return TypedResults.NotFound();
        var chosen = form["pick"].Select(Read).OfType<AmendChoice>().ToList();
        if (chosen.Count == 0)
            return new RazorComponentResult<ImportProblem>(new { Words = Words(http, "amend.nothing") }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        if (await desk.Apply(stored, chosen, http.Must(), Tasks.CommandIds.From(form["command"]), http.RequestAborted) is not { } outcomes)
            return TypedResults.NotFound();
        await feed.CaughtUp(s_patience, http.RequestAborted);
        // the list as it stands now, under what became of the choice
        http.Response.Headers["HX-Retarget"] = "#compare";
        http.Response.Headers["HX-Reswap"] = "outerHTML show:window:top";
        return new RazorComponentResult<CompareList>(
            new { Language = http.Language(), Stored = stored, View = (await desk.Compare(stored, http.Must(), http.RequestAborted))!, Outcomes = outcomes });
    }

    private static async Task<IResult> Finish(HttpContext http, string draftId, DraftShelf shelf, LessonDesk lessons)
    {
        if (await ImportPages.Find(shelf, draftId, http.RequestAborted) is not { Amends: { } planId } stored)
            return TypedResults.NotFound();
        await shelf.MarkAccepted(draftId, planId, http.RequestAborted);
        await lessons.Learn(stored, http.Must(), http.RequestAborted);
        return ImportForms.Go(http, "/board?plan=" + planId);
    }

    /// <summary>A tick: index in the draft, task and version seen, with colons between; any of them may be blank.</summary>
    private static AmendChoice? Read(string? pick)
    {
        var parts = (pick ?? "").Split(':');
        if (parts.Length != 3 || (parts[1].Length > 0 && !Identifiers.IsOne(parts[1])))
            return null;
        int? draft = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
        long? seen = long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
        var task = parts[1].Length > 0 ? parts[1] : null;
        return (draft is null && task is null) || (task is not null && seen is null) ? null : new(draft, task, seen);
    }

    private static DocumentWords Words(HttpContext http, string key) => new(Text.Get(http.Language(), key), Text.Get(http.Language(), key + ".do"));
}
