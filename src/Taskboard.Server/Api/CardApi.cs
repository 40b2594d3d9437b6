using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Cards;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Api;

/// <summary>What lies on a card beside the work. It holds whatever the task's version is, so no <c>If-Match</c> is asked for.</summary>
internal static class CardApi
{
    private const int MostComments = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tasks/{taskId}/comments", Comments)
            .Named("ListComments", "Comments of a task, the latest first: those before a number, at most \"take\" of them. Withdrawn ones stand there without their words.").Gives<CommentPage>();
        api.MapPost("/tasks/{taskId}/comments", Comment).Named("AddComment", "Comments on a task. The words are Markdown; @user.name mentions somebody who may know of the task.")
            .Takes<CommentBody>().Gives<TaskView>();
        api.MapPatch("/tasks/{taskId}/comments/{number:int}", Edit).Named("EditComment", "Changes the words of an own comment.").Takes<CommentBody>().Gives<TaskView>();
        api.MapDelete("/tasks/{taskId}/comments/{number:int}", Withdraw)
            .Named("WithdrawComment", "Withdraws an own comment, or as a coordinator another's with a reason.").Takes<ReasonBody>().Gives<TaskView>();
        api.MapPost("/tasks/{taskId}/checklist", Add).Named("AddItem", "Puts an item on the checklist.").Takes<ItemBody>().Gives<TaskView>();
        api.MapPut("/tasks/{taskId}/checklist/{item:int}", Change).Named("ChangeItem", "Changes what an item says, its unit and its day.").Takes<ItemBody>().Gives<TaskView>();
        api.MapPut("/tasks/{taskId}/checklist/{item:int}/done", (string taskId, int item, HttpContext http, ITaskEngine engine) => Send(taskId, new TickItem(item, true), http, engine))
            .Named("TickItem", "Says that an item is done.").Gives<TaskView>();
        api.MapDelete("/tasks/{taskId}/checklist/{item:int}/done", (string taskId, int item, HttpContext http, ITaskEngine engine) => Send(taskId, new TickItem(item, false), http, engine))
            .Named("UntickItem", "Says that an item is not done.").Gives<TaskView>();
        api.MapDelete("/tasks/{taskId}/checklist/{item:int}", (string taskId, int item, HttpContext http, ITaskEngine engine) => Send(taskId, new RemoveItem(item), http, engine))
            .Named("RemoveItem", "Takes an item off the checklist.").Gives<TaskView>();
        api.MapPost("/tasks/{taskId}/labels", Label).Named("PutLabel", "Puts a label on the card, or changes its colour.").Takes<LabelBody>().Gives<TaskView>();
        api.MapDelete("/tasks/{taskId}/labels", Unlabel).Named("RemoveLabel", "Takes a label off the card.").Takes<LabelBody>().Gives<TaskView>();
        api.MapPut("/tasks/{taskId}/links/{kind}/{otherId}", (string taskId, string kind, string otherId, HttpContext http, ITaskEngine engine) => Link(taskId, kind, otherId, true, http, engine))
            .Named("AddLink", "Links the task to another: \"blocked-by\" where it waits for the other, \"belongs-to\" where it is a share of it.").Gives<TaskView>();
        api.MapDelete("/tasks/{taskId}/links/{kind}/{otherId}", (string taskId, string kind, string otherId, HttpContext http, ITaskEngine engine) => Link(taskId, kind, otherId, false, http, engine))
            .Named("RemoveLink", "Takes a link away.").Gives<TaskView>();
    }

    private static async Task<IResult> Comments(
        string taskId, HttpContext http, ITaskEngine engine, StateReader states, string? before = null, string? take = null)
    {
        if (await TasksApi.Find(taskId, engine, http) is null)
            return TasksApi.Missing(http, taskId);
        if (!Numbers.TryRead(before, 1, int.MaxValue, out var number))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-query", "before");
        if (!Numbers.TryRead(take, 1, MostComments, out var most))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-query", "take");
        var page = await states.Comments(taskId, before is null ? int.MaxValue : (int)number, take is null ? 50 : (int)most, http.RequestAborted);
        return new JsonAnswer<CommentPage>(new(page), ApiJson.Readable.CommentPage);
    }

    private static async Task<IResult> Comment(string taskId, HttpContext http, ITaskEngine engine, Mentions mentions)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.CommentBody);
        if (problem is not null)
            return problem;
        return await TasksApi.Find(taskId, engine, http) is { } task
            ? await Send(taskId, new AddComment(body!.Text ?? "", mentions.In(body.Text, task)), http, engine)
            : TasksApi.Missing(http, taskId);
    }

    private static async Task<IResult> Edit(string taskId, int number, HttpContext http, ITaskEngine engine, Mentions mentions)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.CommentBody);
        if (problem is not null)
            return problem;
        return await TasksApi.Find(taskId, engine, http) is { } task
            ? await Send(taskId, new EditComment(number, body!.Text ?? "", mentions.In(body.Text, task)), http, engine)
            : TasksApi.Missing(http, taskId);
    }

    private static async Task<IResult> Withdraw(string taskId, int number, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ReasonBody, new ReasonBody());
        return problem ?? await Send(taskId, new WithdrawComment(number, body!.Reason), http, engine);
    }

    private static async Task<IResult> Add(string taskId, HttpContext http, ITaskEngine engine, DirectoryBook directory)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ItemBody);
        return problem ?? await Send(taskId, new AddItem(body!.Text ?? "", UnitOf(body, directory), body.Due), http, engine);
    }

    private static async Task<IResult> Change(string taskId, int item, HttpContext http, ITaskEngine engine, DirectoryBook directory)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ItemBody);
        return problem ?? await Send(taskId, new ChangeItem(item, body!.Text ?? "", UnitOf(body, directory), body.Due), http, engine);
    }

    private static async Task<IResult> Label(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.LabelBody);
        return problem ?? await Send(taskId, new PutLabel(body!.Text ?? "", body.Colour ?? LabelColour.Plain), http, engine);
    }

    private static async Task<IResult> Unlabel(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.LabelBody);
        return problem ?? await Send(taskId, new RemoveLabel(body!.Text ?? ""), http, engine);
    }

    private static async Task<IResult> Link(string taskId, string kind, string otherId, bool add, HttpContext http, ITaskEngine engine)
    {
        foreach (var known in Enum.GetValues<LinkKind>())
            if (ReadRows.Word(known) == kind)
                return Identifiers.IsOne(otherId) || !add
                    ? await Send(taskId, add ? new AddLink(known, otherId) : new RemoveLink(known, otherId), http, engine)
                    : TasksApi.Missing(http, otherId);
        return Problems.Of(http, new FieldWrong("link", FieldFault.NotAChoice));
    }

    private static UnitRef? UnitOf(ItemBody body, DirectoryBook directory) =>
        string.IsNullOrWhiteSpace(body.Unit) ? null : NamedUnits.Of([body.Unit], directory) is [var unit, ..] ? unit : null;

    private static async Task<IResult> Send(string taskId, BesideCommand command, HttpContext http, ITaskEngine engine)
    {
        var by = http.Must();
        if (!CommandKeys.TryRead(http, by, out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        if (!Identifiers.IsOne(taskId))
            return TasksApi.Missing(http, taskId);
        return TaskAnswers.Of(http, await engine.Send(new TaskCall(taskId, commandId, null, by, command), CancellationToken.None));
    }
}
