using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Api;

/// <summary>Asking for a later deadline, and deciding on it.</summary>
internal static class ExtensionsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/tasks/{taskId}/extensions", Ask)
            .Named("AskExtension", "Asks for a later deadline; the original one stays on record.").Takes<ExtensionBody>().Gives<TaskView>().Versioned();
        api.MapPost("/tasks/{taskId}/extensions/{number:int}/{answer}", Decide)
            .Named("DecideExtension", "Grants (\"grant\") or refuses (\"refuse\") a later deadline: the Chair, a Vice Chair or a coordinator, and not who asked.")
            .Takes<ExtensionBody>().Gives<TaskView>().Versioned();
    }

    private static async Task<IResult> Ask(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ExtensionBody);
        return problem ?? await TaskWritesApi.Send(taskId, new AskExtension(body!.To, body.Reason ?? ""), http, engine);
    }

    private static async Task<IResult> Decide(string taskId, int number, string answer, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ExtensionBody, new ExtensionBody());
        if (problem is not null)
            return problem;
        return answer is "grant" or "refuse"
            ? await TaskWritesApi.Send(taskId, new DecideExtension(number, answer == "grant", body!.To, body.Reason), http, engine)
            : Problems.Of(http, new NoSuchAction(answer));
    }
}
