using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What is shown of one task: its panel, its moves, the forms. Nothing here changes anything.</summary>
internal static class TaskPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var task = app.MapGroup("/tasks/{id}").RequireAuthorization(Policies.SignedIn);
        task.MapGet("", Page);
        task.MapGet("/panel", Panel).PartOfPage(2);
        task.MapGet("/history", History).PartOfPage(2);
        task.MapGet("/print", Print);
        task.MapGet("/menu", Menu).PartOfPage(2);
        task.MapGet("/choices.json", Choices);
        task.MapGet("/actions/{action}", Action).PartOfPage(2);
        task.MapGet("/parts/{part:int}/{action}", Part).PartOfPage(2);
        var tools = app.MapGroup("/tasks/{id}").RequireAuthorization(Policies.Coordinate);
        tools.MapGet("/details", Form<DetailsForm>).PartOfPage(2);
        tools.MapGet("/window", Form<WindowForm>).PartOfPage(2);
        tools.MapGet("/split", Form<SplitForm>).PartOfPage(2);
        app.MapGet("/tasks/new", New).RequireAuthorization(Policies.Coordinate).PartOfPage("/board");
    }

    private static async Task<IResult> Page(HttpContext http, string id, TaskViews views, CancellationToken cancel) =>
        await views.Whole(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<TaskPage>(new { Language = http.Language(), View = view })
            : TypedResults.NotFound();

    private static async Task<IResult> Panel(HttpContext http, string id, TaskViews views, TaskReplies replies, CancellationToken cancel) =>
        await views.Whole(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<TaskPanel>(new { Language = http.Language(), View = view })
            : replies.Unknown(http, id);

    private static async Task<IResult> Print(HttpContext http, string id, TaskViews views, CancellationToken cancel) =>
        await views.Whole(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<TaskPrint>(new { Language = http.Language(), View = view })
            : TypedResults.NotFound();

    private static async Task<IResult> History(HttpContext http, string id, long? before, TaskViews views, TaskReplies replies, CancellationToken cancel)
    {
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        var (entries, earlier) = await views.History(view, before ?? long.MaxValue - 1, cancel);
        return new RazorComponentResult<HistoryEntries>(new { Language = http.Language(), View = view with { History = entries, EarlierBefore = earlier } });
    }

    private static async Task<IResult> Menu(HttpContext http, string id, string? stage, TaskViews views, TaskReplies replies, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<ActionMenu>(new { Language = http.Language(), View = view, Stage = ParseStage(stage) })
            : replies.Unknown(http, id);

    private static async Task<IResult> Choices(HttpContext http, string id, TaskViews views, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await views.Find(id, http.Must(), cancel) is { } view
            ? TypedResults.Json(StageChoices.Of(view, http.Language()), PagesJson.Default.StageChoices)
            : TypedResults.NotFound();
    }

    private static async Task<IResult> Action(HttpContext http, string id, string action, TaskViews views, TaskReplies replies, CancellationToken cancel)
    {
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        return view.Choices.FirstOrDefault(c => c.Transition.Action == action) is { } choice
            ? new RazorComponentResult<ActionForm>(new { Language = http.Language(), View = view, choice.Transition })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> Part(HttpContext http, string id, int part, string action, TaskViews views, TaskReplies replies, CancellationToken cancel)
    {
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        return view.Task.Parts.FirstOrDefault(p => p.Id == part) is { } found && PartChoices.Parse(action) is { } known
            ? new RazorComponentResult<PartForm>(new { Language = http.Language(), View = view, Part = found, Action = known })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> Form<TForm>(HttpContext http, string id, TaskViews views, TaskReplies replies, CancellationToken cancel)
        where TForm : Localized =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<TForm>(new { Language = http.Language(), View = view })
            : replies.Unknown(http, id);

    private static async Task<IResult> New(HttpContext http, string? plan, TaskViews views, DirectoryBook directory, CancellationToken cancel) =>
        new RazorComponentResult<NewTaskForm>(new { Language = http.Language(), Plans = await views.Plans(http.Must(), cancel), directory.Units, PlanId = plan });

    private static Stage? ParseStage(string? id)
    {
        foreach (var stage in Enum.GetValues<Stage>())
            if (stage.Id() == id)
                return stage;
        return null;
    }
}
