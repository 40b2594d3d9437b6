using Microsoft.Extensions.DependencyInjection;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.Api;

/// <summary>The engine that the API is tested over: here the usual one. The tests of Orleans compile the same suite with another file in this one's place.</summary>
internal static class SiteEngine
{
    public static Task<ServerOptions> Prepare(ServerOptions options) => Task.FromResult(options);

    public static void Add(ServerOptions options, IServiceCollection services)
    {
    }
}
