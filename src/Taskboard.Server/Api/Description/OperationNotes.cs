using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Taskboard.Server.Api;

/// <summary>Describes of each operation what its handler does by itself: body, headers, problems.</summary>
internal static class OperationNotes
{
    private const string Problem = "application/problem+json";

    public static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var writes = context.Description.HttpMethod is not ("GET" or "HEAD");
        var versioned = metadata.OfType<VersionDemanded>().Any();
        if (metadata.OfType<TakenBody>().FirstOrDefault() is { } body)
            operation.RequestBody = new OpenApiRequestBody { Content = await Content(context, body, cancel), Required = body.Type != typeof(MoveBody) };
        if (versioned)
            operation.AddHeader("If-Match", "The version that the change is based on: the ETag that was read.", required: true);
        if (writes && !metadata.OfType<KeyNotTaken>().Any())
            operation.AddHeader(CommandKeys.Header, "Sent again with the same key, the request has one effect and the same answer.", required: false);
        operation.AddHeader("Accept-Language", "vi (default) or en: names and problems are in that language.", required: false);

        operation.Responses ??= [];
        var schema = await context.GetOrCreateSchemaAsync(typeof(ApiProblem), null, cancel);
        foreach (var (status, what) in Answers(writes, versioned, metadata.OfType<TakenBody>().Any(), context.Description.RelativePath?.Contains('{') == true))
            operation.Responses.TryAdd(status, new OpenApiResponse
            {
                Description = what,
                Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = schema } },
            });
    }

    private static IEnumerable<(string Status, string What)> Answers(bool writes, bool versioned, bool takesBody, bool names)
    {
        yield return ("400", "The request cannot be read.");
        yield return ("401", "Nobody is signed in, or the token is no good.");
        yield return ("403", "It is somebody else's to do.");
        if (names)
            yield return ("404", "There is no such thing.");
        if (writes)
        {
            yield return ("409", "The present state does not allow it.");
            yield return ("422", "Something entered is missing or wrong.");
        }
        if (versioned)
        {
            yield return ("412", "Somebody else changed it meanwhile; the problem has the present version and state.");
            yield return ("428", "If-Match is missing.");
        }
        if (takesBody)
        {
            yield return ("413", "The body is too large.");
            yield return ("415", "The body is of another type.");
        }
        yield return ("503", "The database is busy or not there; try again.");
    }

    private static async Task<Dictionary<string, OpenApiMediaType>> Content(OpenApiOperationTransformerContext context, TakenBody body, CancellationToken cancel)
    {
        var schema = await context.GetOrCreateSchemaAsync(body.Type, null, cancel);
        return body.MediaTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = schema });
    }

    private static void AddHeader(this OpenApiOperation operation, string name, string description, bool required)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }
}
