namespace Taskboard.Server.Api;

/// <summary>What the description says of an endpoint. Bodies are read by the handlers themselves, so it has to be told.</summary>
internal static class EndpointNotes
{
    /// <summary>Its name and what it does.</summary>
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint.WithName(name).WithSummary(summary);

    /// <summary>The body that it takes, as JSON unless said otherwise.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.WithMetadata(new TakenBody(typeof(T), mediaTypes.Length == 0 ? ["application/json"] : mediaTypes));

    /// <summary>The body that it gives.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) =>
        endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(T), ["application/json"]));

    /// <summary>The status that it gives, without a body.</summary>
    public static RouteHandlerBuilder Gives(this RouteHandlerBuilder endpoint, int status) => endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(void)));

    /// <summary>Notes that it demands the version that the caller had seen.</summary>
    public static RouteHandlerBuilder Versioned(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(VersionDemanded.Instance);

    /// <summary>Notes that it takes no <c>Idempotency-Key</c>: asked again, there is nothing left to do, and that is what it says.</summary>
    public static RouteHandlerBuilder Unkeyed(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(KeyNotTaken.Instance);
}

/// <summary>The body that an endpoint reads by itself.</summary>
internal sealed record TakenBody(Type Type, IReadOnlyList<string> MediaTypes);

/// <summary>Marks an endpoint that demands <c>If-Match</c>.</summary>
internal sealed class VersionDemanded
{
    public static VersionDemanded Instance { get; } = new();
}

/// <summary>Marks an endpoint that changes something and takes no <c>Idempotency-Key</c>.</summary>
internal sealed class KeyNotTaken
{
    public static KeyNotTaken Instance { get; } = new();
}
