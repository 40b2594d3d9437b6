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

    /// <summary>The form of a task again, with the task as it now is and what was typed; the trouble alone where there is no task any more.</summary>
    /// <param name="http">The request.</param>
    /// <param name="refused">Why not.</param>
    /// <param name="typed">What was typed, by the form's parameters.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<IResult> Again<TForm>(HttpContext http, TaskReply.Refused refused, Dictionary<string, object?> typed, CancellationToken cancel)
        where TForm : Localized
    {
        if (refused.Current is null)
            return Only(http, refused);
        typed["Language"] = http.Language();
        typed["View"] = await views.Of(refused.Current, http.Must(), cancel);
        typed["Trouble"] = TroubleOf(http, refused);
        return Again<TForm>(refused.Why, typed);
    }

    /// <summary>The trouble alone, where there is no form.</summary>
    public RazorComponentResult<TroublePlace> Only(HttpContext http, TaskReply.Refused refused) =>
        new(new { Language = http.Language(), Trouble = TroubleOf(http, refused) }) { StatusCode = StatusOf(refused.Why) };

    /// <summary>There is no such task.</summary>
    public RazorComponentResult<TroublePlace> Unknown(HttpContext http, string taskId) => Only(http, new TaskReply.Refused(new NoSuchTask(taskId), null));

    private static int StatusOf(Refusal why) => why switch
    {
        NoSuchTask or NoSuchComment or NoSuchItem or NoSuchAttachment or NoSuchHandOver or NoSuchMove or NoSuchExtension => StatusCodes.Status404NotFound,
        RightNeeded or NotYours or NotYourComment or NotYourAttachment or PersonalPaper or NotYourHandOver or MoveTooOld or NotOnesOwn => StatusCodes.Status403Forbidden,
        ChangedMeanwhile => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
