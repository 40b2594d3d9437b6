namespace Taskboard.Server.Pages;

/// <summary>Pieces of pages have addresses too. Who opens one by itself, from a link that was copied or a tab that was restored, comes to the page on
/// which it stands.</summary>
internal static class Fragments
{
    /// <summary>Marks an address as a piece of a page.</summary>
    /// <param name="endpoint">The endpoint, or a group of them.</param>
    /// <param name="segments">How many segments of its path are the page's address.</param>
    public static TBuilder PartOfPage<TBuilder>(this TBuilder endpoint, int segments)
        where TBuilder : IEndpointConventionBuilder => endpoint.PartOf(request => string.Join('/', request.Path.Value!.Split('/').Take(segments + 1)));

    /// <summary>Marks an address as a piece of a page that has another address.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="page">The page's address.</param>
    public static TBuilder PartOfPage<TBuilder>(this TBuilder endpoint, string page)
        where TBuilder : IEndpointConventionBuilder => endpoint.PartOf(_ => page);

    private static TBuilder PartOf<TBuilder>(this TBuilder endpoint, Func<HttpRequest, string> page)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(async (context, next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) && context.HttpContext.Request.Headers["Sec-Fetch-Dest"] == "document"
            ? TypedResults.LocalRedirect(page(context.HttpContext.Request))
            : await next(context));
}
