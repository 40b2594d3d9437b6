using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Timing;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>Makes a draft of next year's plan from this year's, and takes in what was left out of it.</summary>
internal static class NextYearForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/plans/{planId}/next-year", Make).RequireAuthorization(Policies.Coordinate);
        app.MapPost("/import/{draftId}/left-out/{place:int}", TakeIn).RequireAuthorization(Policies.Coordinate);
    }

    private static async Task<IResult> Make(HttpContext http, string planId, StateReader states, DraftShelf shelf, OfficialCalendar calendar, PartnerBook partners, CancellationToken cancel)
    {
        if (await states.Plan(planId, cancel) is not { OutsidePlans: false } plan || !plan.IsKnownTo(http.Must()))
            return TypedResults.NotFound();
        var next = NextYearPlan.Of(plan, [.. (await states.TasksOf(planId, cancel)).Where(task => task.Archived is null && task.IsKnownTo(http.Must()))], await states.AllSeries(cancel), calendar, partners.Index);
        var stored = await shelf.Save(next.Draft, null, http.Must(), cancel, origin: new(planId, next.LeftOut));
        return ImportForms.Go(http, "/import/" + stored.Id);
    }

    private static async Task<IResult> TakeIn(HttpContext http, string draftId, int place, DraftEditor editor)
    {
        var (saved, _) = await editor.Change(
            draftId,
            http.Must(),
            s => place < 0 || place >= s.LeftOut.Count
                ? null
                : new(DraftStepKind.Add, s.Draft.Tasks.Length, s.Draft with { Tasks = s.Draft.Tasks.Add(s.LeftOut[place].Draft) }, s.Dropped, [s.Draft.Tasks.Length]),
            http.RequestAborted);
        return saved is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<DraftChanged>(new { Language = http.Language(), Stored = saved, Index = saved.Draft.Tasks.Length - 1 });
    }
}
