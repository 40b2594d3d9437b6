using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Pages.Assets;
using Taskboard.Server.Pages.Rounds;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Rounds;

/// <summary>The wall display: what a link shows to whoever has it, and nothing else. It asks and waits for the answer; after a loss of the network or a
/// restart it asks again, and is told everything as it stands.</summary>
internal static class WallPages
{
    private const string StampHeader = "Wall-Stamp";
    private const string FilesHeader = "Wall-Files";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder app)
    {
        // the link is what lets one look: it is checked at every request
        app.MapGet("/wall/{secret}", Show).AllowAnonymous();
        app.MapGet("/wall/{secret}/view", View).AllowAnonymous();
    }

    private static async Task<IResult> Show(HttpContext http, string secret, DisplayLinks links, RoundBook book, Clock clock, AssetBook files)
    {
        Private(http);
        if (await Find(secret, links, book, http.RequestAborted) is not { } round)
            return Gone(http);
        return new RazorComponentResult<WallPage>(new { Language = http.Language(), Body = Body(round, clock), Stamp = Stamp(round, clock), Version = FilesOf(files) });
    }

    private static async Task<IResult> View(HttpContext http, string secret, DisplayLinks links, RoundBook book, Clock clock, LiveFeed feed, CommitSignal signal, AssetBook files, string? stamp = null)
    {
        Private(http);
        http.Response.Headers[FilesHeader] = FilesOf(files);
        var until = http.RequestServices.GetRequiredService<TimeProvider>().GetTimestamp();
        var time = http.RequestServices.GetRequiredService<TimeProvider>();
        while (true)
        {
            var next = signal.Next();
            if (await Find(secret, links, book, http.RequestAborted) is not { } round)
                return TypedResults.NotFound();
            if (Stamp(round, clock) is var now && now != stamp)
            {
                http.Response.Headers[StampHeader] = now;
                return new RazorComponentResult<WallBody>(new { Language = http.Language(), Model = Body(round, clock) });
            }
            var left = s_patience - time.GetElapsedTime(until);
            if (left <= TimeSpan.Zero)
                return TypedResults.NoContent();
            await signal.Wait(next, left < TimeSpan.FromSeconds(5) ? left : TimeSpan.FromSeconds(5), http.RequestAborted);
            await feed.CaughtUp(TimeSpan.FromSeconds(1), http.RequestAborted);
        }
    }

    private static async Task<VisitRound?> Find(string secret, DisplayLinks links, RoundBook book, CancellationToken cancel) =>
        await links.Find(secret, cancel) is { } link ? book.Round(link.RoundId) : null;

    /// <summary>What is shown looks different with the round's version, and with time: what is at risk is worked out anew every half minute.</summary>
    private static string Stamp(VisitRound round, Clock clock) =>
        string.Create(CultureInfo.InvariantCulture, $"{round.Version}.{clock.Now.ToUnixTimeSeconds() / 30}");

    /// <summary>The page's own files: after an update of the server a display that nobody touches takes the new ones by itself.</summary>
    private static string FilesOf(AssetBook files) => $"{files.Url("wall.js")} {files.Url("style.css")}";

    private static WallModel Body(VisitRound round, Clock clock)
    {
        var now = RoundSchedule.Clock(round, clock.Now);
        var day = LivePages.DayToShow(round, Clock.DayOf(now));
        var times = RoundSchedule.OfDay(round, day, now);
        return new(round, day, now, [.. round.TeamsOn(day)], times.ToLookup(one => one.Team.Plan.Id), DayAxis.Of(round, day, times));
    }

    private static void Private(HttpContext http)
    {
        // the address is the key: it goes nowhere
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
    }

    private static RazorComponentResult<WallGone> Gone(HttpContext http) => new(new { Language = http.Language() }) { StatusCode = StatusCodes.Status404NotFound };
}

/// <summary>What a wall display shows.</summary>
public sealed record WallModel(VisitRound Round, DateOnly Day, DateTimeOffset Now, IReadOnlyList<RoundTeam> Teams, ILookup<string, StopTimes> Times, DayAxis Axis);
