using System.Net;
using System.Text.Json.Nodes;

namespace Taskboard.Server.Tests.Api;

/// <summary>Nonsense in what is written: each gets its own words and leaves everything as it was.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class BadWriteTests(BoardSite site)
{
    private static readonly string s_long = new('a', 10_000);

    public static TheoryData<string, string, string, HttpStatusCode, string> Nonsense => new()
    {
        // what does not exist
        { "POST", "/actions/fly", "{}", HttpStatusCode.NotFound, "no-such-action" },
        { "POST", "/actions/verify", "{}", HttpStatusCode.Conflict, "not-from-here" },
        { "POST", "/parts/99/waive", """{"note":"Thôi"}""", HttpStatusCode.NotFound, "no-such-part" },
        { "POST", "/parts/-1/waive", """{"note":"Thôi"}""", HttpStatusCode.NotFound, "no-such-part" },
        { "POST", "/parts/1/burn", """{"note":"Thôi"}""", HttpStatusCode.NotFound, "no-such-action" },
        { "PUT", "/traits/magic", "{}", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        // missing
        { "POST", "/actions/suspend", "{}", HttpStatusCode.UnprocessableEntity, "fields-missing" },
        { "POST", "/actions/suspend", """{"fields":{"reason":"   "}}""", HttpStatusCode.UnprocessableEntity, "fields-missing" },
        { "POST", "/assignments", """{"lead":["Sở Y tế"]}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/assignments", """{"lead":[],"reason":"Vì"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/assignments", """{"lead":[null],"reason":"Vì"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/split", "{}", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/split", """{"into":{"kind":"card"}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PUT", "/window", """{"from":"2026-03-01","to":"2026-03-02"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PATCH", "", """{"title":null}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/actions/suspend", "", HttpStatusCode.UnprocessableEntity, "fields-missing" },
        { "PATCH", "", "", HttpStatusCode.BadRequest, "body-missing" },
        { "PATCH", "", "null", HttpStatusCode.BadRequest, "body-missing" },
        // of the wrong form
        { "POST", "/actions/suspend", "{", HttpStatusCode.BadRequest, "bad-json" },
        { "POST", "/actions/suspend", "[]", HttpStatusCode.BadRequest, "bad-json" },
        { "POST", "/actions/suspend", """{"fields":{"reason":{"a":1}}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/actions/suspend", """{"fields":{"reason":"Vì","them":"x"}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/actions/suspend", """{"field":{}}""", HttpStatusCode.BadRequest, "bad-field" },
        { "PATCH", "", """{"title":5}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PATCH", "", """{"tittle":"x"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PATCH", "", """{"title":"a","title":"b"}""", HttpStatusCode.BadRequest, "bad-field" },
        { "PATCH", "", """{"title":"a\u0000b"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PATCH", "", """{"title":"a\ud800b"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PATCH", "", """{"\ud800":"b"}""", HttpStatusCode.BadRequest, "bad-json" },
        { "PATCH", "", """{"title":"Tên","reason":"\udc00"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/actions/suspend", """{"fields":{"reason":"\udc00"}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/assignments", """{"lead":["\udc00"],"reason":"Vì"}""", HttpStatusCode.BadRequest, "bad-field" },
        { "PATCH", "", """{"recipients":[null]}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PATCH", "", """{"recipientCount":-1}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PATCH", "", """{"recipientCount":99999999999}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PUT", "/window", """{"from":"2026-02-30","reason":"Vì"}""", HttpStatusCode.BadRequest, "bad-field" },
        { "PUT", "/window", """{"from":"2026-03-02","to":"2026-03-01","reason":"Vì"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PUT", "/window", """{"from":"0001-01-01","to":"0001-01-01","reason":"Vì"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PUT", "/window", """{"to":"9999-12-31","reason":"Vì"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PUT", "/window", """{"from":"0001-01-01","reason":"Vì"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/assignments", """{"lead":["Sở Y tế"],"reason":"Vì","effective":"0001-01-01"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/split", """{"into":{"kind":"spaceship","details":{"title":"Tàu"}}}""", HttpStatusCode.BadRequest, "bad-field" },
        { "POST", "/split", """{"into":{"kind":"card","details":{"title":"Thiếp","recipients":[null]}}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/split", """{"into":{"kind":"card","details":{"title":"Thiếp"},"lead":[""]}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/split", """{"into":{"kind":"card","details":{"title":"Thiếp","recipientCount":-5}}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/split", """{"into":{"kind":"card","details":{"title":"Thiếp"},"parentId":"../../x"}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/split", """{"into":{"kind":"card","details":{"title":"Thiếp"},"parentId":"0000000000000000"}}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        // too long
        { "PATCH", "", $$"""{"title":"{{s_long}}"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/actions/suspend", $$"""{"fields":{"reason":"{{s_long}}"} }""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/assignments", $$"""{"lead":["{{s_long}}"],"reason":"Vì"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/assignments", $$"""{"lead":["Sở Y tế"],"reason":"{{s_long}}"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "POST", "/parts/1/waive", $$"""{"note":"{{s_long}}"}""", HttpStatusCode.NotFound, "no-such-part" },
        { "PUT", "/window", $$"""{"timing":"{{s_long}}","reason":"Vì"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
        { "PUT", "/traits/batch", $$"""{"reason":"{{s_long}}"}""", HttpStatusCode.UnprocessableEntity, "field-wrong" },
    };

    [Theory, MemberData(nameof(Nonsense))]
    public async Task Nonsense_is_refused_in_words_and_leaves_everything_as_it_was(string method, string below, string body, HttpStatusCode status, string code)
    {
        var task = await site.NewTask();
        var before = await site.Everything();

        var answer = await site.As(Caller.Coordinator).Send(ApiRequest.Of(method, task + below, body) with { IfMatch = "\"1\"" });

        answer.Refused(status, code);
        Assert.Equal(before, await site.Everything());
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/history")]
    [InlineData("GET", "/actions")]
    [InlineData("POST", "/actions/suspend")]
    [InlineData("POST", "/parts/1/waive")]
    [InlineData("POST", "/assignments")]
    [InlineData("PATCH", "")]
    [InlineData("PUT", "/window")]
    [InlineData("PUT", "/traits/batch")]
    [InlineData("DELETE", "/traits/batch")]
    [InlineData("POST", "/split")]
    public async Task A_foreign_id_is_nobody_s(string method, string below)
    {
        var plan = await site.NewPlan();
        foreach (var id in new[] { plan[(plan.LastIndexOf('/') + 1)..], "0000000000000000", "1", "..%2f..%2fx", "a'b", new string('a', 300) })
        {
            var request = method == "GET" ? new ApiRequest("GET", $"/api/v1/tasks/{id}{below}") : ApiRequest.Of(method, $"/api/v1/tasks/{id}{below}", "{}") with { IfMatch = "\"1\"" };
            (await site.As(Caller.Coordinator).Send(request)).Refused(HttpStatusCode.NotFound, "no-such-task");
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/plans/0000000000000000", "no-such-plan")]
    [InlineData("GET", "/api/v1/plans/x/tasks", "no-such-plan")]
    [InlineData("GET", "/api/v1/drafts/0000000000000000", "no-such-draft")]
    [InlineData("DELETE", "/api/v1/drafts/x", "no-such-draft")]
    [InlineData("GET", "/api/v1/nothing", "not-found")]
    public async Task What_is_not_there_is_told_by_name(string method, string path, string code) =>
        (await site.As(Caller.Coordinator).Send(new ApiRequest(method, path))).Refused(HttpStatusCode.NotFound, code);

    [Theory]
    [InlineData("""{"kind":"letter","details":{"title":"Thư"},"planId":"0000000000000000"}""", "planId")]
    [InlineData("""{"kind":"letter","details":{"title":"Thư"},"planId":"x"}""", "planId")]
    [InlineData("""{"details":{"title":"Thư"}}""", "kind")]
    [InlineData("""{"kind":"letter"}""", "title")]
    [InlineData("""{"kind":"letter","details":{"title":"Thư"},"parentId":"x"}""", "parentId")]
    [InlineData("""{"kind":"letter","details":{"title":"Thư","recipients":[null]}}""", "recipients")]
    [InlineData("""{"kind":"letter","details":{"title":"Thư"},"window":{"to":"0001-01-01"}}""", "to")]
    public async Task A_new_task_that_cannot_be_is_refused_by_its_field(string body, string field)
    {
        var before = await site.Everything();

        var answer = (await site.As(Caller.Coordinator).Post("/api/v1/tasks", body)).Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");

        Assert.Equal(field, answer.Json.GetProperty("fields")[0].GetString());
        Assert.Equal(before, await site.Everything());
    }

    [Fact]
    public async Task A_parent_that_is_not_there_is_refused() =>
        (await site.As(Caller.Coordinator).Post("/api/v1/tasks", """{"kind":"letter","details":{"title":"Thư"},"parentId":"0000000000000000"}""")).Refused(HttpStatusCode.NotFound, "no-such-task");

    [Fact]
    public async Task A_body_of_two_megabytes_is_refused()
    {
        var task = await site.NewTask();

        (await site.As(Caller.WriteToken).Send(ApiRequest.Of("PATCH", task, $$"""{"content":"{{new string('a', 2_000_000)}}"}""") with { IfMatch = "\"1\"" }))
            .Refused(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/plans")]
    [InlineData("PUT", "/api/v1/changes")]
    public async Task A_method_that_an_address_does_not_take_is_told(string method, string path) =>
        (await site.As(Caller.WriteToken).Send(new ApiRequest(method, path))).Refused(HttpStatusCode.MethodNotAllowed, "no-such-method");

    [Theory]
    [InlineData("""{"tasks":[0]}""", HttpStatusCode.UnprocessableEntity, "field-wrong")]
    [InlineData("""{"draftId":"DRAFT","tasks":[7]}""", HttpStatusCode.UnprocessableEntity, "field-wrong")]
    [InlineData("""{"draftId":"DRAFT","tasks":[-1]}""", HttpStatusCode.UnprocessableEntity, "field-wrong")]
    [InlineData("""{"draftId":"DRAFT","tasks":[]}""", HttpStatusCode.UnprocessableEntity, "field-wrong")]
    [InlineData("""{"draftId":"0000000000000000"}""", HttpStatusCode.NotFound, "no-such-draft")]
    [InlineData("""{"draftId":5}""", HttpStatusCode.BadRequest, "bad-field")]
    public async Task An_acceptance_that_cannot_be_leaves_the_draft_under_review(string body, HttpStatusCode status, string code)
    {
        var path = await site.NewDraft();
        var before = await site.Everything();

        (await site.As(Caller.Coordinator).Post("/api/v1/plans", body.Replace("DRAFT", path[(path.LastIndexOf('/') + 1)..], StringComparison.Ordinal))).Refused(status, code);

        Assert.Equal(before, await site.Everything());
    }

    public static TheoryData<string, string?, HttpStatusCode, string> BadDrafts => new()
    {
        { "$.title", "\"\"", HttpStatusCode.UnprocessableEntity, "plan.title" },
        { "$.title", "null", HttpStatusCode.BadRequest, "" },
        { "$.year", "3000", HttpStatusCode.UnprocessableEntity, "plan.year" },
        { "$.issued", "\"" + new string('1', 10_000) + "\"", HttpStatusCode.UnprocessableEntity, "plan.issued" },
        { "$.from", "\"2027-01-01\"", HttpStatusCode.UnprocessableEntity, "plan.to" },
        { "title", "\"" + new string('a', 10_000) + "\"", HttpStatusCode.UnprocessableEntity, "title" },
        { "title", "\"  \"", HttpStatusCode.UnprocessableEntity, "title" },
        { "title", "null", HttpStatusCode.BadRequest, "" },
        { "kind", "\"spaceship\"", HttpStatusCode.BadRequest, "" },
        { "lead", "null", HttpStatusCode.BadRequest, "" },
        { "lead", "[\"" + new string('a', 10_000) + "\"]", HttpStatusCode.UnprocessableEntity, "lead" },
        { "to", "\"2026-01-01\"", HttpStatusCode.UnprocessableEntity, "to" },
        { "timing", "\"" + new string('a', 10_000) + "\"", HttpStatusCode.UnprocessableEntity, "timing" },
        { "recurrence", "\"" + new string('a', 10_000) + "\"", HttpStatusCode.UnprocessableEntity, "recurrence" },
        { "content", "\"a\\u0000b\"", HttpStatusCode.UnprocessableEntity, "content" },
        { "lines", "null", HttpStatusCode.BadRequest, "" },
    };

    [Theory, MemberData(nameof(BadDrafts))]
    public async Task A_draft_that_cannot_be_is_refused_by_its_field_and_nothing_is_accepted(string field, string? value, HttpStatusCode status, string named)
    {
        var path = await site.NewDraft();
        var draft = JsonNode.Parse((await site.Draft(path)).GetProperty("draft").GetRawText())!;
        draft["to"] = "2026-12-31";
        draft["tasks"]![0]!["from"] = "2026-02-01";
        if (field.StartsWith("$.", StringComparison.Ordinal))
            draft[field[2..]] = JsonNode.Parse(value!);
        else
            draft["tasks"]![0]![field] = JsonNode.Parse(value!);
        var saved = await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", path, new JsonObject { ["draft"] = draft }.ToJsonString()) with { IfMatch = "\"1\"" });
        if (status == HttpStatusCode.BadRequest)
        {
            saved.Refused(status);
            return;
        }
        saved.Succeeded();
        var before = await site.Everything();

        var answer = (await site.As(Caller.Coordinator).Post("/api/v1/plans", new { draftId = path[(path.LastIndexOf('/') + 1)..] })).Refused(status, "field-wrong");

        Assert.Equal(named, answer.Json.GetProperty("fields")[0].GetString());
        Assert.Equal(before, await site.Everything());
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("coordinating")]
    [InlineData("recipients")]
    public async Task A_name_that_is_none_does_not_get_into_a_draft(string field)
    {
        var path = await site.NewDraft();
        var draft = JsonNode.Parse((await site.Draft(path)).GetProperty("draft").GetRawText())!;
        draft["tasks"]![0]![field] = new JsonArray((JsonNode?)null);

        var answer = await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", path, new JsonObject { ["draft"] = draft }.ToJsonString()) with { IfMatch = "\"1\"" });

        answer.Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        Assert.Equal((0, field), (answer.Json.GetProperty("task").GetInt32(), answer.Json.GetProperty("fields")[0].GetString()));
    }

    [Fact]
    public async Task A_task_that_the_draft_does_not_have_cannot_be_dropped()
    {
        var path = await site.NewDraft();
        var draft = (await site.Draft(path)).GetProperty("draft");

        (await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", path, new { draft, dropped = new[] { 7 } }) with { IfMatch = "\"1\"" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
    }

    [Fact]
    public async Task A_draft_without_a_lead_is_accepted_and_the_task_waits_for_one()
    {
        var path = await site.NewDraft();
        var draft = JsonNode.Parse((await site.Draft(path)).GetProperty("draft").GetRawText())!;
        draft["tasks"]![0]!["lead"] = new JsonArray();
        (await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", path, new JsonObject { ["draft"] = draft }.ToJsonString()) with { IfMatch = "\"1\"" })).Succeeded();

        var accepted = (await site.As(Caller.Coordinator).Post("/api/v1/plans", new { draftId = path[(path.LastIndexOf('/') + 1)..] })).Succeeded(HttpStatusCode.Created);

        var task = $"/api/v1/tasks/{accepted.Json.GetProperty("taskIds")[0].GetString()}";
        Assert.Equal(0, (await site.As(Caller.Viewer).Get(task)).Json.GetProperty("lead").GetArrayLength());
        (await site.As(Caller.OfficerOfTheUnit).Post(task + "/actions/suspend", new { }, "\"1\"")).Refused(HttpStatusCode.Forbidden, "not-yours");
        (await site.As(Caller.Coordinator).Post(task + "/assignments", new { lead = new[] { BoardSite.LeadUnit }, reason = "Giao" }, "\"1\"")).Succeeded();
    }
}
