using System.Text.Json.Serialization.Metadata;

namespace Taskboard.Server.Api;

/// <summary>Sends a value as JSON, by what was generated for its type. Nothing of the API is kept by caches.</summary>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> type) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-cache, private";
        return httpContext.Response.WriteAsJsonAsync(value, type, "application/json; charset=utf-8");
    }
}
