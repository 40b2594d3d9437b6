using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Api;

/// <summary>Answers with a task, or with the reason why not.</summary>
internal static class TaskAnswers
{
    /// <summary>The journal position of a change.</summary>
    public const string PositionHeader = "Taskboard-Position";

    /// <summary>Set to true when the command had been carried out before.</summary>
    public const string RepeatedHeader = "Idempotency-Replayed";

    /// <summary>The answer to a command.</summary>
    public static IResult Of(HttpContext http, TaskReply reply) => reply switch
    {
        TaskReply.Done done => Done(http, done),
        TaskReply.Refused refused => Problems.Of(http, refused),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The answer to a command that made a task.</summary>
    public static IResult Created(HttpContext http, TaskReply reply)
    {
        if (reply is TaskReply.Done done)
        {
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.Headers.Location = ApiArea.Root + "/tasks/" + done.Task.Id;
        }
        return Of(http, reply);
    }

    /// <summary>A task as it stands, unless the caller has it already.</summary>
    public static IResult Show(HttpContext http, PlanTask task)
    {
        Mark(http, task);
        return Versions.Has(http.Request, task.Version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : new JsonAnswer<TaskView>(View(http, task), ApiJson.Readable.TaskView);
    }

    /// <summary>A task as the API shows it, in the language asked for.</summary>
    public static TaskView View(HttpContext http, PlanTask task) =>
        TaskView.Of(task, http.RequestServices.GetRequiredService<WorkflowBook>(), ApiLanguage.Of(http.Request));

    private static JsonAnswer<TaskView> Done(HttpContext http, TaskReply.Done done)
    {
        Mark(http, done.Task);
        if (done.Position > 0)
            http.Response.Headers[PositionHeader] = done.Position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (done.Repeated)
            http.Response.Headers[RepeatedHeader] = "true";
        return new(View(http, done.Task), ApiJson.Readable.TaskView);
    }

    private static void Mark(HttpContext http, PlanTask task)
    {
        http.Response.Headers.ETag = Versions.Tag(task.Version);
        http.Response.Headers.Vary = "Accept-Language";
    }
}
