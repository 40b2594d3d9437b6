using System.Net;

namespace Taskboard.Server.Tests.Api;

/// <summary>What is expected of a route.</summary>
/// <param name="Allowed">Who may use it.</param>
/// <param name="Status">What they are answered.</param>
/// <param name="Request">Makes a request that everything but the caller speaks for.</param>
internal sealed record RouteExpectation(IReadOnlyList<Caller> Allowed, HttpStatusCode Status, Func<BoardSite, Task<ApiRequest>> Request)
{
    private static readonly Caller[] s_signedIn = [.. Enum.GetValues<Caller>().Where(caller => caller != Caller.Nobody)];
    private static readonly Caller[] s_coordinators = [Caller.Coordinator, Caller.WriteToken];
    private static readonly Caller[] s_lookingCoordinators = [.. s_coordinators, Caller.ReadToken];

    private static readonly Caller[] s_working = [.. s_coordinators, Caller.Leader, Caller.OfficerOfTheUnit];

    /// <summary>Every route of the API by method and pattern.</summary>
    public static IReadOnlyDictionary<string, RouteExpectation> All { get; } = new Dictionary<string, RouteExpectation>
    {
        ["GET /api/v1/plans"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/plans")),
        ["GET /api/v1/plans/{planId}"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await site.NewPlan())),
        ["GET /api/v1/plans/{planId}/tasks"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await site.NewPlan() + "/tasks")),
        ["GET /api/v1/plans/{planId}/export.xlsx"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await site.NewPlan() + "/export.xlsx")),
        ["GET /api/v1/plans/{planId}/export.docx"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await site.NewPlan() + "/export.docx")),
        ["GET /api/v1/board/export.xlsx"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/board/export.xlsx?kind=letter")),
        ["POST /api/v1/plans"] = new(s_coordinators, HttpStatusCode.Created, async site =>
            ApiRequest.Of("POST", "/api/v1/plans", new { draftId = (await site.Draft(await site.NewDraft())).GetProperty("id").GetString() })),
        ["POST /api/v1/plans/import"] = new(s_coordinators, HttpStatusCode.Created, _ => Task.FromResult(
            ApiRequest.Of("POST", "/api/v1/plans/import?name=a.txt", BoardSite.Document) with { MediaType = "text/plain" })),
        ["GET /api/v1/drafts/{draftId}"] = new(s_lookingCoordinators, HttpStatusCode.OK, async site => Get(await site.NewDraft())),
        ["PUT /api/v1/drafts/{draftId}"] = new(s_coordinators, HttpStatusCode.OK, async site =>
        {
            var path = await site.NewDraft();
            return ApiRequest.Of("PUT", path, new { draft = (await site.Draft(path)).GetProperty("draft"), dropped = Array.Empty<int>() }) with { IfMatch = "\"1\"" };
        }),
        ["DELETE /api/v1/drafts/{draftId}"] = new(s_coordinators, HttpStatusCode.NoContent, async site => new("DELETE", await site.NewDraft())),
        ["GET /api/v1/tasks/{taskId}"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await site.NewTask())),
        ["GET /api/v1/tasks/{taskId}/history"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await site.NewTask() + "/history")),
        ["GET /api/v1/tasks/{taskId}/actions"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await site.NewTask() + "/actions")),
        ["POST /api/v1/tasks"] = new(s_coordinators, HttpStatusCode.Created, site => Task.FromResult(
            ApiRequest.Of("POST", "/api/v1/tasks", new { kind = "letter", details = new { title = $"Thư {site.Next()}" }, lead = new[] { BoardSite.LeadUnit } }))),
        ["POST /api/v1/tasks/{taskId}/split"] = new(s_coordinators, HttpStatusCode.Created, async site => await First(site, "POST", "/split", new
        {
            into = new { kind = "card", details = new { title = "Thiếp" }, lead = new[] { BoardSite.LeadUnit } },
            remains = new { title = "Thư" },
            reason = "Hai việc",
        })),
        ["POST /api/v1/tasks/{taskId}/actions/{action}"] = new(
            [.. s_coordinators, Caller.Leader, Caller.OfficerOfTheUnit], HttpStatusCode.OK,
            site => First(site, "POST", "/actions/suspend", new { fields = new { reason = "Chờ ý kiến" } })),
        ["POST /api/v1/tasks/{taskId}/parts/{part}/{action}"] = new(
            [.. s_coordinators, Caller.OfficerOfTheUnit], HttpStatusCode.OK, async site =>
                ApiRequest.Of("POST", await site.TaskUnderWay() + "/parts/1/waive", new { note = "Không cần nữa" }) with { IfMatch = "\"2\"" }),
        ["POST /api/v1/tasks/{taskId}/assignments"] = new(
            s_coordinators, HttpStatusCode.OK, site => First(site, "POST", "/assignments", new { lead = new[] { "Sở Y tế" }, reason = "Theo phân công mới" })),
        ["POST /api/v1/tasks/{taskId}/hand-overs"] = new(
            s_coordinators, HttpStatusCode.OK, site => First(site, "POST", "/hand-overs", new { lead = new[] { "Sở Y tế" }, reason = "Theo phân công mới" })),
        ["POST /api/v1/tasks/{taskId}/hand-overs/{number:int}/{answer}"] = new([Caller.OfficerOfAnother], HttpStatusCode.OK, async site =>
        {
            var task = await site.NewTask();
            (await site.As(Caller.WriteToken).Post(task + "/hand-overs", new { lead = new[] { "Sở Y tế" }, reason = "Theo phân công mới" }, "\"1\"")).Succeeded();
            return ApiRequest.Of("POST", task + "/hand-overs/1/accept", new { }) with { IfMatch = "\"2\"" };
        }),
        ["POST /api/v1/tasks/{taskId}/take-back"] = new([.. s_coordinators, Caller.OfficerOfTheUnit], HttpStatusCode.OK, async site =>
            ApiRequest.Of("POST", await site.TaskUnderWay() + "/take-back", new { move = 2, reason = "Chuyển nhầm" }) with { IfMatch = "\"2\"" }),
        ["PUT /api/v1/tasks/{taskId}/archive"] = new(s_coordinators, HttpStatusCode.OK, site => First(site, "PUT", "/archive", new { reason = "Nhập trùng" })),
        ["DELETE /api/v1/tasks/{taskId}/archive"] = new(s_coordinators, HttpStatusCode.OK, async site =>
        {
            var task = await site.NewTask();
            (await site.As(Caller.WriteToken).Send(ApiRequest.Of("PUT", task + "/archive", new { reason = "Nhập trùng" }) with { IfMatch = "\"1\"" })).Succeeded();
            return ApiRequest.Of("DELETE", task + "/archive", new { reason = "Lấy lại" }) with { IfMatch = "\"2\"" };
        }),
        ["PATCH /api/v1/tasks/{taskId}"] = new(s_coordinators, HttpStatusCode.OK, site => First(site, "PATCH", "", new { title = "Tên mới" })),
        ["PUT /api/v1/tasks/{taskId}/window"] = new(
            s_coordinators, HttpStatusCode.OK, site => First(site, "PUT", "/window", new { from = "2026-03-01", to = "2026-03-31", reason = "Đối tác đề nghị" })),
        ["PUT /api/v1/tasks/{taskId}/limit"] = new(
            [.. s_coordinators, Caller.Leader, Caller.OfficerOfTheUnit], HttpStatusCode.OK,
            site => First(site, "PUT", "/limit", new { limited = true, reason = "Việc nhạy cảm" })),
        ["PUT /api/v1/plans/{planId}/limit"] = new([.. s_coordinators, Caller.Leader], HttpStatusCode.OK, async site =>
            ApiRequest.Of("PUT", await site.NewPlan() + "/limit", new { limited = true, reason = "Việc nhạy cảm" }) with { IfMatch = "\"1\"" }),
        ["PUT /api/v1/tasks/{taskId}/traits/{trait}"] = new(
            s_coordinators, HttpStatusCode.OK, site => First(site, "PUT", "/traits/needs-translation", new { reason = "Gửi bản tiếng Anh" })),
        ["DELETE /api/v1/tasks/{taskId}/traits/{trait}"] = new(s_coordinators, HttpStatusCode.OK, async site =>
        {
            var task = await site.NewTask();
            (await site.As(Caller.WriteToken).Send(ApiRequest.Of("PUT", task + "/traits/state-budget", new { }) with { IfMatch = "\"1\"" })).Succeeded();
            return ApiRequest.Of("DELETE", task + "/traits/state-budget", new { }) with { IfMatch = "\"2\"" };
        }),
        ["GET /api/v1/tasks/{taskId}/comments"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await Commented(site) + "/comments?take=5")),
        ["POST /api/v1/tasks/{taskId}/comments"] = new(
            [.. s_working, Caller.OfficerOfAnother], HttpStatusCode.OK, site => First(site, "POST", "/comments", new { text = "Đã gửi" })),
        ["PATCH /api/v1/tasks/{taskId}/comments/{number:int}"] = new(
            s_coordinators, HttpStatusCode.OK, async site => ApiRequest.Of("PATCH", await Commented(site) + "/comments/1", new { text = "Sửa lại" })),
        ["DELETE /api/v1/tasks/{taskId}/comments/{number:int}"] = new(
            s_coordinators, HttpStatusCode.OK, async site => ApiRequest.Of("DELETE", await Commented(site) + "/comments/1", new { reason = "Nhầm" })),
        ["POST /api/v1/tasks/{taskId}/checklist"] = new(
            s_working, HttpStatusCode.OK, site => First(site, "POST", "/checklist", new { text = "Đặt phòng", unit = BoardSite.LeadUnit, due = "2026-03-20" })),
        ["PUT /api/v1/tasks/{taskId}/checklist/{item:int}"] = new(
            s_working, HttpStatusCode.OK, async site => ApiRequest.Of("PUT", await Listed(site) + "/checklist/1", new { text = "Đặt xe" })),
        ["PUT /api/v1/tasks/{taskId}/checklist/{item:int}/done"] = new(s_working, HttpStatusCode.OK, async site => new("PUT", await Listed(site) + "/checklist/1/done")),
        ["DELETE /api/v1/tasks/{taskId}/checklist/{item:int}/done"] = new(s_working, HttpStatusCode.OK, async site => new("DELETE", await Ticked(site) + "/checklist/1/done")),
        ["DELETE /api/v1/tasks/{taskId}/checklist/{item:int}"] = new(s_working, HttpStatusCode.OK, async site => new("DELETE", await Listed(site) + "/checklist/1")),
        ["POST /api/v1/tasks/{taskId}/labels"] = new(s_working, HttpStatusCode.OK, site => First(site, "POST", "/labels", new { text = "Tết", colour = "amber" })),
        ["DELETE /api/v1/tasks/{taskId}/labels"] = new(s_working, HttpStatusCode.OK, async site => ApiRequest.Of("DELETE", await Labelled(site) + "/labels", new { text = "Tết" })),
        ["PUT /api/v1/tasks/{taskId}/links/{kind}/{otherId}"] = new(
            s_working, HttpStatusCode.OK, async site => new("PUT", $"{await site.NewTask()}/links/blocked-by/{Id(await site.NewTask())}")),
        ["DELETE /api/v1/tasks/{taskId}/links/{kind}/{otherId}"] = new(
            s_working, HttpStatusCode.OK, async site => new("DELETE", await Linked(site))),
        ["GET /api/v1/tasks/{taskId}/attachments"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await Attached(site) + "/attachments")),
        ["POST /api/v1/tasks/{taskId}/attachments"] = new(s_working, HttpStatusCode.Created, async site => Upload(await site.NewTask())),
        ["GET /api/v1/tasks/{taskId}/attachments/{number:int}/content"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await Attached(site) + "/attachments/1/content")),
        ["DELETE /api/v1/tasks/{taskId}/attachments/{number:int}"] = new([.. s_coordinators, Caller.OfficerOfTheUnit], HttpStatusCode.OK, async site =>
            ApiRequest.Of("DELETE", await Attached(site) + "/attachments/1", new { reason = "Nhầm bản" })),
        ["GET /api/v1/calendar/{year}"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/calendar/2026")),
        ["GET /api/v1/partners"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/partners")),
        ["GET /api/v1/partners/{partnerId}"] = new(s_signedIn, HttpStatusCode.OK, async site => Get("/api/v1/partners/" + await site.NewPartner())),
        ["GET /api/v1/rounds"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/rounds")),
        ["GET /api/v1/rounds/mine"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/rounds/mine")),
        ["GET /api/v1/rounds/{roundId}"] = new(s_signedIn, HttpStatusCode.OK, async site => Get(await site.NewRound())),
        ["POST /api/v1/rounds"] = new(s_coordinators, HttpStatusCode.Created, site => Task.FromResult(ApiRequest.Of("POST", "/api/v1/rounds", site.RoundBody()))),
        ["POST /api/v1/rounds/{roundId}/taps"] = new(s_coordinators, HttpStatusCode.OK, async site =>
        {
            var round = await site.NewRound();
            var stop = (await site.As(Caller.ReadToken).Get(round)).Json.GetProperty("stops")[0].GetProperty("id").GetString();
            var now = TimeProvider.System.GetUtcNow();
            return ApiRequest.Of("POST", round + "/taps", new { sent = now, taps = new[] { new { id = $"t{site.Next()}", stopId = stop, kind = "arrived", at = now } } });
        }),
        ["GET /api/v1/my-work"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/my-work")),
        ["GET /api/v1/waiting"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/waiting")),
        ["GET /api/v1/status"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/status?by=kind&against=original")),
        ["POST /api/v1/tasks/{taskId}/reviews"] = new(
            [.. s_coordinators, Caller.OfficerOfTheUnit], HttpStatusCode.OK, site => First(site, "POST", "/reviews", new { note = "Đối tác chưa trả lời" })),
        ["POST /api/v1/tasks/{taskId}/extensions"] = new([.. s_coordinators, Caller.OfficerOfTheUnit], HttpStatusCode.OK, async site =>
            ApiRequest.Of("POST", await Dated(site) + "/extensions", new { to = "2027-01-31", reason = "Đối tác đề nghị" }) with { IfMatch = "\"2\"" }),
        ["POST /api/v1/tasks/{taskId}/extensions/{number:int}/{answer}"] = new([.. s_coordinators, Caller.Leader], HttpStatusCode.OK, async site =>
        {
            var task = await Dated(site);
            (await site.As(Caller.OfficerOfTheUnit).Post(task + "/extensions", new { to = "2027-01-31", reason = "Đối tác đề nghị" }, "\"2\"")).Succeeded();
            return ApiRequest.Of("POST", task + "/extensions/1/grant", new { }) with { IfMatch = "\"3\"" };
        }),
        ["GET /api/v1/substitutes"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/substitutes")),
        ["POST /api/v1/substitutes"] = new([.. s_coordinators, Caller.Admin], HttpStatusCode.Created, async site => await site.NewAbsence()),
        ["POST /api/v1/substitutes/{personId}/{number:int}/end"] = new([.. s_coordinators, Caller.Admin], HttpStatusCode.OK, async site =>
        {
            var absence = await site.NewAbsence();
            var named = (await site.As(Caller.WriteToken).Send(absence)).Succeeded(HttpStatusCode.Created).Json;
            return new ApiRequest("POST", $"/api/v1/substitutes/{named.GetProperty("absent").GetProperty("id").GetString()}/1/end");
        }),
        ["GET /api/v1/webhooks"] = new([Caller.Admin], HttpStatusCode.OK, _ => Ask("/api/v1/webhooks")),
        ["POST /api/v1/webhooks"] = new([Caller.Admin], HttpStatusCode.Created, site => Task.FromResult(
            ApiRequest.Of("POST", "/api/v1/webhooks", new { name = $"Cổng {site.Next()}", url = "https://hook.example.vn/a", kinds = new[] { "task.moved" } }))),
        ["DELETE /api/v1/webhooks/{webhookId}"] = new([Caller.Admin], HttpStatusCode.NoContent, async site => new("DELETE", await Hook(site))),
        ["GET /api/v1/webhooks/{webhookId}/deliveries"] = new([Caller.Admin], HttpStatusCode.OK, async site => Get(await Hook(site) + "/deliveries")),
        ["GET /api/v1/changes"] = new(s_signedIn, HttpStatusCode.OK, _ => Ask("/api/v1/changes?since=0")),
    };

    private static async Task<string> Hook(BoardSite site)
    {
        var made = await site.As(Caller.Admin).Post("/api/v1/webhooks", new { name = $"Cổng {site.Next()}", url = "https://hook.example.vn/a" });
        return made.Succeeded(HttpStatusCode.Created).Headers.Location!.OriginalString;
    }

    private static string Id(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static async Task<string> Dated(BoardSite site)
    {
        var task = await site.NewTask();
        (await site.As(Caller.WriteToken).Send(
            ApiRequest.Of("PUT", task + "/window", new { from = "2026-12-01", to = "2026-12-31", reason = "Đối tác đề nghị" }) with { IfMatch = "\"1\"" })).Succeeded();
        return task;
    }

    private static async Task<string> Commented(BoardSite site)
    {
        var task = await site.NewTask();
        (await site.As(Caller.WriteToken).Post(task + "/comments", new { text = "Ý kiến đầu" })).Succeeded();
        return task;
    }

    private static ApiRequest Upload(string task) =>
        ApiRequest.Of("POST", task + "/attachments?name=ghi-chu.txt", "Ghi chú"u8.ToArray()) with { MediaType = "application/octet-stream" };

    private static async Task<string> Attached(BoardSite site)
    {
        var task = await site.NewTask();
        (await site.As(Caller.WriteToken).Send(Upload(task))).Succeeded(HttpStatusCode.Created);
        return task;
    }

    private static async Task<string> Ticked(BoardSite site)
    {
        var task = await Listed(site);
        (await site.As(Caller.WriteToken).Send(new("PUT", task + "/checklist/1/done"))).Succeeded();
        return task;
    }

    private static async Task<string> Labelled(BoardSite site)
    {
        var task = await site.NewTask();
        (await site.As(Caller.WriteToken).Post(task + "/labels", new { text = "Tết", colour = "amber" })).Succeeded();
        return task;
    }

    private static async Task<string> Linked(BoardSite site)
    {
        var link = $"{await site.NewTask()}/links/belongs-to/{Id(await site.NewTask())}";
        (await site.As(Caller.WriteToken).Send(new("PUT", link))).Succeeded();
        return link;
    }

    private static async Task<string> Listed(BoardSite site)
    {
        var task = await site.NewTask();
        (await site.As(Caller.WriteToken).Post(task + "/checklist", new { text = "Đặt phòng" })).Succeeded();
        return task;
    }

    private static ApiRequest Get(string path) => new("GET", path);

    private static Task<ApiRequest> Ask(string path) => Task.FromResult(Get(path));

    private static async Task<ApiRequest> First(BoardSite site, string method, string below, object body) =>
        ApiRequest.Of(method, await site.NewTask() + below, body) with { IfMatch = "\"1\"" };
}
