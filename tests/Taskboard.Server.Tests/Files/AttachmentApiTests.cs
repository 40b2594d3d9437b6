using System.Net;
using System.Text;
using Dapper;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Files;
using Taskboard.Server.Tests.Api;
using Taskboard.Server.Tests.Rounds;

namespace Taskboard.Server.Tests.Files;

/// <summary>Files on cards over HTTP, with those who try what they may not.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class AttachmentApiTests(BoardSite site)
{
    [Fact]
    public async Task A_file_comes_back_as_it_was_sent_under_its_Vietnamese_name_and_runs_nowhere()
    {
        var task = await site.NewTask();
        var pdf = Samples.Pdf(new string('x', 1_500_000));
        var sent = (await Upload(Caller.OfficerOfTheUnit, task, pdf, "Tờ trình Quốc khánh.pdf", "&kind=signed")).Succeeded(HttpStatusCode.Created).Json;
        Assert.Equal(("Tờ trình Quốc khánh.pdf", "signed", pdf.Length), (sent.GetProperty("name").GetString(), sent.GetProperty("kind").GetString(), sent.GetProperty("size").GetInt32()));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf)), sent.GetProperty("digest").GetString());

        var got = await site.As(Caller.Viewer).Get(task + "/attachments/1/content");
        Assert.Equal(Encoding.UTF8.GetString(pdf), got.Succeeded().Body);
        Assert.Equal("application/pdf", got.ContentHeaders.ContentType!.ToString());
        Assert.Equal("attachment", got.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Contains("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20Qu%E1%BB%91c%20kh%C3%A1nh.pdf", got.ContentHeaders.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal("nosniff", got.Header("X-Content-Type-Options"));
        Assert.Equal("private, no-store", got.Headers.CacheControl!.ToString().Replace("no-store, private", "private, no-store", StringComparison.Ordinal));
        var policy = got.Header("Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);

        (await Upload(Caller.OfficerOfTheUnit, task, Samples.Docx(), "Dự thảo.docx")).Succeeded(HttpStatusCode.Created);
        var page = await site.As(Caller.Viewer).Get($"/tasks/{Id(task)}/files/2");
        Assert.Contains("sandbox", page.Succeeded().Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("attachment", page.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Equal("inline", (await site.As(Caller.Viewer).Get($"/tasks/{Id(task)}/files/1")).ContentHeaders.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_form_is_taken_as_well_as_a_body()
    {
        var task = await site.NewTask();
        const string form = "--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../Ghi chú.txt\"\r\nContent-Type: text/html\r\n\r\nNội dung\r\n--ranh--\r\n";
        var request = ApiRequest.Of("POST", task + "/attachments", form) with { MediaType = "multipart/form-data; boundary=ranh" };
        var sent = (await site.As(Caller.WriteToken).Send(request)).Succeeded(HttpStatusCode.Created).Json;
        Assert.Equal(("Ghi chú.txt", "text/plain; charset=utf-8"), (sent.GetProperty("name").GetString(), sent.GetProperty("mediaType").GetString()));
        Assert.Equal("Nội dung", (await site.As(Caller.Viewer).Get(task + "/attachments/1/content")).Succeeded().Body);
        var none = ApiRequest.Of("POST", task + "/attachments", "--ranh--\r\n") with { MediaType = "multipart/form-data; boundary=ranh" };
        (await site.As(Caller.WriteToken).Send(none)).Refused(HttpStatusCode.BadRequest, "no-file");
    }

    [Fact]
    public async Task A_file_of_another_task_is_not_there_on_any_route()
    {
        var (mine, other) = (await site.NewTask(), await site.NewTask());
        (await Upload(Caller.OfficerOfTheUnit, mine, Samples.Pdf(), "a.pdf")).Succeeded(HttpStatusCode.Created);
        var officer = site.As(Caller.OfficerOfTheUnit);
        var before = await site.Everything();
        (await officer.Get(other + "/attachments/1/content")).Refused(HttpStatusCode.NotFound, "no-such-attachment");
        (await officer.Get($"/tasks/{Id(other)}/files/1")).Refused(HttpStatusCode.NotFound, "no-such-attachment");
        (await officer.Send(ApiRequest.Of("DELETE", other + "/attachments/1", new { reason = "Lấn sang" }))).Refused(HttpStatusCode.NotFound, "no-such-attachment");
        Assert.Empty((await officer.Get(other + "/attachments")).Succeeded().Json.GetProperty("attachments").EnumerateArray());
        var moved = await officer.Post(other + "/actions/schedule", new { fields = new { }, papers = new { translation = 1 } }, "\"1\"");
        Assert.NotEqual(HttpStatusCode.OK, moved.Status);
        Assert.Equal(before, await site.Everything());
        // the bytes themselves are bound to their task too
        var fileId = (await State(mine)).Attachments.Single().FileId;
        Assert.Null(await site.Service<FileStore>().Find(fileId, FileOwners.Task(Id(other)), default));
    }

    [Fact]
    public async Task A_limited_task_is_absent_and_access_that_was_taken_away_is_gone_at_once()
    {
        var task = await site.NewTask();
        (await Upload(Caller.OfficerOfTheUnit, task, Samples.Pdf(), "a.pdf")).Succeeded(HttpStatusCode.Created);
        (await site.As(Caller.OfficerOfAnother).Get(task + "/attachments/1/content")).Succeeded();
        (await site.As(Caller.Coordinator).Send(ApiRequest.Of("PUT", task + "/limit", new { limited = true, reason = "Mật" }) with { IfMatch = "\"2\"" })).Succeeded();
        foreach (var caller in new[] { Caller.OfficerOfAnother, Caller.Viewer })
        {
            (await site.As(caller).Get(task + "/attachments")).Refused(HttpStatusCode.NotFound, "no-such-task");
            (await site.As(caller).Get(task + "/attachments/1/content")).Refused(HttpStatusCode.NotFound, "no-such-task");
            (await Upload(caller, task, Samples.Pdf(), "b.pdf")).Refused(HttpStatusCode.NotFound, "no-such-task");
            Assert.Equal(HttpStatusCode.NotFound, (await site.As(caller).Get($"/tasks/{Id(task)}/files/1")).Status);
        }
        (await site.As(Caller.OfficerOfTheUnit).Get(task + "/attachments/1/content")).Succeeded();
    }

    [Fact]
    public async Task Who_has_no_share_in_the_work_attaches_nothing()
    {
        var task = await site.NewTask();
        foreach (var caller in new[] { Caller.Viewer, Caller.Admin, Caller.OfficerOfAnother })
            (await Upload(caller, task, Samples.Pdf(), "a.pdf")).Refused(HttpStatusCode.Forbidden, "right-needed");
        Assert.Empty((await State(task)).Attachments);
    }

    [Fact]
    public async Task A_passport_and_whose_it_is_is_for_those_who_work_on_the_task()
    {
        var task = await site.NewTask();
        (await Upload(Caller.OfficerOfTheUnit, task, Samples.Pdf(), "Hộ chiếu John Smith.pdf", "&kind=identity&eraseAfter=3")).Succeeded(HttpStatusCode.Created);
        (await site.As(Caller.Leader).Get(task + "/attachments/1/content")).Succeeded();
        Assert.Contains("John Smith", (await site.As(Caller.Coordinator).Get(task + "/attachments")).Body, StringComparison.Ordinal);
        Assert.Contains("John Smith", await site.As(Caller.Coordinator).Page($"/tasks/{Id(task)}/panel"), StringComparison.Ordinal);
        foreach (var caller in new[] { Caller.Viewer, Caller.OfficerOfAnother, Caller.Admin })
        {
            (await site.As(caller).Get(task + "/attachments/1/content")).Refused(HttpStatusCode.Forbidden, "personal-paper");
            (await site.As(caller).Get($"/tasks/{Id(task)}/files/1")).Refused(HttpStatusCode.Forbidden, "personal-paper");
            foreach (var text in new[] { (await site.As(caller).Get(task + "/attachments")).Body, await site.As(caller).Page($"/tasks/{Id(task)}/panel"), await site.As(caller).Page($"/tasks/{Id(task)}/print") })
                Assert.DoesNotContain("John Smith", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_paper_is_refused_by_name_and_leaves_nothing_behind()
    {
        var task = await site.NewTask();
        var before = await Stored();
        (await Upload(Caller.Leader, task, "<svg onload='alert(1)'/>"u8.ToArray(), "hinh.png")).Refused(HttpStatusCode.UnsupportedMediaType, "file-not-allowed");
        (await Upload(Caller.Leader, task, "<html><script>"u8.ToArray(), "trang.pdf")).Refused(HttpStatusCode.UnsupportedMediaType, "file-not-allowed");
        (await Upload(Caller.Leader, task, [.. "MZ"u8, 0x90, 0], "a.docx")).Refused(HttpStatusCode.UnsupportedMediaType, "file-not-allowed");
        (await Upload(Caller.Leader, task, Samples.Docx(("word/vbaProject.bin", "x")), "a.docx")).Refused(HttpStatusCode.UnsupportedMediaType, "file-macros");
        (await Upload(Caller.Leader, task, [0xFF, 0xD8, 0xFF, 1, 2], "a.jpg")).Refused(HttpStatusCode.UnprocessableEntity, "file-damaged");
        (await Upload(Caller.Leader, task, [], "a.pdf")).Refused(HttpStatusCode.UnprocessableEntity, "file-empty");
        (await Upload(Caller.Leader, task, Samples.Pdf(), "a.pdf", "&kind=nothing")).Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        (await Upload(Caller.Leader, task, Samples.Pdf(), "a.pdf", "&kind=identity&eraseAfter=999")).Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        Assert.Empty((await State(task)).Attachments);
        Assert.Equal(before, await Stored());
    }

    [Fact]
    public async Task Fifty_megabytes_of_nonsense_are_told_what_is_too_much()
    {
        var task = await site.NewTask();
        var answer = (await Upload(Caller.Leader, task, new byte[50 * 1024 * 1024], "a.pdf")).Refused(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
        Assert.Contains("25 MB", answer.Json.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_polyglot_is_handed_out_as_what_it_begins_as()
    {
        var task = await site.NewTask();
        (await Upload(Caller.Leader, task, Samples.Pdf("<script>alert(1)</script>"), "trang.html")).Succeeded(HttpStatusCode.Created);
        var got = (await site.As(Caller.Viewer).Get($"/tasks/{Id(task)}/files/1")).Succeeded();
        Assert.Equal("application/pdf", got.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("nosniff", got.Header("X-Content-Type-Options"));
        Assert.Contains("trang.pdf", got.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../x", "x.pdf")]
    [InlineData("con.txt", "_con.pdf")]
    [InlineData("a%0D%0ASet-Cookie: x=1", "aSet-Cookie x=1.pdf")]
    public async Task Tricks_in_names_come_to_nothing(string name, string kept)
    {
        var task = await site.NewTask();
        (await Upload(Caller.Leader, task, Samples.Pdf(), Uri.UnescapeDataString(name))).Succeeded(HttpStatusCode.Created);
        Assert.Equal(kept, (await State(task)).Attachments.Single().Name);
        var got = (await site.As(Caller.Viewer).Get(task + "/attachments/1/content")).Succeeded();
        Assert.False(got.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_removed_file_is_served_no_more_and_its_bytes_are_gone()
    {
        var task = await site.NewTask();
        (await Upload(Caller.OfficerOfTheUnit, task, Samples.Pdf(), "a.pdf")).Succeeded(HttpStatusCode.Created);
        var fileId = (await State(task)).Attachments.Single().FileId;
        (await site.As(Caller.OfficerOfTheUnit).Send(ApiRequest.Of("DELETE", task + "/attachments/1", new { }))).Refused(HttpStatusCode.UnprocessableEntity, "field-wrong");
        (await site.As(Caller.Leader).Send(ApiRequest.Of("DELETE", task + "/attachments/1", new { reason = "Thử" }))).Refused(HttpStatusCode.Forbidden, "not-your-attachment");
        (await site.As(Caller.OfficerOfTheUnit).Get(task + "/attachments/1/content")).Succeeded();
        (await site.As(Caller.OfficerOfTheUnit).Send(ApiRequest.Of("DELETE", task + "/attachments/1", new { reason = "Nhầm bản" }))).Succeeded();
        (await site.As(Caller.OfficerOfTheUnit).Get(task + "/attachments/1/content")).Refused(HttpStatusCode.NotFound, "no-such-attachment");
        Assert.Null(await site.Service<FileStore>().Find(fileId, FileOwners.Task(Id(task)), default));
        Assert.Contains("Nhầm bản", (await site.As(Caller.Viewer).Get(task + "/history")).Succeeded().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_again_with_its_key_a_file_is_attached_once()
    {
        var task = await site.NewTask();
        for (var i = 0; i < 3; i++)
            Assert.Equal(1, (await Upload(Caller.Leader, task, Jpegs.With(), "a.jpg", "", "k-1")).Succeeded(HttpStatusCode.Created).Json.GetProperty("number").GetInt32());
        (await Upload(Caller.Leader, task, Samples.Pdf(), "b.pdf", "", "k-1")).Refused(HttpStatusCode.UnprocessableEntity, "command-reused");
        var file = Assert.Single((await State(task)).Attachments);
        await using var connection = await site.Service<Database>().Read(default);
        Assert.Equal(file.FileId, Assert.Single(await connection.QueryAsync<string>("SELECT id FROM stored_file WHERE owner = @owner", new { owner = FileOwners.Task(Id(task)) })));
    }

    [Fact]
    public async Task What_nothing_refers_to_is_swept_after_a_day_and_what_is_needed_stays()
    {
        var task = await site.NewTask();
        (await Upload(Caller.Leader, task, Samples.Pdf(), "a.pdf")).Succeeded(HttpStatusCode.Created);
        var store = site.Service<FileStore>();
        var kept = (await State(task)).Attachments.Single().FileId;
        await store.LetGo(kept, default);
        using var bytes = new MemoryStream(Samples.Pdf());
        var orphan = await store.Put(Server.Hosting.Identifiers.New(TimeProvider.System), FileOwners.Task(Id(task)), null, "ai-do", bytes, default);

        var sweep = new FileSweep(store, site.Service<StateReader>(), site.Service<Server.Hosting.Clock>());
        await sweep.Run(default);
        Assert.NotNull(await store.Find(orphan.Id, orphan.Owner, default));
        await Age(kept, orphan.Id);
        await sweep.Run(default);
        Assert.Null(await store.Find(orphan.Id, orphan.Owner, default));
        Assert.NotNull(await store.Find(kept, FileOwners.Task(Id(task)), default));
    }

    private Task<ApiAnswer> Upload(Caller caller, string task, byte[] file, string name, string more = "", string? key = null) =>
        site.As(caller).Send(new ApiRequest("POST", $"{task}/attachments?name={Uri.EscapeDataString(name)}{more}") { Body = file, MediaType = "application/octet-stream", Key = key });

    private async Task<PlanTask> State(string path) => (await site.Service<StateReader>().Task(Id(path), default))!;

    private async Task<long> Stored()
    {
        await using var connection = await site.Service<Database>().Read(default);
        return await connection.ExecuteScalarAsync<long>("SELECT (SELECT count(*) FROM stored_file) + (SELECT count(*) FROM stored_piece)");
    }

    private Task Age(params string[] ids) => site.Service<Database>().Write(
        (connection, transaction) => connection.ExecuteAsync("UPDATE stored_file SET stored_at = stored_at - 90000000000 WHERE id IN @ids", new { ids }, transaction), default);

    private static string Id(string path) => path[(path.LastIndexOf('/') + 1)..];
}
