namespace Taskboard.Server.Api;

/// <summary>Sends a problem as <c>application/problem+json</c>.</summary>
internal sealed class ProblemResult(ApiProblem problem) : IResult, IStatusCodeHttpResult
{
    /// <summary>What is sent.</summary>
    public ApiProblem Problem => problem;

    int? IStatusCodeHttpResult.StatusCode => problem.Status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept-Language";
        if (problem.Version is { } version)
            response.Headers.ETag = Versions.Tag(version);
        return response.WriteAsJsonAsync(problem, ApiJson.Readable.ApiProblem, "application/problem+json; charset=utf-8");
    }
}
