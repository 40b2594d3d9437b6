using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Asks for a later deadline, and decides on it. Who may, the rules say.</summary>
internal static class ExtensionForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var task = app.MapGroup("/tasks/{id}/extension").RequireAuthorization(Policies.SignedIn);
        task.MapGet("", ShowAsk).PartOfPage(2);
        task.MapPost("", Ask);
        task.MapGet("/{number:int}/{what}", ShowDecide).PartOfPage(2);
        task.MapPost("/{number:int}/{what}", Decide);
    }

    private static async Task<IResult> ShowAsk(HttpContext http, string id, TaskViews views, TaskReplies replies, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<ExtensionForm>(new { Language = http.Language(), View = view })
            : replies.Unknown(http, id);

    private static Task<IResult> Ask(HttpContext http, string id, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, CancellationToken cancel) =>
        Send(http, id, form, null, null, new AskExtension(DayField.Read(form["to"]), DetailFields.Line(form, "reason") ?? ""), views, replies, engine, cancel);

    private static async Task<IResult> ShowDecide(HttpContext http, string id, int number, string what, TaskViews views, TaskReplies replies, CancellationToken cancel)
    {
        if (what is not ("grant" or "refuse"))
            return TypedResults.NotFound();
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        return view.Task.Extension?.Id == number
            ? new RazorComponentResult<ExtensionForm>(new { Language = http.Language(), View = view, Number = (int?)number, What = what })
            : replies.Only(http, new TaskReply.Refused(new NoSuchExtension(number), view.Task));
    }

    private static async Task<IResult> Decide(
        HttpContext http, string id, int number, string what, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        if (what is not ("grant" or "refuse"))
            return TypedResults.NotFound();
        var decide = new DecideExtension(number, what == "grant", DayField.Read(form["to"]), DetailFields.Line(form, "reason"));
        return await Send(http, id, form, number, what, decide, views, replies, engine, cancel);
    }

    private static async Task<IResult> Send(
        HttpContext http, string id, IFormCollection form, int? number, string? what, TaskCommand command, TaskViews views, TaskReplies replies, ITaskEngine engine,
        CancellationToken cancel)
    {
        var user = http.Must();
        // what is no day is refused as such, and not taken for none
        var reply = DayField.IsWrong(form["to"])
            ? new TaskReply.Refused(new FieldWrong("to", FieldFault.NotADate), (await views.Find(id, user, cancel))?.Task)
            : await engine.Send(CommandForm.Call(id, form, user, command), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused.Why is FieldWrong
            ? await replies.Again<ExtensionForm>(http, refused, new()
            {
                [nameof(ExtensionForm.Number)] = number,
                [nameof(ExtensionForm.What)] = what,
                [nameof(ExtensionForm.To)] = form["to"].ToString(),
                [nameof(ExtensionForm.Reason)] = form["reason"].ToString(),
            }, cancel)
            : replies.Only(http, refused);
    }
}
