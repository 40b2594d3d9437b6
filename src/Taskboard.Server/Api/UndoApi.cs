using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Api;

/// <summary>Taking a move back, putting a task away and bringing it back.</summary>
internal static class UndoApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/tasks/{taskId}/take-back", TakeBack)
            .Named("TakeBackMove", "Takes the last move back: its author within a minute, later a coordinator with a reason.").Takes<TakeBackBody>().Gives<TaskView>().Versioned();
        api.MapPut("/tasks/{taskId}/archive", Archive).RequireAuthorization(Policies.Coordinate)
            .Named("ArchiveTask", "Puts the task away; nothing is deleted.").Takes<ReasonBody>().Gives<TaskView>().Versioned();
        api.MapDelete("/tasks/{taskId}/archive", Restore).RequireAuthorization(Policies.Coordinate)
            .Named("RestoreTask", "Brings an archived task back.").Takes<ReasonBody>().Gives<TaskView>().Versioned();
    }

    private static async Task<IResult> TakeBack(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.TakeBackBody);
        if (problem is not null)
            return problem;
        return body!.Move is { } move
            ? await TaskWritesApi.Send(taskId, new TakeBackMove(move, body.Reason), http, engine)
            : Problems.Of(http, new FieldWrong("move", FieldFault.Empty));
    }

    private static async Task<IResult> Archive(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ReasonBody);
        return problem ?? await TaskWritesApi.Send(taskId, new ArchiveIt(body!.Reason ?? ""), http, engine);
    }

    private static async Task<IResult> Restore(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ReasonBody, new ReasonBody());
        return problem ?? await TaskWritesApi.Send(taskId, new RestoreIt(body!.Reason), http, engine);
    }
}
