using System.Net;
using System.Text.Json;

namespace Taskboard.Server.Tests.Api;

/// <summary>Naming and ending substitutes by the API: what is wrong is said by the body's own names, and nothing is done by half.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class SubstitutesApiTests(BoardSite site)
{
    [Theory]
    [InlineData("from", null, "from")]
    [InlineData("to", null, "to")]
    [InlineData("to", "2020-01-01", "to")]
    [InlineData("reason", "  ", "reason")]
    [InlineData("substitute", "no-such-person", "substitute")]
    [InlineData("person", "no-such-person", "person")]
    public async Task What_is_wrong_is_named_as_the_body_names_it(string field, string? value, string named)
    {
        var body = await Absence();
        body[field] = value is null ? null : JsonSerializer.SerializeToElement(value);
        if (value is null)
            body.Remove(field);
        var before = await site.Everything();

        var refused = await site.As(Caller.WriteToken).Send(ApiRequest.Of("POST", "/api/v1/substitutes", body));

        refused.Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        Assert.Equal(named, refused.Json.GetProperty("fields")[0].GetString());
        Assert.Equal(before, await site.Everything());
    }

    [Fact]
    public async Task A_number_of_another_person_is_not_there_and_what_has_ended_ends_again_without_effect()
    {
        var body = await Absence();
        var named = (await site.As(Caller.WriteToken).Send(ApiRequest.Of("POST", "/api/v1/substitutes", body))).Succeeded(HttpStatusCode.Created).Json;
        Assert.Equal("Nghỉ phép", named.GetProperty("reason").GetString());
        var (absent, substitute) = (named.GetProperty("absent").GetProperty("id").GetString(), named.GetProperty("substitute").GetProperty("id").GetString());
        foreach (var path in new[] { $"{substitute}/1", $"{absent}/2", "no-such-person/1" })
            (await site.As(Caller.WriteToken).Post($"/api/v1/substitutes/{path}/end", new { })).Refused(HttpStatusCode.NotFound, "no-such-substitution");

        var ended = (await site.As(Caller.WriteToken).Post($"/api/v1/substitutes/{absent}/1/end", new { })).Succeeded().Json;
        var before = await site.Everything();
        var again = (await site.As(Caller.WriteToken).Post($"/api/v1/substitutes/{absent}/1/end", new { })).Succeeded().Json;

        Assert.False(ended.GetProperty("now").GetBoolean());
        Assert.Equal(ended.GetProperty("endedOn").GetString(), again.GetProperty("endedOn").GetString());
        Assert.Equal(before, await site.Everything());
    }

    private async Task<Dictionary<string, object?>> Absence() =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>((await site.NewAbsence()).Body!)!.ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
}
