using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Taskboard.Server.Api;

/// <summary>Reads JSON bodies, and says what is wrong with one in words and by the name of the field.</summary>
internal static class Bodies
{
    /// <summary>The largest JSON body, in bytes: the longest texts of a task, several times over.</summary>
    public const int Largest = 1_048_576;

    /// <summary>The body, or the problem with it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="type">How it is read.</param>
    /// <param name="whenEmpty">Stands for an empty body; null where one is needed.</param>
    public static async ValueTask<(T? Body, ProblemResult? Problem)> Read<T>(HttpContext http, JsonTypeInfo<T> type, T? whenEmpty = null)
        where T : class
    {
        var request = http.Request;
        if (request.ContentLength is 0 || (request.ContentLength is null && !Carries(http)))
            return whenEmpty is null ? (null, Problems.Of(http, StatusCodes.Status400BadRequest, "body-missing")) : (whenEmpty, null);
        if (!request.HasJsonContentType())
            return (null, Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "not-json"));
        try
        {
            return await JsonSerializer.DeserializeAsync(request.BodyReader, type, http.RequestAborted) is { } body
                ? (body, null)
                : (null, Problems.Of(http, StatusCodes.Status400BadRequest, "body-missing"));
        }
        catch (JsonException fault)
        {
            return (null, Bad(http, fault));
        }
    }

    /// <summary>The problem with JSON that cannot be read.</summary>
    public static ProblemResult Bad(HttpContext http, JsonException fault)
    {
        var field = fault.Path is { Length: > 2 } path ? path[2..] : null;
        var problem = field is null
            ? Problems.Of(http, StatusCodes.Status400BadRequest, "bad-json")
            : Problems.Of(http, StatusCodes.Status400BadRequest, "bad-field", field);
        return new(problem.Problem with { Fields = field is null ? null : [field] });
    }

    private static bool Carries(HttpContext http) =>
        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
}
