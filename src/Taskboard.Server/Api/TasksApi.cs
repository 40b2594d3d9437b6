using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Api;

/// <summary>Looking at tasks.</summary>
internal static class TasksApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tasks/{taskId}", Show).Named("GetTask", "A task; its version is the ETag.").Gives<TaskView>();
        api.MapGet("/tasks/{taskId}/history", History).Named("GetTaskHistory", "Everything that happened to a task, from the first record.").Gives<History>();
        api.MapGet("/tasks/{taskId}/actions", Actions)
            .Named("GetTaskActions", "The actions of the task's workflow, each open to the caller or with the reason why not, and what each asks for.").Gives<ActionList>();
    }

    private static async Task<IResult> Show(string taskId, HttpContext http, ITaskEngine engine) =>
        await Find(taskId, engine, http) is { } task ? TaskAnswers.Show(http, task) : Missing(http, taskId);

    private static async Task<IResult> History(string taskId, HttpContext http, ITaskEngine engine, IJournal journal)
    {
        if (await Find(taskId, engine, http) is not { } task)
            return Missing(http, taskId);
        var user = http.Must();
        var changes = new List<ChangeView>();
        await foreach (var record in journal.ReadStream(Streams.Task(taskId), 0, http.RequestAborted))
            if (task.Limited || user.IsIn(record.Audience))
                changes.Add(ChangeView.Of(record));
        return new JsonAnswer<History>(new(changes), ApiJson.Readable.History);
    }

    private static async Task<IResult> Actions(string taskId, HttpContext http, ITaskEngine engine, Clock clock, WorkflowBook workflows)
    {
        if (await Find(taskId, engine, http) is not { } task)
            return Missing(http, taskId);
        var parent = task.ParentId is { } id ? await engine.Load(id, http.RequestAborted) : null;
        var language = ApiLanguage.Of(http.Request);
        var choices = task.Choices(http.Must(), clock.Moment(parent?.State));
        http.Response.Headers.ETag = Versions.Tag(task.Version);
        return new JsonAnswer<ActionList>(new([.. choices.Select(c => ActionView.Of(c, task, workflows, language))]), ApiJson.Readable.ActionList);
    }

    /// <summary>A task that is there; an id that cannot be one is not looked up.</summary>
    public static async ValueTask<PlanTask?> Find(string taskId, ITaskEngine engine, HttpContext http) =>
        Identifiers.IsOne(taskId) && await engine.Load(taskId, http.RequestAborted) is { } task && task.IsKnownTo(http.Must()) ? task : null;

    public static IResult Missing(HttpContext http, string taskId) => Problems.Of(http, new NoSuchTask(taskId));
}
