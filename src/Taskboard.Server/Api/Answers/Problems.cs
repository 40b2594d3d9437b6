using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Api;

/// <summary>The one place that maps refusals and faults to HTTP.</summary>
internal static class Problems
{
    /// <summary>The status of a refusal: 403 for somebody else's work, 404 for what is not there, 412 and 428 for versions, 409 for what
    /// the state does not allow, 422 for what was entered.</summary>
    public static int StatusOf(Refusal why) => why switch
    {
        NoSuchTask or NoSuchAction or NoSuchPart or NoSuchComment or NoSuchItem or NoSuchAttachment or NoSuchExtension or NoSuchHandOver or NoSuchMove or NoSuchRound or NoSuchStop or NoSuchTeam or NoSuchSubstitution => StatusCodes.Status404NotFound,
        NotYours or RightNeeded or NotYourComment or NotYourAttachment or PersonalPaper or NotYourHandOver or MoveTooOld or NotOnesOwn or NotOfTheTeam => StatusCodes.Status403Forbidden,
        ChangedMeanwhile => StatusCodes.Status412PreconditionFailed,
        VersionNeeded => StatusCodes.Status428PreconditionRequired,
        FieldsMissing or FieldWrong or PapersMissing or CommandReused => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };

    /// <summary>A refused command.</summary>
    public static ProblemResult Of(HttpContext http, TaskReply.Refused reply)
    {
        var (why, task) = (reply.Why, reply.Current);
        return new(Problem(http, why, task) with
        {
            Version = task?.Version,
            State = task?.State,
            ChangedBy = reply.ChangedBy is { } by ? new Author(by.Id, by.Name, by.Unit, by.OnBehalfOf is { } absent ? new(absent.Id, absent.Name) : null) : null,
            ChangedAt = reply.ChangedAt,
        });
    }

    /// <summary>A refusal that no task stands behind.</summary>
    public static ProblemResult Of(HttpContext http, Refusal why, int? task = null) => new(Problem(http, why, null) with { Task = task });

    /// <summary>A fault that is no refusal of the rules: <c>problem.CODE</c> says what happened, <c>problem.CODE.do</c> what to do.</summary>
    public static ProblemResult Of(HttpContext http, int status, string code, params ReadOnlySpan<object?> args)
    {
        var language = ApiLanguage.Of(http.Request);
        return new(new ApiProblem
        {
            Type = "urn:taskboard:problem:" + code,
            Title = Text.Get(language, $"problem.{code}", args),
            Status = status,
            Detail = Text.Get(language, $"problem.{code}.do"),
            Code = code,
        });
    }

    private static ApiProblem Problem(HttpContext http, Refusal why, PlanTask? task)
    {
        var words = RefusalWords.Of(why, task, http.RequestServices.GetRequiredService<WorkflowBook>(), ApiLanguage.Of(http.Request));
        return new ApiProblem
        {
            Type = "urn:taskboard:refusal:" + why.Code,
            Title = words.What,
            Status = StatusOf(why),
            Detail = words.ToDo,
            Code = why.Code,
            Fields = why switch
            {
                FieldWrong wrong => [wrong.Field],
                FieldsMissing missing => missing.Fields,
                PapersMissing papers => papers.Fields,
                _ => null,
            },
            Possible = why is NotFromHere stuck ? stuck.Possible : null,
        };
    }
}
