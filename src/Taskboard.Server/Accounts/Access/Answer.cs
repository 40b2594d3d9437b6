namespace Taskboard.Server.Accounts;

/// <summary>A refusal as the result of an endpoint: see <see cref="Answers.Write"/>.</summary>
internal sealed class Answer(int status, string key) : IResult
{
    /// <summary>There is nothing here.</summary>
    public static Answer NotFound { get; } = new(StatusCodes.Status404NotFound, "access.not-found");

    public Task ExecuteAsync(HttpContext httpContext) => Answers.Write(httpContext, status, key);
}
