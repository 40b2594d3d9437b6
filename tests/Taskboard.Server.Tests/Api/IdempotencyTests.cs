using System.Net;
using System.Text;

namespace Taskboard.Server.Tests.Api;

/// <summary>A request sent again with its key has one effect and the same answer.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class IdempotencyTests(BoardSite site)
{
    public static TheoryData<string> EveryWriteWithAKey =>
        [.. RouteExpectation.All.Keys.Where(route => !route.StartsWith("GET ", StringComparison.Ordinal) && !route.StartsWith("DELETE /api/v1/drafts", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(EveryWriteWithAKey))]
    public async Task A_write_sent_again_has_one_effect_and_the_same_answer(string route)
    {
        var request = await RouteExpectation.All[route].Request(site) with { Key = $"khoa-{site.Next()}" };
        // a leader still sees what they limited; a unit answers for itself
        var allowed = RouteExpectation.All[route].Allowed;
        var caller = route.EndsWith("/limit", StringComparison.Ordinal) ? Caller.Leader : allowed.Contains(Caller.WriteToken) ? Caller.WriteToken : allowed[0];
        var first = (await site.As(caller).Send(request)).Succeeded(RouteExpectation.All[route].Status);
        var after = await site.Everything();

        var second = (await site.As(caller).Send(request)).Succeeded(RouteExpectation.All[route].Status);

        Assert.Equal(after, await site.Everything());
        Assert.Equal(first.Body.Replace("\"repeated\":false", "\"repeated\":true", StringComparison.Ordinal), second.Body);
        Assert.Equal((first.Tag, first.Headers.Location), (second.Tag, second.Headers.Location));
    }

    [Fact]
    public async Task A_repeat_is_marked_and_names_the_same_position()
    {
        var request = ApiRequest.Of("POST", await site.NewTask() + "/actions/suspend", new { fields = new { reason = "Chờ" } }) with { IfMatch = "\"1\"", Key = $"khoa-{site.Next()}" };
        var first = await site.As(Caller.WriteToken).Send(request);

        var second = await site.As(Caller.WriteToken).Send(request);

        Assert.Equal((null, "true"), (first.Header("Idempotency-Replayed"), second.Header("Idempotency-Replayed")));
        Assert.Equal(first.Header("Taskboard-Position"), second.Header("Taskboard-Position"));
    }

    [Fact]
    public async Task A_repeat_is_answered_as_the_first_time_also_when_the_task_has_gone_on()
    {
        var task = await site.NewTask();
        var request = ApiRequest.Of("POST", task + "/actions/suspend", new { fields = new { reason = "Chờ" } }) with { IfMatch = "\"1\"", Key = $"khoa-{site.Next()}" };
        var first = (await site.As(Caller.WriteToken).Send(request)).Succeeded();
        (await site.As(Caller.OfficerOfTheUnit).Post(task + "/actions/resume", new { }, "\"2\"")).Succeeded();

        var second = (await site.As(Caller.WriteToken).Send(request)).Succeeded();

        Assert.Equal((first.Body, "\"2\""), (second.Body, second.Tag));
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused()
    {
        var task = await site.NewTask();
        var key = $"khoa-{site.Next()}";
        (await site.As(Caller.WriteToken).Post(task + "/actions/suspend", new { fields = new { reason = "Chờ" } }, "\"1\"", key)).Succeeded();

        (await site.As(Caller.WriteToken).Post(task + "/actions/resume", new { }, "\"1\"", key)).Refused(HttpStatusCode.UnprocessableEntity, "command-reused");
    }

    [Fact]
    public async Task Keys_of_two_people_do_not_meet()
    {
        var key = $"khoa-{site.Next()}";
        var (first, second) = (await site.NewTask(), await site.NewTask());

        (await site.As(Caller.WriteToken).Post(first + "/actions/suspend", new { fields = new { reason = "Chờ" } }, "\"1\"", key)).Succeeded();
        (await site.As(Caller.OfficerOfTheUnit).Post(second + "/actions/suspend", new { fields = new { reason = "Chờ" } }, "\"1\"", key)).Succeeded();
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var task = await site.NewTask();
        var key = $"khoa-{site.Next()}";
        (await site.As(Caller.WriteToken).Post(task + "/actions/suspend", new { }, "\"1\"", key)).Refused(HttpStatusCode.UnprocessableEntity, "fields-missing");

        (await site.As(Caller.WriteToken).Post(task + "/actions/suspend", new { fields = new { reason = "Chờ" } }, "\"1\"", key)).Succeeded();
    }

    [Theory]
    [InlineData("")]
    [InlineData("hai\ttu")]
    [InlineData("hai tu")]
    [InlineData("dai-qua-dai-qua-dai-qua-dai-qua-dai-qua-dai-qua-dai")]
    public async Task A_key_that_cannot_be_one_is_refused(string key)
    {
        var task = await site.NewTask();
        var request = ApiRequest.Of("POST", task + "/actions/suspend", new { fields = new { reason = "Chờ" } }) with { IfMatch = "\"1\"", Key = key };

        (await site.As(Caller.WriteToken).Send(request)).Refused(HttpStatusCode.BadRequest, "bad-key");
        (await site.As(Caller.WriteToken).Send(new ApiRequest("POST", "/api/v1/plans/import") { Body = Encoding.UTF8.GetBytes(BoardSite.Document), MediaType = "text/plain", Key = key }))
            .Refused(HttpStatusCode.BadRequest, "bad-key");
    }

    [Fact]
    public async Task A_key_makes_one_draft_of_one_document_only()
    {
        var request = new ApiRequest("POST", "/api/v1/plans/import") { Body = Encoding.UTF8.GetBytes(BoardSite.Document), MediaType = "text/plain", Key = $"khoa-{site.Next()}" };
        (await site.As(Caller.WriteToken).Send(request)).Succeeded(HttpStatusCode.Created);

        var other = request with { Body = Encoding.UTF8.GetBytes(BoardSite.Document.Replace("Nhật Bản", "Lào", StringComparison.Ordinal)) };
        (await site.As(Caller.WriteToken).Send(other)).Refused(HttpStatusCode.UnprocessableEntity, "command-reused");
    }
}
