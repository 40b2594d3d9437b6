using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Api;

/// <summary>Hand-overs: asking a unit to take the lead, and its answer.</summary>
internal static class HandOversApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/tasks/{taskId}/hand-overs", Propose).RequireAuthorization(Policies.Coordinate)
            .Named("ProposeHandOver", "Asks a unit to take the lead; until it accepts, the present one stays responsible.").Takes<AssignBody>().Gives<TaskView>().Versioned();
        api.MapPost("/tasks/{taskId}/hand-overs/{number:int}/{answer}", Answer)
            .Named("AnswerHandOver", "The unit accepts (\"accept\") or declines (\"decline\") with a reason; a coordinator takes it back (\"withdraw\").")
            .Takes<ReasonBody>().Gives<TaskView>().Versioned();
    }

    private static async Task<IResult> Propose(string taskId, HttpContext http, ITaskEngine engine, DirectoryBook directory)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.AssignBody);
        if (problem is not null)
            return problem;
        if (await TasksApi.Find(taskId, engine, http) is not { } task)
            return TasksApi.Missing(http, taskId);
        var lead = NamedUnits.Of(body!.Lead ?? [], directory);
        var to = new Responsibility
        {
            Lead = lead,
            Coordinating = body.Coordinating is { } coordinating ? NamedUnits.Of(coordinating, directory) : [.. task.Coordinating.Where(unit => !lead.Any(unit.IsSame))],
            Invited = body.Invited is { } invited ? NamedUnits.Of(invited, directory) : task.Responsibility.Invited,
        };
        return await TaskWritesApi.Send(taskId, new ProposeHandOver(to, body.Reason ?? "", body.Effective), http, engine);
    }

    private static async Task<IResult> Answer(string taskId, int number, string answer, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ReasonBody, new ReasonBody());
        if (problem is not null)
            return problem;
        TaskCommand? command = answer switch
        {
            "accept" => new AnswerHandOver(number, Accept: true, body!.Reason),
            "decline" => new AnswerHandOver(number, Accept: false, body!.Reason),
            "withdraw" => new WithdrawHandOver(number, body!.Reason ?? ""),
            _ => null,
        };
        return command is null ? Problems.Of(http, new NoSuchAction(answer)) : await TaskWritesApi.Send(taskId, command, http, engine);
    }
}
