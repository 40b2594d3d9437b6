using Taskboard.Server.Accounts;
using Taskboard.Server.Api;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Exports;

/// <summary>Where files are fetched: for the browser beside the board and the plans, for programs under the API. Whoever may see a board may take it along.</summary>
internal static class ExportEndpoints
{
    /// <summary>For browsers.</summary>
    public static void MapPages(IEndpointRouteBuilder app)
    {
        app.MapGet("/board/export.xlsx", Board).RequireAuthorization(Policies.SignedIn);
        app.MapGet("/plans/{planId}/export.xlsx", PlanSheet).RequireAuthorization(Policies.SignedIn);
        app.MapGet("/plans/{planId}/export.docx", PlanPaper).RequireAuthorization(Policies.SignedIn);
    }

    /// <summary>For programs.</summary>
    public static void MapApi(RouteGroupBuilder api)
    {
        api.MapGet("/board/export.xlsx", Board).Named("ExportBoard", "A filtered board as a workbook; the query is that of the board's address.").WithMetadata(Gives(FileAnswer.Xlsx));
        api.MapGet("/plans/{planId}/export.xlsx", PlanSheet).Named("ExportPlanSheet", "A plan's tasks as a workbook.").WithMetadata(Gives(FileAnswer.Xlsx));
        api.MapGet("/plans/{planId}/export.docx", PlanPaper).Named("ExportPlanPaper", "A plan in the layout of an official document (Nghị định 30/2020/NĐ-CP).").WithMetadata(Gives(FileAnswer.Docx));
    }

    private static async Task<IResult> Board(HttpContext http, Exporter exporter) =>
        await exporter.Board(BoardQuery.Parse(http.Request.Query, out _), Onlooker.Of(http.Must()), http.Language(), http.RequestAborted) ?? Missing(http);

    private static async Task<IResult> PlanSheet(HttpContext http, string planId, Exporter exporter) =>
        await exporter.PlanSheet(planId, Onlooker.Of(http.Must()), http.Language(), http.RequestAborted) ?? Missing(http);

    private static async Task<IResult> PlanPaper(HttpContext http, string planId, Exporter exporter) =>
        await exporter.PlanPaper(planId, Onlooker.Of(http.Must()), http.RequestAborted) ?? Missing(http);

    private static IResult Missing(HttpContext http) => http.Request.Path.StartsWithSegments(ApiArea.Root)
        ? Problems.Of(http, StatusCodes.Status404NotFound, "no-such-plan")
        : TypedResults.NotFound();

    private static ProducesResponseTypeMetadata Gives(string mediaType) => new(StatusCodes.Status200OK, typeof(Stream), [mediaType]);
}
