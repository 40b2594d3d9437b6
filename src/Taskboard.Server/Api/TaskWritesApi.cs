using System.Text.Json;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Api;

/// <summary>Changing tasks. Every write but that of a new task says by <c>If-Match</c> which version it is based on.</summary>
internal static class TaskWritesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/tasks/{taskId}/actions/{action}", Move)
            .Named("TakeAction", "Takes an action of the task's workflow.").Takes<MoveBody>().Gives<TaskView>().Versioned();
        api.MapPost("/tasks/{taskId}/parts/{part}/{action}", MovePart)
            .Named("MovePart", "Reports, accepts, returns or waives a part of the task.").Takes<PartBody>().Gives<TaskView>().Versioned();
        api.MapPost("/tasks/{taskId}/assignments", Assign).RequireAuthorization(Policies.Coordinate)
            .Named("AssignTask", "Gives the task to other units; the earlier responsibility stays in the history.").Takes<AssignBody>().Gives<TaskView>().Versioned();
        api.MapPatch("/tasks/{taskId}", Correct).RequireAuthorization(Policies.Coordinate)
            .Named("CorrectTask", "Corrects what the task is, by a merge patch; the member \"reason\" may say why.")
            .Takes<DetailsBody>(DetailsPatch.MediaType, "application/json").Gives<TaskView>().Versioned();
        api.MapPut("/tasks/{taskId}/window", ChangeWindow).RequireAuthorization(Policies.Coordinate)
            .Named("ChangeWindow", "Changes the task's days.").Takes<WindowBody>().Gives<TaskView>().Versioned();
        api.MapPut("/tasks/{taskId}/limit", Limit)
            .Named("LimitTask", "Limits the task to its units and the leaders, or opens it to everyone.").Takes<LimitBody>().Gives<TaskView>().Versioned();
        api.MapPut("/tasks/{taskId}/traits/{trait}", SetTrait).RequireAuthorization(Policies.Coordinate)
            .Named("SetTrait", "Says that the condition of an optional step holds.").Takes<TraitBody>().Gives<TaskView>().Versioned();
        api.MapDelete("/tasks/{taskId}/traits/{trait}", ClearTrait).RequireAuthorization(Policies.Coordinate)
            .Named("ClearTrait", "Says that the condition of an optional step does not hold.").Takes<TraitBody>().Gives<TaskView>().Versioned();
    }

    private static async Task<IResult> Move(string taskId, string action, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.MoveBody, s_noFields);
        if (problem is not null)
            return problem;
        if (MoveFields.Read(body!, out var fields) is { } wrong)
            return Problems.Of(http, wrong);
        return await Send(taskId, new MoveIt(action, fields, body!.Papers), http, engine);
    }

    private static async Task<IResult> MovePart(string taskId, int part, string action, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.PartBody, new PartBody());
        if (problem is not null)
            return problem;
        if (!Enum.TryParse<PartAction>(action, ignoreCase: true, out var what) || !action.All(char.IsAsciiLetterLower))
            return Problems.Of(http, new NoSuchAction(action));
        return await Send(taskId, new MovePart(part, what, body!.Note, body.Answer), http, engine);
    }

    private static async Task<IResult> Assign(string taskId, HttpContext http, ITaskEngine engine, DirectoryBook directory)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.AssignBody);
        if (problem is not null)
            return problem;
        if (await TasksApi.Find(taskId, engine, http) is not { } task)
            return TasksApi.Missing(http, taskId);
        var to = new Responsibility
        {
            Lead = body!.Lead is { } lead ? NamedUnits.Of(lead, directory) : task.Lead,
            Coordinating = body.Coordinating is { } coordinating ? NamedUnits.Of(coordinating, directory) : task.Coordinating,
            Invited = body.Invited is { } invited ? NamedUnits.Of(invited, directory) : task.Responsibility.Invited,
        };
        return await Send(taskId, new GiveResponsibility(to, body.Reason ?? "", body.Effective), http, engine);
    }

    private static async Task<IResult> Correct(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (patch, problem) = await Bodies.Read(http, ApiJson.Readable.DictionaryStringJsonElement);
        if (problem is not null)
            return problem;
        if (await TasksApi.Find(taskId, engine, http) is not { } task)
            return TasksApi.Missing(http, taskId);
        string? reason = null;
        if (patch!.Remove("reason", out var why))
        {
            if (!JsonText.TryRead(why, out reason))
                return Problems.Of(http, new FieldWrong("reason", FieldFault.NotText));
        }
        var (details, wrong) = DetailsPatch.Apply(task.Details, patch);
        return wrong is null ? await Send(taskId, new CorrectDetails(details, reason), http, engine) : Problems.Of(http, wrong);
    }

    private static async Task<IResult> ChangeWindow(string taskId, HttpContext http, ITaskEngine engine, StateReader states, Clock clock, OfficialCalendar calendar)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.WindowBody);
        if (problem is not null)
            return problem;
        if (await TasksApi.Find(taskId, engine, http) is not { } task)
            return TasksApi.Missing(http, taskId);
        var (rule, window, wrong) = Windows.Of(body, await states.Plan(task.PlanId, http.RequestAborted), clock.Today, calendar);
        return wrong is null ? await Send(taskId, new ChangeWindow(rule, window, body!.Reason ?? ""), http, engine) : Problems.Of(http, wrong);
    }

    private static async Task<IResult> Limit(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.LimitBody);
        if (problem is not null)
            return problem;
        return body!.Limited is { } limited
            ? await Send(taskId, new ChangeLimit(limited, body.Reason ?? ""), http, engine)
            : Problems.Of(http, new FieldWrong("limited", FieldFault.Empty));
    }

    private static Task<IResult> SetTrait(string taskId, string trait, HttpContext http, ITaskEngine engine) => Change(taskId, trait, true, http, engine);

    private static Task<IResult> ClearTrait(string taskId, string trait, HttpContext http, ITaskEngine engine) => Change(taskId, trait, false, http, engine);

    private static async Task<IResult> Change(string taskId, string trait, bool present, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.TraitBody, new TraitBody());
        if (problem is not null)
            return problem;
        foreach (var known in Enum.GetValues<TaskTrait>())
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) == trait)
                return await Send(taskId, new ChangeTrait(known, present, body!.Reason), http, engine);
        return Problems.Of(http, new FieldWrong("trait", FieldFault.NotAChoice));
    }

    /// <summary>Sends a command that is based on the version in <c>If-Match</c>.</summary>
    public static async Task<IResult> Send(string taskId, TaskCommand command, HttpContext http, ITaskEngine engine)
    {
        var by = http.Must();
        if (!Versions.TryRead(http.Request, out var basedOn))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-if-match");
        if (!CommandKeys.TryRead(http, by, out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        if (!Identifiers.IsOne(taskId))
            return TasksApi.Missing(http, taskId);
        // once asked for, it is carried out even if the caller hangs up
        return TaskAnswers.Of(http, await engine.Send(new TaskCall(taskId, commandId, basedOn, by, command), CancellationToken.None));
    }

    private static readonly MoveBody s_noFields = new();
}
