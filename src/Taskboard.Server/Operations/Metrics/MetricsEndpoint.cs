using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Operations;

/// <summary><c>/metrics</c>: figures for Prometheus. For administrators (a token will do), and for networks that were named when the server was started.</summary>
internal static class MetricsEndpoint
{
    public const string Path = "/metrics";

    private const string Type = "text/plain; version=0.0.4; charset=utf-8";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Figures).RequireAuthorization(Policies.Metrics);

    private static ContentHttpResult Figures(MetricsBook book) => TypedResults.Text(book.Write(), Type);
}
