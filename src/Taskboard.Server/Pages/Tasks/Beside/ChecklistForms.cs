using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>The checklist of a card.</summary>
internal static class ChecklistForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var list = app.MapGroup("/tasks/{id}/checklist").RequireAuthorization(Policies.SignedIn);
        list.MapGet("/new", (HttpContext http, string id, TaskViews views, TaskReplies replies, CancellationToken cancel) => Show(http, id, null, views, replies, cancel)).PartOfPage(2);
        list.MapGet("/{item:int}/edit", (HttpContext http, string id, int item, TaskViews views, TaskReplies replies, CancellationToken cancel) => Show(http, id, item, views, replies, cancel)).PartOfPage(2);
        list.MapPost("", Add);
        list.MapPost("/{item:int}/edit", Change);
        list.MapPost("/{item:int}/tick", Tick);
        list.MapPost("/{item:int}/remove", Remove);
    }

    private static async Task<IResult> Show(HttpContext http, string id, int? item, TaskViews views, TaskReplies replies, CancellationToken cancel)
    {
        if (await views.Find(id, http.Must(), cancel) is not { } view)
            return replies.Unknown(http, id);
        var known = view.Task.Checklist.FirstOrDefault(i => i.Id == item);
        return item is { } number && known is null
            ? replies.Only(http, new TaskReply.Refused(new NoSuchItem(number), view.Task))
            : new RazorComponentResult<ItemForm>(new { Language = http.Language(), View = view, Item = known });
    }

    private static Task<IResult> Add(
        HttpContext http, string id, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, DirectoryBook directory, CancellationToken cancel) =>
        Save(http, id, null, form, views, replies, engine, directory, cancel);

    private static Task<IResult> Change(
        HttpContext http, string id, int item, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, DirectoryBook directory, CancellationToken cancel) =>
        Save(http, id, item, form, views, replies, engine, directory, cancel);

    private static async Task<IResult> Save(
        HttpContext http, string id, int? item, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, DirectoryBook directory, CancellationToken cancel)
    {
        var user = http.Must();
        if (await views.Find(id, user, cancel) is not { } view)
            return replies.Unknown(http, id);
        var typed = ItemFields.Of(form);
        var (unit, due, wrong) = typed.Read(directory);
        BesideCommand command = item is { } number ? new ChangeItem(number, typed.Text, unit, due) : new AddItem(typed.Text, unit, due);
        var reply = wrong is null ? await engine.Send(BesideForm.Call(id, form, user, command), cancel) : new TaskReply.Refused(wrong, view.Task);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return refused.Why is FieldWrong
            ? TaskReplies.Again<ItemForm>(refused.Why, new Dictionary<string, object?>
            {
                [nameof(ItemForm.Language)] = http.Language(),
                [nameof(ItemForm.View)] = view,
                [nameof(ItemForm.Item)] = view.Task.Checklist.FirstOrDefault(i => i.Id == item),
                [nameof(ItemForm.Typed)] = typed,
                [nameof(ItemForm.Trouble)] = replies.TroubleOf(http, refused),
            })
            : replies.Only(http, refused);
    }

    private static Task<IResult> Tick(HttpContext http, string id, int item, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel) =>
        Send(http, id, form, new TickItem(item, form["done"] == "yes"), replies, engine, cancel);

    private static Task<IResult> Remove(HttpContext http, string id, int item, IFormCollection form, TaskReplies replies, ITaskEngine engine, CancellationToken cancel) =>
        Send(http, id, form, new RemoveItem(item), replies, engine, cancel);

    private static async Task<IResult> Send(
        HttpContext http, string id, IFormCollection form, BesideCommand command, TaskReplies replies, ITaskEngine engine, CancellationToken cancel) =>
        await engine.Send(BesideForm.Call(id, form, http.Must(), command), cancel) switch
        {
            TaskReply.Done done => replies.Done(http, done),
            var refused => replies.Only(http, (TaskReply.Refused)refused),
        };
}
