using System.Net;
using Taskboard.Server.Tests.Api;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>What phones say over the API.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class TapApiTests(BoardSite site)
{
    [Fact]
    public async Task A_day_of_taps_is_taken_in_order_and_once()
    {
        var round = await site.NewRound();
        var stop = await First(round);
        var sent = TimeProvider.System.GetUtcNow();
        var taps = new[] { "departed", "arrived", "ended", "left" }.Select((kind, i) => new { id = $"tap-{i}", stopId = stop, kind, at = sent.AddMinutes(i - 60) }).ToArray();

        var answer = (await site.As(Caller.WriteToken).Post(round + "/taps", new { sent, taps })).Succeeded().Json;
        var again = (await site.As(Caller.WriteToken).Post(round + "/taps", new { sent = sent.AddMinutes(5), taps })).Succeeded().Json;

        Assert.All(answer.GetProperty("results").EnumerateArray(), result => Assert.True(result.GetProperty("taken").GetBoolean()));
        Assert.Equal(answer.GetProperty("version").GetInt64(), again.GetProperty("version").GetInt64());
        var marks = (await site.As(Caller.ReadToken).Get(round)).Json.GetProperty("stops")[0].GetProperty("marks");
        Assert.Equal(["departed", "arrived", "ended", "left"], marks.EnumerateArray().Select(mark => mark.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task One_bad_tap_holds_up_no_other()
    {
        var (round, other) = (await site.NewRound(), await site.NewRound());
        var (mine, theirs) = (await First(round), await First(other));
        var now = TimeProvider.System.GetUtcNow();

        var results = (await site.As(Caller.WriteToken).Post(round + "/taps", new
        {
            sent = now,
            taps = new object[] { new { id = "a", stopId = mine, kind = "arrived", at = now }, new { id = "b", stopId = theirs, kind = "arrived", at = now }, new { id = "c", stopId = mine, kind = "ended", at = now } },
        })).Succeeded().Json.GetProperty("results");

        Assert.Equal([true, false, true], results.EnumerateArray().Select(result => result.GetProperty("taken").GetBoolean()));
        Assert.Equal("no-such-stop", results[1].GetProperty("code").GetString());
        Assert.NotEmpty(results[1].GetProperty("toDo").GetString()!);
    }

    [Fact]
    public async Task Nonsense_is_refused_in_words()
    {
        var round = await site.NewRound();
        var stop = await First(round);
        var now = TimeProvider.System.GetUtcNow();

        (await Send(round, new { sent = now, taps = Array.Empty<object>() })).Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        (await Send(round, new { sent = now, taps = new[] { new { id = "../x", stopId = stop, kind = "arrived", at = now } } })).Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        (await Send(round, new { sent = now, taps = new[] { new { id = "x", stopId = stop, kind = "dance", at = now } } })).Refused(HttpStatusCode.BadRequest, "bad-field");
        (await Send(round, new { sent = now, taps = new[] { new { id = "x", stopId = stop, kind = "photo", at = now } } })).Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        (await Send("/api/v1/rounds/06h02r5qb6wk9zzz", new { sent = now, taps = new[] { new { id = "x", stopId = stop, kind = "arrived", at = now } } })).Refused(HttpStatusCode.NotFound, "no-such-round");
    }

    private Task<ApiAnswer> Send(string round, object body) => site.As(Caller.WriteToken).Post(round + "/taps", body);

    private async Task<string> First(string round) => (await site.As(Caller.ReadToken).Get(round)).Json.GetProperty("stops")[0].GetProperty("id").GetString()!;
}
