using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Api;
using Taskboard.Server.Directory;
using Taskboard.Server.Files;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Rounds;

/// <summary>Photos from the way: taken in as the body of a request, without what tells of place and device.</summary>
internal static class PhotoPages
{
    /// <summary>The largest photo, in bytes. Phones make theirs smaller before they send.</summary>
    public const int Largest = 10 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        var photos = app.MapGroup("/rounds/{id}/stops/{stopId}/photos").RequireAuthorization(Policies.SignedIn);
        photos.MapPost("", Take).WithMetadata(new BodyLimit(Largest));
        photos.MapGet("/{photoId}", Show);
    }

    private static async Task<IResult> Take(
        HttpContext http, string id, string stopId, IRoundEngine engine, PhotoStore store, Clock clock, string? tap = null, string? at = null, string? sent = null)
    {
        if (await RoundAccess.Find(http, id) is not { } round)
            return Problems.Of(http, new NoSuchRound(id));
        if (http.Request.ContentType != "image/jpeg")
            return Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "not-a-photo");
        if (http.Request.ContentLength > Largest)
        {
            await RefusedBody.TakeIn(http);
            return TooLarge(http);
        }
        if (tap is not { Length: > 0 and <= 40 } || !tap.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        var user = http.Must();
        // who may not tap there sends nothing there either
        if (round.Stop(stopId) is not { } stop)
            return Problems.Of(http, new NoSuchStop(stopId));
        if (round.Team(stop.TeamId) is not { } team)
            return Problems.Of(http, new StopWithoutTeam(stop.Plan.Partner));
        if (!team.MayTap(user))
            return Problems.Of(http, new NotOfTheTeam(team.Plan.Name));
        if (await Read(http) is not { } bytes)
            return TooLarge(http);
        if (JpegStripping.Strip(bytes) is not { } clean)
            return Problems.Of(http, StatusCodes.Status415UnsupportedMediaType, "not-a-photo");
        var photoId = Identifiers.From($"photo/{id}/{user.Id}/{tap}");
        var now = clock.Now;
        await store.Put(photoId, id, stopId, user.Id, clean, http.RequestAborted);
        var command = new Tap { StopId = stopId, Kind = TapKind.Photo, At = Time(at) ?? now, Sent = Time(sent) ?? now, Text = photoId };
        return await engine.Send(new RoundCall(id, $"{user.Id}.{tap}", user, command), http.RequestAborted) is RoundReply.Refused refused
            ? Problems.Of(http, refused.Why)
            : TypedResults.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task<IResult> Show(HttpContext http, string id, string stopId, string photoId, PhotoStore store)
    {
        if (await RoundAccess.Find(http, id) is not { } round || round.Stop(stopId)?.Photos.Contains(photoId) != true)
            return Answer.NotFound;
        if (await store.Find(photoId, id, stopId, http.RequestAborted) is not { } photo)
            return Answer.NotFound;
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.Bytes(photo, "image/jpeg");
    }

    /// <summary>The body; null where it is larger than is taken, however long it said that it is.</summary>
    private static async Task<byte[]?> Read(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Largest + 1;
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            if (bytes.Length + read > Largest)
                return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private static ProblemResult TooLarge(HttpContext http) => Problems.Of(http, StatusCodes.Status413PayloadTooLarge, "photo-too-large", Largest / 1024 / 1024);

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : null;
}
