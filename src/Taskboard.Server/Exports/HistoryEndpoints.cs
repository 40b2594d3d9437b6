using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Exports;

/// <summary>Where histories are fetched, and a task's records are checked.</summary>
internal static class HistoryEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var signedIn = app.MapGroup("").RequireAuthorization(Policies.SignedIn);
        signedIn.MapGet("/tasks/{id}/history.csv", (HttpContext http, string id, HistoryExport export, TaskViews views) => OfTask(http, id, export, views, csv: true));
        signedIn.MapGet("/tasks/{id}/history.json", (HttpContext http, string id, HistoryExport export, TaskViews views) => OfTask(http, id, export, views, csv: false));
        signedIn.MapGet("/plans/{planId}/history.csv", (HttpContext http, string planId, HistoryExport export) => OfPlan(http, planId, export, csv: true));
        signedIn.MapGet("/plans/{planId}/history.json", (HttpContext http, string planId, HistoryExport export) => OfPlan(http, planId, export, csv: false));
        signedIn.MapGet("/tasks/{id}/verify", Verify).PartOfPage(2);
    }

    private static async Task<IResult> OfTask(HttpContext http, string id, HistoryExport export, TaskViews views, bool csv) =>
        await views.Find(id, http.Must(), http.RequestAborted) is { } view ? File(http, export, [view], view.Task.Code, csv) : TypedResults.NotFound();

    private static async Task<IResult> OfPlan(HttpContext http, string planId, HistoryExport export, bool csv) =>
        await export.TasksOf(planId, http.Must(), http.RequestAborted) is { } tasks ? File(http, export, tasks, planId, csv) : TypedResults.NotFound();

    private static async Task<IResult> Verify(HttpContext http, string id, HistoryExport export, TaskViews views, TaskReplies replies)
    {
        if (await views.Find(id, http.Must(), http.RequestAborted) is not { } view)
            return replies.Unknown(http, id);
        var (records, broken) = await export.Check(view, http.RequestAborted);
        return new RazorComponentResult<VerifiedNote>(new { Language = http.Language(), Records = records, Broken = broken });
    }

    private static IResult File(HttpContext http, HistoryExport export, IReadOnlyList<TaskView> tasks, string name, bool csv)
    {
        var language = http.Language();
        var file = FileAnswer.Clean(Text.Get(language, "history.file", name) + (csv ? ".csv" : ".json"));
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = csv ? "history.csv" : "history.json", FileNameStar = file }.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(
            to => csv ? export.Csv(tasks, language, to, http.RequestAborted) : export.Json(tasks, to, http.RequestAborted),
            csv ? CsvFile.MediaType : "application/json; charset=utf-8");
    }
}
