using Microsoft.AspNetCore.Http.Features;

namespace Taskboard.Server.Hosting;

/// <summary>What is left of a body that was refused for its size. A sender that is cut off in the middle never hears why.</summary>
internal static class RefusedBody
{
    /// <summary>Of larger ones nothing is taken in, and the connection ends.</summary>
    public const long Most = 64 * 1_048_576;

    /// <summary>Takes it in and throws it away.</summary>
    public static async Task TakeIn(HttpContext http)
    {
        if (!(http.Request.ContentLength <= Most) || http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } limit)
            return;
        limit.MaxRequestBodySize = Most;
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // whoever sent it does not wait for the answer
        }
    }
}
