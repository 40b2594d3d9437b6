using Microsoft.AspNetCore.Http.HttpResults;

namespace Taskboard.Server.Operations;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: send requests here; 503 with the reason where not. Both say nothing of
/// what is on the board, so anybody may ask.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", static () => TypedResults.Text("live\n")).AllowAnonymous();
        app.MapGet("/health/ready", Ready).AllowAnonymous();
    }

    private static ContentHttpResult Ready(Readiness readiness) =>
        readiness.WhyNot is { } reason
            ? TypedResults.Text(reason + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Text("ready\n");
}
