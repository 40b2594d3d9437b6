using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Api;

/// <summary>Saying that a task without a deadline was reviewed.</summary>
internal static class ReviewsApi
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/tasks/{taskId}/reviews", Review)
        .Named("ReviewTask", "Says that a task whose day is open or somebody else's to say was reviewed and is still open.").Takes<ReviewBody>().Gives<TaskView>().Versioned();

    private static async Task<IResult> Review(string taskId, HttpContext http, ITaskEngine engine)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.ReviewBody);
        return problem ?? await TaskWritesApi.Send(taskId, new ReviewIt(body!.Note ?? ""), http, engine);
    }
}
