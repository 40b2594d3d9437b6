using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Labels and links of a card.</summary>
internal static class LabelForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var task = app.MapGroup("/tasks/{id}").RequireAuthorization(Policies.SignedIn);
        task.MapGet("/labels/new", ShowLabel).PartOfPage(2);
        task.MapPost("/labels", Put);
        task.MapPost("/labels/remove", RemoveLabel);
        task.MapGet("/links/new", ShowLink).PartOfPage(2);
        task.MapPost("/links", Link);
        task.MapPost("/links/remove", RemoveLink);
    }

    private static async Task<IResult> ShowLabel(HttpContext http, string id, TaskViews views, TaskReplies replies, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<LabelForm>(new { Language = http.Language(), View = view })
            : replies.Unknown(http, id);

    private static async Task<IResult> Put(
        HttpContext http, string id, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        var text = DetailFields.Line(form, "text") ?? "";
        var colour = LabelWords.Parse(form["colour"]);
        var reply = await engine.Send(BesideForm.Call(id, form, http.Must(), new PutLabel(text, colour ?? LabelColour.Plain)), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused is { Why: FieldWrong, Current: { } current }
            ? TaskReplies.Again<LabelForm>(refused.Why, new Dictionary<string, object?>
            {
                [nameof(LabelForm.Language)] = http.Language(),
                [nameof(LabelForm.View)] = await views.Of(current, http.Must(), cancel),
                [nameof(LabelForm.Text)] = text,
                [nameof(LabelForm.Colour)] = colour ?? LabelColour.Plain,
                [nameof(LabelForm.Trouble)] = replies.TroubleOf(http, refused),
            })
            : replies.Only(http, refused);
    }

    private static Task<IResult> RemoveLabel(HttpContext http, string id, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel) =>
        Send(http, id, form, new RemoveLabel(DetailFields.Line(form, "text") ?? ""), replies, engine, cancel);

    private static async Task<IResult> ShowLink(HttpContext http, string id, TaskViews views, TaskReplies replies, StateReader states, CancellationToken cancel) =>
        await views.Find(id, http.Must(), cancel) is { } view
            ? new RazorComponentResult<LinkForm>(new { Language = http.Language(), View = view, Choices = await Choices(view, states, cancel) })
            : replies.Unknown(http, id);

    private static async Task<IResult> Link(
        HttpContext http, string id, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, StateReader states, CancellationToken cancel)
    {
        var user = http.Must();
        if (await views.Find(id, user, cancel) is not { } view)
            return replies.Unknown(http, id);
        var typed = DetailFields.Line(form, "other") ?? "";
        var kind = form["kind"] == ReadRows.Word(LinkKind.BelongsTo) ? LinkKind.BelongsTo : LinkKind.BlockedBy;
        var other = (await states.TasksCalled(typed, cancel)).Where(t => t.IsKnownTo(user)).OrderBy(t => t.PlanId == view.Task.PlanId ? 0 : 1).FirstOrDefault();
        var reply = other is null
            ? new TaskReply.Refused(new NoSuchTask(typed), view.Task)
            : await engine.Send(BesideForm.Call(id, form, user, new AddLink(kind, other.Id)), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return TaskReplies.Again<LinkForm>(refused.Why, new Dictionary<string, object?>
        {
            [nameof(LinkForm.Language)] = http.Language(),
            [nameof(LinkForm.View)] = view,
            [nameof(LinkForm.Choices)] = await Choices(view, states, cancel),
            [nameof(LinkForm.Kind)] = ReadRows.Word(kind),
            [nameof(LinkForm.Other)] = typed,
            [nameof(LinkForm.Trouble)] = replies.TroubleOf(http, refused),
        });
    }

    private static Task<IResult> RemoveLink(HttpContext http, string id, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel) =>
        Send(
            http, id, form,
            new RemoveLink(form["kind"] == ReadRows.Word(LinkKind.BelongsTo) ? LinkKind.BelongsTo : LinkKind.BlockedBy, form["other"].ToString()),
            replies, engine, cancel);

    private static async ValueTask<IReadOnlyList<PlanTask>> Choices(TaskView view, StateReader states, CancellationToken cancel) =>
        [.. (await states.TasksOf(view.Task.PlanId, cancel)).Where(t => t.Archived is null && t.Id != view.Task.Id && t.IsKnownTo(view.User))];

    private static async Task<IResult> Send(
        HttpContext http, string id, IFormCollection form, BesideCommand command, TaskReplies replies, ITaskEngine engine, CancellationToken cancel) =>
        await engine.Send(BesideForm.Call(id, form, http.Must(), command), cancel) switch
        {
            TaskReply.Done done => replies.Done(http, done),
            var refused => replies.Only(http, (TaskReply.Refused)refused),
        };
}
