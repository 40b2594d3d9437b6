using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Taskboard.Server.Tests.Files;

namespace Taskboard.Server.Tests.Api;

/// <summary>What hangs on one task is not there on another, whichever way it is asked for: comments, checklist, files, parts, extensions and hand-overs, on every page and
/// every route of the API that names one.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class ForeignChildTests(BoardSite site)
{
    /// <summary>What stands in a path and is no child: a verb, or a task of its own.</summary>
    private static readonly string[] s_words = ["action", "answer", "what", "kind", "trait", "otherId"];

    /// <summary>Every route below a task that names a child, and the form or body that everything but the child speaks for.</summary>
    private static readonly Dictionary<string, string?> s_routes = new()
    {
        ["GET /tasks/{id}/comments/{number:int}/edit"] = null,
        ["POST /tasks/{id}/comments/{number:int}/edit"] = "text=Lấn sang",
        ["GET /tasks/{id}/comments/{number:int}/withdraw"] = null,
        ["POST /tasks/{id}/comments/{number:int}/withdraw"] = "reason=Lấn sang",
        ["GET /tasks/{id}/checklist/{item:int}/edit"] = null,
        ["POST /tasks/{id}/checklist/{item:int}/edit"] = "text=Lấn sang",
        ["POST /tasks/{id}/checklist/{item:int}/tick"] = "done=true",
        ["POST /tasks/{id}/checklist/{item:int}/remove"] = "",
        ["GET /tasks/{id}/files/{number:int}"] = null,
        ["GET /tasks/{id}/files/{number:int}/remove"] = null,
        ["POST /tasks/{id}/files/{number:int}/remove"] = "reason=Lấn sang",
        ["GET /tasks/{id}/parts/{part:int}/{action}"] = null,
        ["POST /tasks/{id}/parts/{part:int}/{action}"] = "version=1&note=Lấn sang",
        ["GET /tasks/{id}/extension/{number:int}/{what}"] = null,
        ["POST /tasks/{id}/extension/{number:int}/{what}"] = "version=1",
        ["GET /tasks/{id}/hand-over/{number:int}/{what}"] = null,
        ["POST /tasks/{id}/hand-over/{number:int}/{what}"] = "version=1&reason=Lấn sang",
        ["PATCH /api/v1/tasks/{taskId}/comments/{number:int}"] = """{"text":"Lấn sang"}""",
        ["DELETE /api/v1/tasks/{taskId}/comments/{number:int}"] = "{}",
        ["PUT /api/v1/tasks/{taskId}/checklist/{item:int}"] = """{"text":"Lấn sang"}""",
        ["DELETE /api/v1/tasks/{taskId}/checklist/{item:int}"] = null,
        ["PUT /api/v1/tasks/{taskId}/checklist/{item:int}/done"] = null,
        ["DELETE /api/v1/tasks/{taskId}/checklist/{item:int}/done"] = null,
        ["GET /api/v1/tasks/{taskId}/attachments/{number:int}/content"] = null,
        ["DELETE /api/v1/tasks/{taskId}/attachments/{number:int}"] = """{"reason":"Lấn sang"}""",
        ["POST /api/v1/tasks/{taskId}/parts/{part}/{action}"] = """{"note":"Lấn sang"}""",
        ["POST /api/v1/tasks/{taskId}/extensions/{number:int}/{answer}"] = "{}",
        ["POST /api/v1/tasks/{taskId}/hand-overs/{number:int}/{answer}"] = "{}",
    };

    public static TheoryData<string> EveryRoute => [.. s_routes.Keys];

    [Fact]
    public void Every_route_below_a_task_that_names_a_child_is_asked()
    {
        var mapped = site.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/') is var path && (path.StartsWith("tasks/{", StringComparison.Ordinal) || path.StartsWith("api/v1/tasks/{", StringComparison.Ordinal)))
            .Where(endpoint => endpoint.RoutePattern.Parameters.Count(p => !s_words.Contains(p.Name)) > 1)
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));

        Assert.Equal(s_routes.Keys.Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(EveryRoute))]
    public async Task A_child_of_another_task_is_not_there(string route)
    {
        var other = await site.NewTask();
        var mine = await Full();
        foreach (var caller in new[] { Caller.Coordinator, Caller.OfficerOfTheUnit, Caller.Leader })
        {
            var before = await site.Everything();

            var answer = await site.As(caller).Send(Request(route, other));

            Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.UnprocessableEntity, $"{caller}: {(int)answer.Status} {answer.Body}");
            Assert.Equal(before, await site.Everything());
            // and nothing of what hangs on the other task is shown
            Assert.DoesNotContain("Của việc này", WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
        }
        // the same address of the task itself leads to it: what was refused was the child
        var own = await site.As(Caller.Coordinator).Send(Request(route, mine));
        Assert.NotEqual(HttpStatusCode.NotFound, own.Status);
    }

    /// <summary>A task with one of everything, each the first of its kind.</summary>
    private async Task<string> Full()
    {
        var task = await site.TaskUnderWay();
        var officer = site.As(Caller.OfficerOfTheUnit);
        var coordinator = site.As(Caller.WriteToken);
        (await coordinator.Send(ApiRequest.Of("PUT", task + "/window", new { from = "2026-12-01", to = "2026-12-31", reason = "Đã chốt" }) with { IfMatch = "\"2\"" })).Succeeded();
        (await officer.Post(task + "/extensions", new { to = "2027-01-31", reason = "Đối tác đề nghị" }, "\"3\"")).Succeeded();
        (await coordinator.Post(task + "/hand-overs", new { lead = new[] { "Sở Y tế" }, reason = "Theo phân công mới" }, "\"4\"")).Succeeded();
        (await site.As(Caller.Coordinator).Post(task + "/comments", new { text = "Của việc này" })).Succeeded();
        (await officer.Post(task + "/checklist", new { text = "Của việc này" })).Succeeded();
        (await officer.Send(new ApiRequest("POST", task + "/attachments?name=a.pdf") { Body = Samples.Pdf(), MediaType = "application/pdf" })).Succeeded(HttpStatusCode.Created);
        return task;
    }

    private static ApiRequest Request(string route, string task)
    {
        var (method, pattern) = (route[..route.IndexOf(' ', StringComparison.Ordinal)], route[(route.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var id = task[(task.LastIndexOf('/') + 1)..];
        var path = pattern
            .Replace("{id}", id, StringComparison.Ordinal).Replace("{taskId}", id, StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{item:int}", "1", StringComparison.Ordinal)
            .Replace("{part:int}", "1", StringComparison.Ordinal).Replace("{part}", "1", StringComparison.Ordinal)
            .Replace("{action}", pattern.StartsWith("/api", StringComparison.Ordinal) ? "waive" : "waive-part", StringComparison.Ordinal)
            .Replace("{what}", pattern.Contains("extension", StringComparison.Ordinal) ? "grant" : "decline", StringComparison.Ordinal)
            .Replace("{answer}", pattern.Contains("extension", StringComparison.Ordinal) ? "grant" : "decline", StringComparison.Ordinal);
        var body = s_routes[route];
        if (body is null)
            return new ApiRequest(method, path) { IfMatch = "\"1\"" };
        return new ApiRequest(method, path)
        {
            Body = Encoding.UTF8.GetBytes(pattern.StartsWith("/api", StringComparison.Ordinal) ? body : Uri.EscapeDataString(body).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal)),
            MediaType = pattern.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded",
            IfMatch = "\"1\"",
        };
    }
}
