using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Taskboard.Domain.Directory;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.Api;

/// <summary>Script in every text that a user can enter: kept as it was written, and text on every page.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class ScriptTests(BoardSite site)
{
    private const string Script = """<img src=x onerror=alert(1)>"'><script>alert(2)</script>{{7*7}}""";

    [Fact]
    public async Task Script_in_a_task_is_text_on_every_page_of_it()
    {
        await site.Service<UnitDesk>().Register(
            new UnitRegistered { UnitId = Identifiers.From("script"), Name = Script, ShortName = Script }, 0, ActingUser.System, "script", default);
        var details = new Dictionary<string, object>
        {
            ["recipients"] = new[] { Script },
        };
        foreach (var field in new[] { "title", "section", "partner", "country", "leader", "members", "people", "days", "funding", "content" })
            details[field] = Script;
        var made = await site.As(Caller.WriteToken).Post("/api/v1/tasks", new
        {
            kind = "other",
            details,
            lead = new[] { BoardSite.LeadUnit, Script },
            coordinating = new[] { Script, "nhóm " + Script },
            invited = new[] { Script },
            window = new { timing = Script, from = "2026-03-01", to = "2026-03-31" },
        });
        var task = made.Succeeded(HttpStatusCode.Created).Headers.Location!.ToString();
        (await site.As(Caller.OfficerOfTheUnit).Post(task + "/actions/start", new { }, "\"1\"")).Succeeded();
        (await site.As(Caller.Coordinator).Post(task + "/parts/1/report", new { note = Script }, "\"2\"")).Succeeded();
        (await site.As(Caller.OfficerOfTheUnit).Post(task + "/actions/suspend", new { fields = new { reason = Script } }, "\"3\"")).Succeeded();
        (await site.As(Caller.OfficerOfTheUnit).Post(task + "/actions/resume", new { }, "\"4\"")).Succeeded();
        (await site.As(Caller.Coordinator).Post(task + "/assignments", new { lead = new[] { BoardSite.LeadUnit, "Ban " + Script }, reason = Script }, "\"5\"")).Succeeded();
        (await site.As(Caller.Coordinator).Post(task + "/split", new { into = new { kind = "other", details = new { title = Script } }, remains = new { title = Script + "2" }, reason = Script }, "\"6\""))
            .Succeeded(HttpStatusCode.Created);

        var said = (await site.As(Caller.Viewer).Get(task)).Succeeded();
        Assert.Equal(Script, said.Json.GetProperty("details").GetProperty("content").GetString());
        Assert.Equal("application/json", said.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("nosniff", said.Header("X-Content-Type-Options"));
        var id = task[(task.LastIndexOf('/') + 1)..];
        foreach (var page in new[] { "", "/panel", "/details", "/window", "/split", "/actions/finish", "/actions/suspend", "/menu" })
            await IsText($"/tasks/{id}{page}", shows: page is "" or "/panel" or "/details" or "/split");
        await Appears("/board", "7*7");
        await IsText("/board", shows: true);
        await IsText("/board?lanes=unit", shows: true);
        await IsText($"/board?q={Uri.EscapeDataString(Script)}", shows: true);
        await IsText("/plans", shows: false);
    }

    [Fact]
    public async Task Script_in_a_document_is_text_in_the_review_and_on_the_board()
    {
        var document = BoardSite.Document.Replace("Nhật Bản", "Nhật Bản " + Script, StringComparison.Ordinal).Replace("2026\n", "2026 " + Script + "\n", StringComparison.Ordinal);
        var imported = (await site.As(Caller.Coordinator).Import(Encoding.UTF8.GetBytes(document), $"?name={Uri.EscapeDataString(Script)}&year=2026")).Succeeded(HttpStatusCode.Created);
        var draft = JsonNode.Parse(imported.Json.GetProperty("draft").GetRawText())!;
        foreach (var field in new[] { "issuer", "signer", "documentKind" })
            draft[field] = Script;
        draft["number"] = Script;
        foreach (var field in new[] { "title", "timing", "section", "leader", "members", "funding", "content", "partner", "country", "words", "recurrence" })
            draft["tasks"]![0]![field] = Script;
        foreach (var field in new[] { "lead", "coordinating", "requested", "recipients" })
            draft["tasks"]![0]![field] = new JsonArray(Script);
        draft["tasks"]![0]!["people"] = new JsonObject { ["text"] = Script };
        var path = imported.Headers.Location!.ToString();
        (await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", path, new JsonObject { ["draft"] = draft }.ToJsonString()) with { IfMatch = "\"1\"" })).Succeeded();
        var id = path[(path.LastIndexOf('/') + 1)..];

        foreach (var page in new[] { "", "/heading", "/head", "/tasks/0", "/tasks/0/form", "/tasks/new?line=5" })
            await IsText($"/import/{id}{page}", shows: true);
        await IsText("/import", shows: true);
        var accepted = (await site.As(Caller.Coordinator).Post("/api/v1/plans", new { draftId = id })).Succeeded(HttpStatusCode.Created);
        var plan = accepted.Headers.Location!.ToString();
        await IsText("/plans", shows: true);
        await Appears($"/board?plan={plan[(plan.LastIndexOf('/') + 1)..]}", "7*7");
        await IsText($"/board?plan={plan[(plan.LastIndexOf('/') + 1)..]}", shows: true);
    }

    [Fact]
    public async Task Script_in_an_address_is_text_in_the_refusal()
    {
        var path = "/api/v1/tasks/0000000000000000/actions/" + Uri.EscapeDataString("<script>alert(2)</script>");

        var answer = await site.As(Caller.Coordinator).Post(path, new { }, "\"1\"");

        answer.Refused(HttpStatusCode.NotFound);
    }

    private async Task IsText(string page, bool shows)
    {
        var html = await site.As(Caller.Coordinator).Page(page);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"'>", html, StringComparison.Ordinal);
        if (shows)
            Assert.Contains("&lt;script&gt;alert(2)", html, StringComparison.Ordinal);
    }

    /// <summary>The board follows the journal by itself.</summary>
    private async Task Appears(string page, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await site.As(Caller.Coordinator).Page(page)).Contains(text, StringComparison.Ordinal))
            await Task.Delay(20, patience.Token);
    }
}
