using System.Net;

namespace Taskboard.Server.Tests.Api;

/// <summary>ETag and If-Match: nothing is changed that the caller had not seen.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class VersionTests(BoardSite site)
{
    private static readonly object s_reason = new { fields = new { reason = "Chờ ý kiến" } };

    [Theory]
    [InlineData("POST", "/actions/suspend", """{"fields":{"reason":"Chờ"}}""")]
    [InlineData("POST", "/assignments", """{"lead":["Sở Y tế"],"reason":"Theo phân công"}""")]
    [InlineData("POST", "/split", """{"into":{"kind":"card","details":{"title":"Thiếp"}}}""")]
    [InlineData("PATCH", "", """{"title":"Tên khác"}""")]
    [InlineData("PUT", "/window", """{"from":"2026-03-01","to":"2026-03-02","reason":"Lùi"}""")]
    [InlineData("PUT", "/traits/batch", "{}")]
    [InlineData("DELETE", "/traits/batch", "{}")]
    [InlineData("POST", "/parts/1/waive", """{"note":"Thôi"}""")]
    public async Task An_old_version_is_told_what_stands_and_who_changed_it(string method, string below, string body)
    {
        var task = await site.TaskUnderWay();
        var before = await site.Everything();

        var answer = await site.As(Caller.Coordinator).Send(ApiRequest.Of(method, task + below, body) with { IfMatch = "\"1\"" });

        answer.Refused(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
        Assert.Equal("\"2\"", answer.Tag);
        Assert.Equal((2, "doing"), (answer.Json.GetProperty("version").GetInt32(), answer.Json.GetProperty("state").GetString()));
        Assert.Equal("Người OfficerOfTheUnit", answer.Json.GetProperty("changedBy").GetProperty("name").GetString());
        Assert.True(answer.Json.TryGetProperty("changedAt", out _));
        Assert.Equal(before, await site.Everything());
    }

    [Fact]
    public async Task An_answer_says_how_long_it_is_and_comes_in_one_piece()
    {
        var task = await site.NewTask();

        var answer = (await site.As(Caller.Coordinator).Get(task)).Succeeded();

        Assert.NotEqual(true, answer.Headers.TransferEncodingChunked);
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(answer.Body), answer.ContentHeaders.ContentLength);
    }

    [Fact]
    public async Task A_version_that_does_not_exist_yet_is_refused()
    {
        var task = await site.NewTask();

        (await site.As(Caller.Coordinator).Post(task + "/actions/suspend", s_reason, "\"7\"")).Refused(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
    }

    [Fact]
    public async Task A_write_that_does_not_say_what_it_is_based_on_is_refused()
    {
        var task = await site.NewTask();

        (await site.As(Caller.Coordinator).Post(task + "/actions/suspend", s_reason)).Refused(HttpStatusCode.PreconditionRequired, "version-needed");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("abc")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"99999999999999999999\"")]
    public async Task A_header_that_names_no_version_is_refused(string ifMatch)
    {
        var task = await site.NewTask();

        (await site.As(Caller.Coordinator).Post(task + "/actions/suspend", s_reason, ifMatch)).Refused(HttpStatusCode.BadRequest, "bad-if-match");
    }

    [Fact]
    public async Task The_version_read_is_the_one_to_write_on()
    {
        var task = await site.NewTask();
        var read = (await site.As(Caller.Coordinator).Get(task)).Succeeded();

        var moved = (await site.As(Caller.Coordinator).Post(task + "/actions/suspend", s_reason, read.Tag)).Succeeded();

        Assert.Equal(("\"1\"", "\"2\""), (read.Tag, moved.Tag));
        Assert.Equal("suspended", moved.Json.GetProperty("state").GetString());
        Assert.Equal("\"2\"", (await site.As(Caller.Viewer).Get(task)).Tag);
    }

    [Fact]
    public async Task Who_has_a_version_already_is_not_sent_it_again()
    {
        var task = await site.NewTask();

        var answer = await site.As(Caller.Viewer).Send(new ApiRequest("GET", task) { IfNoneMatch = "\"1\"" });

        Assert.Equal((HttpStatusCode.NotModified, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Of_two_who_correct_a_draft_the_later_is_told_and_overwrites_nothing()
    {
        var path = await site.NewDraft();
        var draft = (await site.Draft(path)).GetProperty("draft");
        var first = ApiRequest.Of("PUT", path, new { draft, dropped = new[] { 0 } }) with { IfMatch = "\"1\"" };
        (await site.As(Caller.Coordinator).Send(first)).Succeeded();

        var second = await site.As(Caller.WriteToken).Send(ApiRequest.Of("PUT", path, new { draft, dropped = Array.Empty<int>() }) with { IfMatch = "\"1\"" });

        second.Refused(HttpStatusCode.PreconditionFailed, "draft-changed");
        Assert.Equal("\"2\"", second.Tag);
        Assert.Equal(1, (await site.Draft(path)).GetProperty("dropped").GetArrayLength());
    }
}
