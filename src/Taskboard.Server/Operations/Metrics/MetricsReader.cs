using Microsoft.AspNetCore.Authorization;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Operations;

/// <summary>Demands of who reads the figures that they administer, or come from a network that was named.</summary>
internal sealed class MetricsAsked : IAuthorizationRequirement;

/// <summary>Looks that up. What came through a proxy is not from the proxy's network.</summary>
internal sealed class MetricsReader(ServerOptions options, DirectoryBook directory, Clock clock) : AuthorizationHandler<MetricsAsked>
{
    private readonly System.Net.IPNetwork[] _networks = [.. options.MetricsFrom.Select(TrustedProxies.NetworkOf)];

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MetricsAsked requirement)
    {
        var administers = CurrentUser.IdOf(context.User) is { } id && directory.Acting(id, clock.Today) is { } user && user.Has(Right.Administer);
        if (administers || (context.Resource is HttpContext http && IsNear(http)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private bool IsNear(HttpContext http)
    {
        if (_networks.Length == 0 || http.Connection.RemoteIpAddress is not { } address || IsForwarded(http.Request.Headers))
            return false;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return Array.Exists(_networks, network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
    }

    private static bool IsForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("X-Original-For") || headers.ContainsKey("Forwarded") || headers.ContainsKey("Via");
}
