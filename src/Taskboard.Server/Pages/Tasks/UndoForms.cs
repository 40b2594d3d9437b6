using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Takes a move back, puts a task away, and brings it back. Who may, the rules say.</summary>
internal static class UndoForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var task = app.MapGroup("/tasks/{id}").RequireAuthorization(Policies.SignedIn);
        task.MapPost("/take-back", TakeBack);
        var tools = app.MapGroup("/tasks/{id}").RequireAuthorization(Policies.Coordinate);
        tools.MapGet("/take-back", AskTakeBack).PartOfPage(2);
        tools.MapGet("/archive", AskArchive).PartOfPage(2);
        tools.MapPost("/archive", Archive);
        tools.MapPost("/restore", Restore);
        app.MapGet("/archive", List).RequireAuthorization(Policies.Coordinate);
    }

    private static async Task<IResult> AskTakeBack(HttpContext http, string id, TaskViews views, StateReader states, TaskReplies replies, CancellationToken cancel)
    {
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        return await states.LastMove(id, cancel) is { } last
            ? new RazorComponentResult<TakeBackForm>(new { Language = http.Language(), View = view, Last = last })
            : replies.Only(http, new TaskReply.Refused(new NoSuchMove(), view.Task));
    }

    private static async Task<IResult> TakeBack(
        HttpContext http, string id, IFormCollection form, StateReader states, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        var reason = DetailFields.Line(form, "reason");
        var move = CommandForm.Version(form["move"]) ?? 0;
        var reply = await engine.Send(CommandForm.Call(id, form, http.Must(), new TakeBackMove(move, reason)), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused.Why is FieldWrong && await states.LastMove(id, cancel) is { } last
            ? await replies.Again<TakeBackForm>(http, refused, new()
            {
                [nameof(TakeBackForm.Last)] = last,
                [nameof(TakeBackForm.Reason)] = reason,
            }, cancel)
            : replies.Only(http, refused);
    }

    private static async Task<IResult> AskArchive(HttpContext http, string id, TaskViews views, TaskReplies replies, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<ArchiveForm>(new { Language = http.Language(), View = view })
            : replies.Unknown(http, id);

    private static async Task<IResult> Archive(HttpContext http, string id, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        var reason = DetailFields.Line(form, "reason");
        var reply = await engine.Send(CommandForm.Call(id, form, http.Must(), new ArchiveIt(reason ?? "")), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused.Why is FieldWrong
            ? await replies.Again<ArchiveForm>(http, refused, new() { [nameof(ArchiveForm.Reason)] = reason }, cancel)
            : replies.Only(http, refused);
    }

    private static async Task<IResult> Restore(HttpContext http, string id, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        var reply = await engine.Send(CommandForm.Call(id, form, http.Must(), new RestoreIt(DetailFields.Line(form, "reason"))), cancel);
        return reply is TaskReply.Done done ? replies.Done(http, done) : replies.Only(http, (TaskReply.Refused)reply);
    }

    private static async Task<IResult> List(HttpContext http, StateReader states, CancellationToken cancel)
    {
        var user = http.Must();
        return new RazorComponentResult<ArchivePage>(new
        {
            Language = http.Language(),
            Tasks = (IReadOnlyList<PlanTask>)[.. (await states.ArchivedTasks(cancel)).Where(task => task.Archived is not null && task.IsKnownTo(user))],
        });
    }
}
