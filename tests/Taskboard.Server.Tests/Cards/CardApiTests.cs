using System.Net;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Tests.Api;

namespace Taskboard.Server.Tests.Cards;

/// <summary>Comments, checklist, labels and links over HTTP, with those who try what they may not.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class CardApiTests(BoardSite site)
{
    [Fact]
    public async Task A_child_of_another_task_is_not_there_on_any_route()
    {
        var (mine, other) = (await site.NewTask(), await site.NewTask());
        var officer = site.As(Caller.OfficerOfTheUnit);
        (await officer.Post(mine + "/comments", new { text = "Của việc này" })).Succeeded();
        (await officer.Post(mine + "/checklist", new { text = "Của việc này" })).Succeeded();
        var before = await site.Everything();

        (await officer.Send(ApiRequest.Of("PATCH", other + "/comments/1", new { text = "Lấn sang" }))).Refused(HttpStatusCode.NotFound, "no-such-comment");
        (await officer.Send(ApiRequest.Of("DELETE", other + "/comments/1", new { }))).Refused(HttpStatusCode.NotFound, "no-such-comment");
        (await officer.Send(ApiRequest.Of("PUT", other + "/checklist/1", new { text = "Lấn sang" }))).Refused(HttpStatusCode.NotFound, "no-such-item");
        (await officer.Send(new("PUT", other + "/checklist/1/done"))).Refused(HttpStatusCode.NotFound, "no-such-item");
        (await officer.Send(new("DELETE", other + "/checklist/1/done"))).Refused(HttpStatusCode.NotFound, "no-such-item");
        (await officer.Send(new("DELETE", other + "/checklist/1"))).Refused(HttpStatusCode.NotFound, "no-such-item");
        Assert.Equal(before, await site.Everything());
    }

    [Fact]
    public async Task An_author_cannot_be_forged_and_another_person_cannot_edit()
    {
        var task = await site.NewTask();
        (await site.As(Caller.OfficerOfTheUnit).Post(task + "/comments", new { text = "Thật" })).Succeeded();
        (await site.As(Caller.OfficerOfAnother).Post(task + "/comments", new { text = "Giả", authorId = "khac", authorName = "Chủ tịch" })).Refused(HttpStatusCode.BadRequest);
        foreach (var caller in new[] { Caller.OfficerOfAnother, Caller.Leader, Caller.Coordinator })
            (await site.As(caller).Send(ApiRequest.Of("PATCH", task + "/comments/1", new { text = "Sửa lời người khác" }))).Refused(HttpStatusCode.Forbidden, "not-your-comment");

        var comment = Comments(await site.As(Caller.Viewer).Get(task + "/comments")).Single();
        Assert.Equal(("Thật", "Người OfficerOfTheUnit"), (comment.GetProperty("text").GetString(), comment.GetProperty("authorName").GetString()));
    }

    [Fact]
    public async Task Comments_are_read_by_page_the_latest_first()
    {
        var task = await site.NewTask();
        for (var i = 1; i <= 5; i++)
            (await site.As(Caller.Leader).Post(task + "/comments", new { text = $"Số {i}" })).Succeeded();
        Assert.Equal(["Số 5", "Số 4"], Comments(await site.As(Caller.Viewer).Get(task + "/comments?take=2")).Select(c => c.GetProperty("text").GetString()));
        Assert.Equal(["Số 2", "Số 1"], Comments(await site.As(Caller.Viewer).Get(task + "/comments?before=3")).Select(c => c.GetProperty("text").GetString()));
        (await site.As(Caller.Viewer).Get(task + "/comments?take=0")).Refused(HttpStatusCode.BadRequest);
        (await site.As(Caller.Viewer).Get(task + "/comments?before=x")).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_mention_of_somebody_who_may_not_know_of_the_task_is_only_text()
    {
        var task = await site.NewTask();
        (await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", task + "/limit", new { limited = true, reason = "Mật" }) with { IfMatch = "\"1\"" })).Succeeded();
        (await site.As(Caller.Leader).Post(task + "/comments", new { text = "@officerofanother và @officeroftheunit, @khong.co" })).Succeeded();
        var mentions = Comments(await site.As(Caller.Leader).Get(task + "/comments")).Single().GetProperty("mentions").EnumerateArray().Select(m => m.GetString()).ToList();
        Assert.Single(mentions);
        (await site.As(Caller.OfficerOfAnother).Get(task + "/comments")).Refused(HttpStatusCode.NotFound, "no-such-task");
        (await site.As(Caller.OfficerOfAnother).Post(task + "/comments", new { text = "Có ai không" })).Refused(HttpStatusCode.NotFound, "no-such-task");
    }

    [Fact]
    public async Task Links_run_in_no_circle_over_however_many_tasks()
    {
        var tasks = new[] { await site.NewTask(), await site.NewTask(), await site.NewTask() };
        foreach (var kind in new[] { "blocked-by", "belongs-to" })
        {
            for (var i = 0; i < 2; i++)
                (await site.As(Caller.Coordinator).Send(new("PUT", $"{tasks[i]}/links/{kind}/{Id(tasks[i + 1])}"))).Succeeded();
            (await site.As(Caller.Coordinator).Send(new("PUT", $"{tasks[2]}/links/{kind}/{Id(tasks[0])}"))).Refused(HttpStatusCode.Conflict, "link-in-a-circle");
            (await site.As(Caller.Coordinator).Send(new("PUT", $"{tasks[0]}/links/{kind}/{Id(tasks[0])}"))).Refused(HttpStatusCode.Conflict, "link-in-a-circle");
        }
        (await site.As(Caller.Coordinator).Send(new("PUT", $"{tasks[0]}/links/sideways/{Id(tasks[1])}"))).Refused(HttpStatusCode.UnprocessableEntity);
        (await site.As(Caller.Coordinator).Send(new("PUT", $"{tasks[0]}/links/blocked-by/0000000000000000"))).Refused(HttpStatusCode.NotFound);
        (await site.As(Caller.Coordinator).Send(new("PUT", $"{tasks[0]}/links/blocked-by/..%2f..%2fx"))).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_task_is_told_when_the_one_it_waits_for_ends()
    {
        var (waiting, other) = (await site.NewTask(), await site.NewTask());
        (await site.As(Caller.Coordinator).Send(new("PUT", $"{waiting}/links/blocked-by/{Id(other)}"))).Succeeded();
        Assert.True((await State(waiting)).IsBlocked);
        (await site.As(Caller.OfficerOfTheUnit).Post(
            other + "/actions/cancel", new { fields = new { cancelDocument = "12/UBND-VP", reason = "Không làm nữa" } }, "\"1\"")).Succeeded();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await State(waiting)).IsBlocked)
            await Task.Delay(20, patience.Token);
    }

    [Fact]
    public async Task A_card_with_ten_thousand_comments_opens_its_panel_and_history_without_reading_them_all()
    {
        var path = await site.NewTask("Việc nhiều ý kiến");
        var engine = site.Service<ITaskEngine>();
        var by = new ActingUser { Id = "nguoi-noi-nhieu0", Name = "Người nói nhiều", Role = UserRole.Leader };
        await Parallel.ForEachAsync(Enumerable.Range(0, 10), async (part, cancel) =>
        {
            for (var i = 0; i < 100; i++)
                Assert.IsType<TaskReply.Done>(await engine.Send(new(Id(path), $"noi-{part}-{i}", null, by, new AddComment($"Ý kiến {part}.{i}", [])), cancel));
        });
        // the rest goes straight into the read table: what is proved here is the reading
        await using (var connection = await site.Service<Database>().Read(default))
            Assert.Equal(1_000, await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM comment WHERE task_id = @id", new { id = Id(path) }));

        var panel = await site.As(Caller.Viewer).Page($"/tasks/{Id(path)}/panel");
        Assert.Equal(20, panel.Split("class=\"comment\"").Length - 1);
        Assert.Contains("/comments?before=981", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("history.comment", panel, StringComparison.Ordinal);
        Assert.True((await State(path)).Version == 1_001);
        var earlier = await site.As(Caller.Viewer).Page($"/tasks/{Id(path)}/comments?before=981");
        Assert.Equal(20, earlier.Split("class=\"comment\"").Length - 1);
    }

    [Fact]
    public async Task The_read_tables_made_again_from_the_journal_are_the_same()
    {
        var task = await site.NewTask();
        var leader = site.As(Caller.Leader);
        (await leader.Post(task + "/comments", new { text = "Một" })).Succeeded();
        (await leader.Send(ApiRequest.Of("PATCH", task + "/comments/1", new { text = "Một, sửa" }))).Succeeded();
        (await leader.Post(task + "/comments", new { text = "Hai" })).Succeeded();
        (await leader.Send(ApiRequest.Of("DELETE", task + "/comments/2", new { }))).Succeeded();
        var other = await site.NewTask();
        (await leader.Send(new("PUT", $"{task}/links/blocked-by/{Id(other)}"))).Succeeded();
        (await leader.Send(new("PUT", $"{task}/links/belongs-to/{Id(other)}"))).Succeeded();
        (await leader.Send(new("DELETE", $"{task}/links/blocked-by/{Id(other)}"))).Succeeded();

        var database = site.Service<Database>();
        var before = await Rows(database, Id(task));
        await ReadTables.Rebuild(database, new DomainProjector(site.Service<Domain.Workflows.WorkflowBook>()), default);
        Assert.Equal(before, await Rows(database, Id(task)));
    }

    [Fact]
    public async Task The_sheet_prints_what_the_task_is_and_encodes_what_people_wrote()
    {
        var task = await site.NewTask("Việc <b>đậm</b>");
        (await site.As(Caller.Leader).Post(task + "/checklist", new { text = "<i>Đặt phòng</i>" })).Succeeded();
        var sheet = await site.As(Caller.Viewer).Page($"/tasks/{Id(task)}/print");
        Assert.Contains("Việc &lt;b&gt;đậm&lt;/b&gt;", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>Đặt", sheet, StringComparison.Ordinal);
    }

    private static IEnumerable<System.Text.Json.JsonElement> Comments(ApiAnswer answer) => answer.Succeeded().Json.GetProperty("comments").EnumerateArray();

    private async Task<PlanTask> State(string path) => (await site.Service<StateReader>().Task(Id(path), default))!;

    private static string Id(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static async Task<string> Rows(Database database, string taskId)
    {
        await using var connection = await database.Read(default);
        var comments = await connection.QueryAsync<string>("SELECT id || changed_at || body FROM comment WHERE task_id = @taskId ORDER BY number", new { taskId });
        var links = await connection.QueryAsync<string>("SELECT id || changed_at FROM link WHERE task_id = @taskId ORDER BY id", new { taskId });
        return string.Join('\n', comments.Concat(links));
    }
}
