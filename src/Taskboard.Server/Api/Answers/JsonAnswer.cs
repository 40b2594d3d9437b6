using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Taskboard.Server.Api;

/// <summary>Sends a value as JSON, by what was generated for its type. Nothing of the API is kept by caches.</summary>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> type) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.CacheControl = "no-cache, private";
        response.ContentType = "application/json; charset=utf-8";
        // whole, so that its length is told and the answer is no chunks
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }
}
