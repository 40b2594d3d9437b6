using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Api;

/// <summary>Plans and their tasks.</summary>
internal static class PlansApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/plans", List).Named("ListPlans", "All plans, the latest year first.").Gives<PlanList>();
        api.MapGet("/plans/{planId}", Show).Named("GetPlan", "A plan.").Gives<PlanView>();
        api.MapGet("/plans/{planId}/tasks", Tasks).Named("ListTasks", "The tasks of a plan, in the order of their numbers.").Gives<TaskList>();
        api.MapPost("/plans", Accept).RequireAuthorization(Policies.Coordinate)
            .Named("AcceptDraft", "Puts a draft on the board: the plan and its tasks in one transaction.").Takes<AcceptBody>().Gives<AcceptedPlan>(StatusCodes.Status201Created);
        api.MapPut("/plans/{planId}/limit", Limit)
            .Named("LimitPlan", "Limits a plan and its tasks to the units concerned and the leaders, or opens it to everyone. Tasks that it gets later begin limited.")
            .Takes<LimitBody>().Gives<LimitedPlan>().Versioned();
    }

    private static async Task<IResult> List(HttpContext http, StateReader states) =>
        new JsonAnswer<PlanList>(new([.. (await states.Plans(http.RequestAborted)).Where(plan => plan.IsKnownTo(http.Must())).Select(PlanView.Of)]), ApiJson.Readable.PlanList);

    private static async Task<IResult> Show(string planId, HttpContext http, StateReader states)
    {
        if (!Identifiers.IsOne(planId) || await states.Plan(planId, http.RequestAborted) is not { } plan || !plan.IsKnownTo(http.Must()))
            return Missing(http);
        http.Response.Headers.ETag = Versions.Tag(plan.Version);
        return new JsonAnswer<PlanView>(PlanView.Of(plan), ApiJson.Readable.PlanView);
    }

    private static async Task<IResult> Tasks(string planId, HttpContext http, StateReader states, WorkflowBook workflows)
    {
        if (!Identifiers.IsOne(planId) || (await states.Plan(planId, http.RequestAborted))?.IsKnownTo(http.Must()) != true)
            return Missing(http);
        var language = ApiLanguage.Of(http.Request);
        var user = http.Must();
        var tasks = (await states.TasksOf(planId, http.RequestAborted)).Where(task => task.Archived is null);
        return new JsonAnswer<TaskList>(new([.. tasks.Where(t => t.IsKnownTo(user)).Select(t => TaskView.Of(t, workflows, language))]), ApiJson.Readable.TaskList);
    }

    private static async Task<IResult> Accept(HttpContext http, PlanDesk desk, DraftShelf shelf)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.AcceptBody);
        if (problem is not null)
            return problem;
        if (body!.DraftId is not { Length: > 0 } draftId)
            return Problems.Of(http, new FieldWrong("draftId", FieldFault.Empty));
        if (!Identifiers.IsOne(draftId) || await shelf.Load(draftId, http.RequestAborted) is not { } draft)
            return Problems.Of(http, StatusCodes.Status404NotFound, "no-such-draft");
        return await desk.Accept(draft, body.Tasks, http.Must(), CancellationToken.None) switch
        {
            PlanReply.Done done => Accepted(http, done),
            PlanReply.Refused refused => Problems.Of(http, refused.Why, refused.Task),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static JsonAnswer<AcceptedPlan> Accepted(HttpContext http, PlanReply.Done done)
    {
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = ApiArea.Root + "/plans/" + done.Plan.Id;
        return new(new(PlanView.Of(done.Plan), done.TaskIds, done.Position, done.Repeated), ApiJson.Readable.AcceptedPlan);
    }

    private static async Task<IResult> Limit(string planId, HttpContext http, PlanDesk desk)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.LimitBody);
        if (problem is not null)
            return problem;
        var by = http.Must();
        if (!Versions.TryRead(http.Request, out var basedOn))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-if-match");
        if (!CommandKeys.TryRead(http, by, out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        if (body!.Limited is not { } limited)
            return Problems.Of(http, new FieldWrong("limited", FieldFault.Empty));
        if (!Identifiers.IsOne(planId))
            return Missing(http);
        var reply = await desk.Limit(planId, basedOn, limited, body.Reason, by, commandId);
        return reply switch
        {
            { Plan: { } plan } => new JsonAnswer<LimitedPlan>(new(PlanView.Of(plan), reply.Tasks, reply.Unchanged), ApiJson.Readable.LimitedPlan),
            { Why: { } why } => Problems.Of(http, why),
            _ => Missing(http),
        };
    }

    private static ProblemResult Missing(HttpContext http) => Problems.Of(http, StatusCodes.Status404NotFound, "no-such-plan");
}
