using System.Net;
using System.Text;

namespace Taskboard.Server.Tests.Api;

/// <summary>The way of a plan: a file, a draft, a plan, a board.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class ImportToBoardTests(BoardSite site)
{
    [Fact]
    public async Task A_document_becomes_a_draft_a_plan_and_a_board()
    {
        var title = $"Thư chúc mừng Quốc khánh nước thứ {site.Next()}";
        var document = BoardSite.Document.Replace("Thư chúc mừng Quốc khánh Nhật Bản", title, StringComparison.Ordinal);
        var imported = (await site.As(Caller.Coordinator).Import(Encoding.UTF8.GetBytes(document))).Succeeded(HttpStatusCode.Created);
        var proposed = imported.Json.GetProperty("draft").GetProperty("tasks")[0];
        Assert.Equal((title, "letter"), (proposed.GetProperty("title").GetString(), proposed.GetProperty("kind").GetString()));
        Assert.Equal((4, "\"1\""), (proposed.GetProperty("lines").GetProperty("first").GetInt32() - 1, imported.Tag));

        var accepted = (await site.As(Caller.Coordinator).Post("/api/v1/plans", new { draftId = imported.Json.GetProperty("id").GetString() })).Succeeded(HttpStatusCode.Created);

        var plan = accepted.Headers.Location!.ToString();
        Assert.Equal(2026, (await site.As(Caller.Viewer).Get(plan)).Succeeded().Json.GetProperty("year").GetInt32());
        Assert.Contains((await site.As(Caller.Viewer).Get("/api/v1/plans")).Json.GetProperty("plans").EnumerateArray(), p => plan.EndsWith(p.GetProperty("id").GetString()!, StringComparison.Ordinal));
        var task = Assert.Single((await site.As(Caller.Viewer).Get(plan + "/tasks")).Json.GetProperty("tasks").EnumerateArray());
        Assert.Equal(title, task.GetProperty("details").GetProperty("title").GetString());
        Assert.Equal(BoardSite.LeadUnit, task.GetProperty("lead")[0].GetProperty("name").GetString());
        Assert.Equal("2026-02-27", task.GetProperty("due").GetString());
        await Eventually(async () => Assert.Contains(title, await site.As(Caller.Viewer).Page($"/board?plan={plan[(plan.LastIndexOf('/') + 1)..]}"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tasks_that_the_reviewer_dropped_or_did_not_choose_stay_away()
    {
        var path = await site.NewDraft();
        var draft = (await site.Draft(path)).GetProperty("draft");
        (await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", path, new { draft, dropped = new[] { 0 } }) with { IfMatch = "\"1\"" })).Succeeded();

        var all = await site.As(Caller.Coordinator).Post("/api/v1/plans", new { draftId = path[(path.LastIndexOf('/') + 1)..] });

        all.Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        Assert.Equal("tasks", all.Json.GetProperty("fields")[0].GetString());
    }

    [Fact]
    public async Task A_draft_accepted_twice_gives_the_plan_that_is_there_whoever_asks()
    {
        var path = await site.NewDraft();
        var body = new { draftId = path[(path.LastIndexOf('/') + 1)..] };
        var first = (await site.As(Caller.Coordinator).Post("/api/v1/plans", body)).Succeeded(HttpStatusCode.Created);

        var second = (await site.As(Caller.WriteToken).Post("/api/v1/plans", body)).Succeeded(HttpStatusCode.Created);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal((false, true), (first.Json.GetProperty("repeated").GetBoolean(), second.Json.GetProperty("repeated").GetBoolean()));
    }

    [Fact]
    public async Task An_accepted_draft_is_neither_corrected_nor_discarded()
    {
        var path = await site.NewDraft();
        var draft = (await site.Draft(path)).GetProperty("draft");
        (await site.As(Caller.Coordinator).Post("/api/v1/plans", new { draftId = path[(path.LastIndexOf('/') + 1)..] })).Succeeded(HttpStatusCode.Created);
        var before = await site.Everything();

        (await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", path, new { draft }) with { IfMatch = "\"2\"" })).Refused(HttpStatusCode.PreconditionFailed, "draft-changed");
        (await site.As(Caller.Coordinator).Send(new ApiRequest("DELETE", path))).Refused(HttpStatusCode.NotFound, "no-such-draft");

        Assert.Equal(before, await site.Everything());
    }

    [Fact]
    public async Task A_form_carries_the_file_and_its_name()
    {
        var form = $"--ranh-gioi\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../kế hoạch.txt\"\r\nContent-Type: text/plain\r\n\r\n{BoardSite.Document}\r\n--ranh-gioi--\r\n";
        var request = new ApiRequest("POST", "/api/v1/plans/import?year=2026") { Body = Encoding.UTF8.GetBytes(form), MediaType = "multipart/form-data; boundary=ranh-gioi" };

        var answer = (await site.As(Caller.Coordinator).Send(request)).Succeeded(HttpStatusCode.Created);

        Assert.Equal("kế hoạch.txt", answer.Json.GetProperty("fileName").GetString());
    }

    private static async Task Eventually(Func<Task> check)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                await check();
                return;
            }
            catch (Xunit.Sdk.XunitException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(20);
            }
        }
    }
}
