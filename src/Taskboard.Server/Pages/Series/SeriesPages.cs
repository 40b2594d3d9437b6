using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Series;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Series;

/// <summary>The list of series, and the forms by which coordinators change, end and begin them. Nothing here changes anything.</summary>
internal static class SeriesPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/series", List).RequireAuthorization(Policies.SignedIn);
        var one = app.MapGroup("/series/{seriesId}").RequireAuthorization(Policies.SignedIn);
        one.MapGet("", Item).PartOfPage(1);
        one.MapGet("/change", (HttpContext http, string seriesId, StateReader states, CancellationToken cancel) =>
            Form(http, seriesId, states, s => new RazorComponentResult<SeriesChangeForm>(new { Language = http.Language(), Series = s, Fields = SeriesFields.Of(s) }), cancel)).RequireAuthorization(Policies.Coordinate).PartOfPage(1);
        one.MapGet("/end", (HttpContext http, string seriesId, StateReader states, CancellationToken cancel) =>
            Form(http, seriesId, states, s => new RazorComponentResult<SeriesEndForm>(new { Language = http.Language(), Series = s, Reason = "" }), cancel)).RequireAuthorization(Policies.Coordinate).PartOfPage(1);
        one.MapGet("/trigger", (HttpContext http, string seriesId, StateReader states, CancellationToken cancel) =>
            Form(http, seriesId, states, s => new RazorComponentResult<SeriesTriggerForm>(new { Language = http.Language(), Series = s, Happening = "", Day = "" }), cancel)).RequireAuthorization(Policies.Coordinate).PartOfPage(1);
    }

    private static async Task<IResult> List(HttpContext http, StateReader states, CancellationToken cancel)
    {
        var user = http.Must();
        var unknown = (await states.Plans(cancel)).Where(plan => !plan.IsKnownTo(user)).Select(plan => plan.Id).ToHashSet();
        return new RazorComponentResult<SeriesPage>(new
        {
            Language = http.Language(),
            All = (IReadOnlyList<TaskSeries>)[.. (await states.AllSeries(cancel)).Where(s => !unknown.Contains(s.PlanId)).OrderBy(s => s.EndedOn is not null).ThenBy(s => s.Details.Title, VietnameseText.Comparer)],
        });
    }

    private static async Task<IResult> Item(HttpContext http, string seriesId, StateReader states, CancellationToken cancel) =>
        await Find(http, seriesId, states, cancel) is { } series
            ? new RazorComponentResult<SeriesItem>(new { Language = http.Language(), Series = series })
            : TypedResults.NotFound();

    private static async Task<IResult> Form(HttpContext http, string seriesId, StateReader states, Func<TaskSeries, IResult> form, CancellationToken cancel) =>
        await Find(http, seriesId, states, cancel) is { } series ? form(series) : TypedResults.NotFound();

    /// <summary>A series of that id that is there; null for anything else.</summary>
    internal static async Task<TaskSeries?> Find(HttpContext http, string seriesId, StateReader states, CancellationToken cancel) =>
        Identifiers.IsOne(seriesId) && await states.Series(seriesId, cancel) is { } series
            && (await states.Plan(series.PlanId, cancel))?.IsKnownTo(http.Must()) != false ? series : null;
}
