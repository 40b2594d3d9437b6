using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds;

namespace Taskboard.Server.Api;

/// <summary>Rounds of visits: looking at them, opening one, and what phones have to say.</summary>
internal static class RoundsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/rounds", List).Named("ListRounds", "The rounds of visits that the caller may know of, the latest first.").Gives<RoundList>();
        api.MapGet("/rounds/mine", Mine).Named("ListMyStops", "The stops of the teams in which the caller goes along, from yesterday on.").Gives<MyStops>();
        api.MapGet("/rounds/{roundId}", Show).Named("GetRound", "A round: teams, stops, what was done and what is to be expected.").Gives<RoundView>();
        api.MapPost("/rounds", Open).RequireAuthorization(Policies.Coordinate)
            .Named("OpenRound", "Opens a round with its teams and their stops.").Takes<NewRoundBody>().Gives<RoundView>(StatusCodes.Status201Created);
        api.MapPost("/rounds/{roundId}/taps", Taps)
            .Named("Tap", "Says what a team does at its stops. Each tap has an id of its own: sent again, it has one effect.").Takes<TapsBody>().Gives<TapsAnswer>().Unkeyed();
    }

    private static JsonAnswer<RoundList> List(HttpContext http, RoundBook book) => new(new([.. book.KnownTo(http.Must()).Select(RoundShapes.Head)]), ApiJson.Readable.RoundList);

    private static JsonAnswer<MyStops> Mine(HttpContext http, RoundBook book, Clock clock)
    {
        var user = http.Must();
        var from = clock.Today.AddDays(-1);
        var teams = book.KnownTo(user).SelectMany(round => round.Teams.Where(team => team.Plan.Has(user.Id) && team.Plan.Day >= from).Select(team => RoundShapes.Mine(round, team, clock.Now)));
        return new(new(user.Id, clock.Now, [.. teams.OrderBy(team => team.Team.Day)]), ApiJson.Readable.MyStops);
    }

    private static async Task<IResult> Show(string roundId, HttpContext http, Clock clock)
    {
        if (await RoundAccess.Find(http, roundId) is not { } round)
            return Problems.Of(http, new NoSuchRound(roundId));
        http.Response.Headers.ETag = Versions.Tag(round.Version);
        return new JsonAnswer<RoundView>(RoundShapes.Whole(round, clock.Now), ApiJson.Readable.RoundView);
    }

    private static async Task<IResult> Open(HttpContext http, RoundOpening opening, Clock clock)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.NewRoundBody);
        if (problem is not null)
            return problem;
        var by = http.Must();
        if (!CommandKeys.TryRead(http, by, out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        var reply = await opening.Open(body!, by, commandId, CancellationToken.None);
        if (reply is not RoundReply.Done { Round: var round })
            return Problems.Of(http, ((RoundReply.Refused)reply).Why);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"{ApiArea.Root}/rounds/{round.Id}";
        http.Response.Headers.ETag = Versions.Tag(round.Version);
        return new JsonAnswer<RoundView>(RoundShapes.Whole(round, clock.Now), ApiJson.Readable.RoundView);
    }

    private static async Task<IResult> Taps(string roundId, HttpContext http, TapTaking taking)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.TapsBody);
        if (problem is not null)
            return problem;
        if (await RoundAccess.Find(http, roundId) is null)
            return Problems.Of(http, new NoSuchRound(roundId));
        if (taking.Check(body!) is { } wrong)
            return Problems.Of(http, wrong);
        var (answer, refused) = await taking.Take(roundId, body!, http.Must(), ApiLanguage.Of(http.Request), http.RequestAborted);
        // where nothing was taken the reason is the answer; a phone then sends one by one
        return answer is null ? Problems.Of(http, refused!) : new JsonAnswer<TapsAnswer>(answer, ApiJson.Readable.TapsAnswer);
    }
}
