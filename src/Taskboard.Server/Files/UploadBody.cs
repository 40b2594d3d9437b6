using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Taskboard.Server.Files;

/// <summary>The file in a request: the body itself, or the first file of a form. It is read as it comes, and never kept whole.</summary>
internal static class UploadBody
{
    /// <summary>What a form adds around a file, in bytes.</summary>
    public const int FormOverhead = 64 * 1024;

    private const int LongestBoundary = 100;

    /// <summary>The bytes and the name that came with them; null where the form holds no file.</summary>
    public static async Task<(Stream Bytes, string? Name)?> Open(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return (request.Body, null);
        // where its token stood in the form, the form was gone through already
        if (request.HttpContext.Features.Get<IFormFeature>() is { Form: { } form })
            return form.Files is [var file, ..] ? (file.OpenReadStream(), file.FileName) : null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is not { Length: > 0 and <= LongestBoundary })
            return null;
        var parts = new MultipartReader(boundary, request.Body);
        while (await Next(parts, cancel) is { } part)
            if (part.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
                return (part.Body, disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value);
        return null;
    }

    private static async Task<MultipartSection?> Next(MultipartReader parts, CancellationToken cancel)
    {
        try
        {
            return await parts.ReadNextSectionAsync(cancel);
        }
        catch (Exception cut) when (cut is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form ends in the middle.", cut);
        }
    }
}
