using System.Diagnostics;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Api;

namespace Taskboard.Server.Hosting;

/// <summary>Sees to it that every fault is answered in words, in the form that the asker understands: methods that an address does not take,
/// bodies that are too large, a database that is not there, and our own mistakes.</summary>
internal sealed partial class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task Invoke(HttpContext http)
    {
        if (http.GetEndpoint() is { DisplayName: "405 HTTP Method Not Supported" } refusal)
        {
            // the router's own answer names the methods that are allowed
            await refusal.RequestDelegate!(http);
            if (http.Request.Path.StartsWithSegments("/api"))
                await Answer(http, new(StatusCodes.Status405MethodNotAllowed, "no-such-method"));
            else
                await Answers.Write(http, StatusCodes.Status405MethodNotAllowed, "access.not-this-way");
            return;
        }
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // nobody is there to be told
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            var words = FaultWords.Of(fault);
            if (fault is DatabaseProblem problem)
                LogDatabase(log, problem.Code, problem);
            else if (words.IsOurs)
                LogFault(log, http.Request.Method, PathOf(http), fault);
            if (words.Status == StatusCodes.Status413PayloadTooLarge)
                await RefusedBody.TakeIn(http);
            http.Response.Clear();
            if (words.Status == StatusCodes.Status503ServiceUnavailable)
                http.Response.Headers.RetryAfter = "1";
            await Answer(http, words);
        }
    }

    /// <summary>The path as it may be written down: of one that is itself a key just the pattern.</summary>
    internal static string PathOf(HttpContext http) =>
        http.Request.RouteValues.ContainsKey("secret") ? (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "" : http.Request.Path;

    private static Task Answer(HttpContext http, FaultWords words)
    {
        if (!http.Request.Path.StartsWithSegments("/api"))
            return Answers.Write(http, words.Status, "problem." + words.Code);
        var problem = Problems.Of(http, words.Status, words.Code).Problem;
        return new ProblemResult(words.IsOurs ? problem with { TraceId = Activity.Current?.Id ?? http.TraceIdentifier } : problem).ExecuteAsync(http);
    }
}
