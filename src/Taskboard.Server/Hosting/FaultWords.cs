using Taskboard.Journal;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Hosting;

/// <summary>What is said of a fault that is no refusal of the rules.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The end of the texts' keys: <c>problem.CODE</c> and <c>problem.CODE.do</c>.</param>
internal readonly record struct FaultWords(int Status, string Code)
{
    /// <summary>True where it is our own mistake, and not the caller's nor the database's.</summary>
    public bool IsOurs => Status == StatusCodes.Status500InternalServerError;

    /// <summary>The words for an exception: 413 and the like for requests that cannot be read, 507 for a full disk, 503 for what may pass.</summary>
    public static FaultWords Of(Exception fault) => fault switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(StatusCodes.Status413PayloadTooLarge, "too-large"),
        BadHttpRequestException bad => new(bad.StatusCode, "bad-request"),
        InvalidDataException => new(StatusCodes.Status400BadRequest, "bad-request"),
        DiskFull => new(StatusCodes.Status507InsufficientStorage, "disk-full"),
        DatabaseProblem problem => new(StatusCodes.Status503ServiceUnavailable, Text.Has("problem." + problem.Code) ? problem.Code : "database"),
        _ => new(StatusCodes.Status500InternalServerError, "internal"),
    };
}
