using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Timing;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Api;

/// <summary>Tasks that no plan named, and tasks made out of a part of another.</summary>
internal static class NewTasksApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/tasks", Add).RequireAuthorization(Policies.Coordinate)
            .Named("AddTask", "Plans a task that no document named.").Takes<NewTaskBody>().Gives<TaskView>(StatusCodes.Status201Created);
        api.MapPost("/tasks/{taskId}/split", Split).RequireAuthorization(Policies.Coordinate)
            .Named("SplitTask", "Makes a task of its own out of a part of this one.").Takes<SplitBody>().Gives<SplitView>(StatusCodes.Status201Created).Versioned();
    }

    private static async Task<IResult> Add(HttpContext http, PlanDesk desk, StateReader states, DirectoryBook directory, Clock clock, OfficialCalendar calendar)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.NewTaskBody);
        if (problem is not null)
            return problem;
        if (body!.PlanId is { } id && !Identifiers.IsOne(id))
            return Problems.Of(http, new FieldWrong("planId", FieldFault.NotAChoice));
        var plan = body.PlanId is { } planId ? await states.Plan(planId, http.RequestAborted) : null;
        if (Read(body, plan, directory, clock, calendar, out var task) is { } wrong)
            return Problems.Of(http, wrong);
        var by = http.Must();
        return CommandKeys.TryRead(http, by, out var commandId)
            ? TaskAnswers.Created(http, await desk.Add(task! with { PlanId = body.PlanId }, by, commandId, CancellationToken.None))
            : Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
    }

    private static async Task<IResult> Split(
        string taskId, HttpContext http, ITaskEngine engine, PlanDesk desk, StateReader states, DirectoryBook directory, Clock clock, OfficialCalendar calendar)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.SplitBody);
        if (problem is not null)
            return problem;
        if (await TasksApi.Find(taskId, engine, http) is not { } task)
            return TasksApi.Missing(http, taskId);
        if (body!.Into is not { PlanId: null } given)
            return Problems.Of(http, body.Into is null ? new FieldWrong("into", FieldFault.Empty) : new FieldWrong("planId", FieldFault.Unknown));
        if (Read(given, await states.Plan(task.PlanId, http.RequestAborted), directory, clock, calendar, out var into) is { } wrong)
            return Problems.Of(http, wrong);
        var (remains, wrongDetail) = DetailsPatch.Apply(task.Details, body.Remains ?? []);
        if (wrongDetail is not null)
            return Problems.Of(http, wrongDetail);
        var by = http.Must();
        if (!Versions.TryRead(http.Request, out var basedOn))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-if-match");
        if (!CommandKeys.TryRead(http, by, out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        if (into!.ParentId is { } parent && await TasksApi.Find(parent, engine, http) is null)
            return Problems.Of(http, new FieldWrong("parentId", FieldFault.NotAChoice));

        var reply = await desk.Split(taskId, basedOn, into, remains, body.Reason, by, commandId, CancellationToken.None);
        var answer = TaskAnswers.Of(http, reply);
        if (reply is not TaskReply.Done done)
            return answer;
        var made = (await engine.Load(PlanDesk.SplitId(taskId, commandId), CancellationToken.None))!;
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = ApiArea.Root + "/tasks/" + made.Id;
        return new JsonAnswer<SplitView>(new(TaskAnswers.View(http, done.Task), TaskAnswers.View(http, made)), ApiJson.Readable.SplitView);
    }

    private static Refusal? Read(NewTaskBody body, Plan? plan, DirectoryBook directory, Clock clock, OfficialCalendar calendar, out NewTask? task)
    {
        task = null;
        if (body.Kind is not { } kind)
            return new FieldWrong("kind", FieldFault.Empty);
        if (body.ParentId is { } parent && !Identifiers.IsOne(parent))
            return new FieldWrong("parentId", FieldFault.NotAChoice);
        var (rule, window, wrong) = Windows.Of(body.Window, plan, clock.Today, calendar);
        if (wrong is not null)
            return wrong;
        task = new NewTask
        {
            Kind = kind,
            Details = (body.Details ?? new DetailsBody()).ToDetails(),
            Responsibility = new()
            {
                Lead = NamedUnits.Of(body.Lead ?? [], directory),
                Coordinating = NamedUnits.Of(body.Coordinating ?? [], directory),
                Invited = NamedUnits.Of(body.Invited ?? [], directory),
            },
            Timing = rule,
            Window = window,
            Traits = body.Traits ?? [],
            ParentId = body.ParentId,
        };
        return null;
    }
}
