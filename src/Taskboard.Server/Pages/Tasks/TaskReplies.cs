using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Answers the forms about tasks: done, with the cards as they now are; or the form again, with what was typed and why not.</summary>
internal sealed class TaskReplies(TaskViews views, Clock clock, DirectoryBook directory)
{
    /// <summary>It is done.</summary>
    public RazorComponentResult<Done> Done(HttpContext http, params IReadOnlyList<TaskReply.Done> replies) => new(new
    {
        Language = http.Language(),
        Cards = (IReadOnlyList<CardFacts>)[.. replies.Select(r => views.Card(r.Task, r.At))],
        Position = replies.Max(r => r.Position),
    });

    /// <summary>A move is done; for a minute its author may take it back.</summary>
    public RazorComponentResult<Done> Moved(HttpContext http, TaskReply.Done moved) => new(new
    {
        Language = http.Language(),
        Cards = (IReadOnlyList<CardFacts>)[views.Card(moved.Task, moved.At)],
        moved.Position,
        Undo = moved.Task,
    });

    /// <summary>The trouble of a refusal, in the words of the asker's language.</summary>
    public Trouble TroubleOf(HttpContext http, TaskReply.Refused refused) => Trouble.Of(refused, clock, directory, http.Language());

    /// <summary>The form again.</summary>
    public static RazorComponentResult<TForm> Again<TForm>(Refusal why, IReadOnlyDictionary<string, object?> parameters)
        where TForm : IComponent => new(parameters) { StatusCode = StatusOf(why) };

    /// <summary>The trouble alone, where there is no form.</summary>
    public RazorComponentResult<TroublePlace> Only(HttpContext http, TaskReply.Refused refused) =>
        new(new { Language = http.Language(), Trouble = TroubleOf(http, refused) }) { StatusCode = StatusOf(refused.Why) };

    /// <summary>There is no such task.</summary>
    public RazorComponentResult<TroublePlace> Unknown(HttpContext http, string taskId) => Only(http, new TaskReply.Refused(new NoSuchTask(taskId), null));

    private static int StatusOf(Refusal why) => why switch
    {
        NoSuchTask or NoSuchComment or NoSuchItem or NoSuchHandOver or NoSuchMove or NoSuchExtension => StatusCodes.Status404NotFound,
        RightNeeded or NotYours or NotYourComment or NotYourHandOver or MoveTooOld or NotOnesOwn => StatusCodes.Status403Forbidden,
        ChangedMeanwhile => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
