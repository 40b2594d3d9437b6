using Taskboard.Server.Operations;

namespace Taskboard.Server.Accounts;

/// <summary>Which addresses programs use.</summary>
internal static class Addresses
{
    /// <summary>True where personal access tokens count, and where a refusal is told as data and never as a page.</summary>
    public static bool AreForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/live") || path.StartsWithSegments("/openapi") || path == "/me.json" || path == MetricsEndpoint.Path;
}
