using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Rounds;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>Photos from the way: who may send them, how large they may be, and what is left of them.</summary>
public sealed class PhotoTests
{
    private const string Id = "06h02r5qb6wk9gm8";

    [Fact]
    public async Task A_photo_of_the_team_is_kept_once_without_its_place_and_seen_by_those_who_may()
    {
        await using var site = await AccountsSite.Start();
        var lan = await site.Add("lan");
        var stranger = await site.SignedIn("nguoila");
        var browser = site.NewBrowser();
        using var signedIn = await browser.SignIn("lan", AccountsSite.Password);
        await Ready(site, lan);
        var photo = Jpegs.With(Jpegs.Segment(0xE1, "Exif\0\0GPS 18.67N"));

        Assert.Equal(HttpStatusCode.Created, await Send(browser, photo, "p-1"));
        Assert.Equal(HttpStatusCode.Created, await Send(browser, photo, "p-1"));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(stranger, photo, "p-2"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Send(browser, "<script>"u8.ToArray(), "p-3"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Send(browser, new byte[PhotoPages.Largest + 1], "p-4"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Send(browser, new byte[50 * 1024 * 1024], "p-6"));
        Assert.Equal(HttpStatusCode.NotFound, await Send(browser, photo, "p-5", "elsewhere"));

        var stop = (await site.Service<IRoundEngine>().Load(Id, default))!.Stop("s1")!;
        var kept = Assert.Single(stop.Photos);
        using var answer = await stranger.Get($"/rounds/{Id}/stops/s1/photos/{kept}");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(Jpegs.With(), bytes);
        using var elsewhere = await stranger.Get($"/rounds/{Id}/stops/s2/photos/{kept}");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    private static async Task<HttpStatusCode> Send(Browser browser, byte[] photo, string tap, string stop = "s1")
    {
        var token = (await browser.Me())!.Value.GetProperty("antiforgery");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/rounds/{Id}/stops/{stop}/photos?tap={tap}") { Content = new ByteArrayContent(photo) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        request.Headers.Add(token.GetProperty("header").GetString()!, token.GetProperty("token").GetString());
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await browser.Send(request);
        return answer.StatusCode;
    }

    private static async Task Ready(AccountsSite site, Person lan)
    {
        await RoundSite.Open(site, Id, [new("s1", new StopPlan { Partner = "Lào" }), new("s2", new StopPlan { Partner = "Thái Lan" })]);
        await RoundSite.Done(site, Id, new SetTeam(new TeamPlan { Id = "t1", Day = new DateOnly(2027, 1, 25), Name = "Đoàn số 1", Crew = [new(CrewRole.ProtocolOfficer, lan.Name, lan.Id)] }, 0));
        await RoundSite.Done(site, Id, new MoveStop("s1", "t1", null));
        await RoundSite.Done(site, Id, new MoveStop("s2", "t1", null));
    }
}
