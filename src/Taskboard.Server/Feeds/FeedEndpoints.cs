using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Boards;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Feeds;

/// <summary><c>GET /feeds/{secret}.ics</c>: what a calendar reads. The address is the key: there is no session, and nothing is remembered in the calendar's program.</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder app) =>
        // who may read is looked up at every request: a guessed, revoked or orphaned address is not there
        app.MapMethods(FeedAddress.Root + "{secret}" + FeedAddress.Ending, [HttpMethods.Get, HttpMethods.Head], Read).AllowAnonymous();

    private static async Task<IResult> Read(HttpContext http, string secret, FeedAddresses addresses, FeedDesk desk, FeedThrottle throttle, AccountBook accounts)
    {
        var from = http.Connection.RemoteIpAddress?.ToString() ?? "";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.CacheControl = "private, no-cache";
        if (throttle.Barred(from) is { } barred)
            return Slow(http, barred);
        if (await addresses.Find(secret, http.RequestAborted) is not { } address || await desk.ReaderOf(address, http.RequestAborted) is not { } reader)
        {
            throttle.Missed(from);
            return TypedResults.NotFound();
        }
        if (throttle.Reading(address.Id) is { } wait)
            return Slow(http, wait);
        var language = accounts.Account(reader.Id)?.Language == Language.En.Id() ? Language.En : Language.Vi;
        var site = new Uri($"{http.Request.Scheme}://{http.Request.Host}");
        var file = FeedFile.Write(desk.NameOf(address, reader, language), await desk.Events(address, reader, language, site, http.RequestAborted));
        try
        {
            await addresses.NoteReading(address, http.RequestAborted);
        }
        catch (DatabaseProblem)
        {
            // the calendar is there; that it was read is noted another time
        }
        return await Answer(http, file);
    }

    private static async Task<IResult> Answer(HttpContext http, ReadOnlyMemory<byte> file)
    {
        var (headers, typed) = (http.Response.Headers, http.Request.GetTypedHeaders());
        // weak: the packed and the plain file are the same calendar
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file.Span).AsSpan(0, 12))}\"", isWeak: true);
        headers.ETag = tag.ToString();
        headers.Vary = HeaderNames.AcceptEncoding;
        if (typed.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        headers.ContentType = FeedFile.MediaType;
        headers.ContentDisposition = "inline; filename=\"taskboard.ics\"";
        if (BodyEncoding.Best(http.Request.Headers.AcceptEncoding) is { } encoding)
        {
            headers.ContentEncoding = encoding;
            file = Pack(file, encoding);
        }
        headers.ContentLength = file.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(file, http.RequestAborted);
        return TypedResults.Empty;
    }

    private static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> file, string encoding)
    {
        var packed = new MemoryStream(file.Length / 4);
        using (Stream pack = encoding == BodyEncoding.Gzip ? new GZipStream(packed, CompressionLevel.Fastest) : new BrotliStream(packed, CompressionLevel.Fastest))
            pack.Write(file.Span);
        return packed.ToArray();
    }

    private static Microsoft.AspNetCore.Http.HttpResults.StatusCodeHttpResult Slow(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
