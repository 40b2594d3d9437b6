using Microsoft.AspNetCore.SignalR;

namespace Taskboard.Server.Accounts;

/// <summary>Tells requests that may change something from those that only look.</summary>
internal static class Changing
{
    /// <summary>Methods that change nothing (RFC 9110, 9.2.1) do not; nor does opening the hub, which begins with a POST and checks where it comes from itself.</summary>
    public static bool May(HttpContext context) =>
        !IsSafe(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is null;

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}
