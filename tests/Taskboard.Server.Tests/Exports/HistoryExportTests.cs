using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Tests.Live;
using Taskboard.Shared;

namespace Taskboard.Server.Tests.Exports;

/// <summary>Histories as files: whole, checkable by anybody, and without what the asker may not know.</summary>
public sealed class HistoryExportTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;
    private Person _officer = null!;
    private string _plan = "";
    private IReadOnlyList<string> _tasks = [];

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        _officer = await _node.Enter("canbo");
        var accepted = await _node.Accept("Kế hoạch", 2);
        (_plan, _tasks) = (accepted.Plan.Id, accepted.TaskIds);
        await _node.Retitle(_tasks[0], "=1+1 Việc thứ nhất");
        await _node.Move(_tasks[0], "suspend");
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Every_record_carries_the_bytes_that_its_hash_is_taken_over()
    {
        using var officer = await _node.SignIn("canbo");
        using var file = JsonDocument.Parse(await Read(officer, $"/tasks/{_tasks[0]}/history.json"));
        var records = file.RootElement.GetProperty("tasks")[0].GetProperty("records").EnumerateArray().ToList();
        Assert.Equal([1L, 2L, 3L], records.Select(r => r.GetProperty("version").GetInt64()));
        var previous = new string('0', 64);
        foreach (var record in records)
        {
            Assert.Equal(previous, record.GetProperty("previousHash").GetString());
            previous = record.GetProperty("hash").GetString()!;
            Assert.Equal(previous, Convert.ToHexStringLower(SHA256.HashData(record.GetProperty("encoded").GetBytesFromBase64())));
            Assert.True(record.GetProperty("checked").GetBoolean());
        }
        Assert.Equal((3, 0), (file.RootElement.GetProperty("checked").GetInt32(), file.RootElement.GetProperty("broken").GetInt32()));
    }

    [Fact]
    public async Task A_record_that_somebody_changed_in_the_database_is_found()
    {
        await _node.Service<Database>().Write(
            async (open, transaction) =>
            {
                await using var command = open.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = $"UPDATE journal SET command_id = 'doi' WHERE stream_id = (SELECT id FROM stream WHERE name = 'task/{_tasks[0]}') AND version = 2";
                return await command.ExecuteNonQueryAsync();
            },
            default);
        using var officer = await _node.SignIn("canbo");
        using var file = JsonDocument.Parse(await Read(officer, $"/tasks/{_tasks[0]}/history.json"));
        Assert.Equal([true, false, true], file.RootElement.GetProperty("tasks")[0].GetProperty("records").EnumerateArray().Select(r => r.GetProperty("checked").GetBoolean()));
        Assert.Contains("Bản ghi lần 2 không còn như khi ghi", WebUtility.HtmlDecode(await Read(officer, $"/tasks/{_tasks[0]}/verify")), StringComparison.Ordinal);
        Assert.Contains("KHÔNG KHỚP", await Read(officer, $"/plans/{_plan}/history.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_for_spreadsheets_tells_in_words_and_holds_no_formula()
    {
        using var officer = await _node.SignIn("canbo");
        var lines = (await Read(officer, $"/tasks/{_tasks[0]}/history.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Contains("\"'=1+1 Việc thứ nhất\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("Tạm dừng", lines[3], StringComparison.Ordinal);
        Assert.Contains("Lý do: Vì lý do", lines[3], StringComparison.Ordinal);
        Assert.Contains("khớp", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_withdrawn_or_written_anew_is_handed_out_to_nobody()
    {
        TaskCommand[] said =
        [
            new AddComment("Lời lỡ viết", []), new EditComment(1, "Lời viết lại", []), new AddComment("Lời rút lại", []), new WithdrawComment(2), new AddComment("Lời còn nguyên", []),
        ];
        for (var i = 0; i < said.Length; i++)
            Assert.IsType<TaskReply.Done>(await _node.Service<ITaskEngine>().Send(new TaskCall(_tasks[0], $"noi-{i}", null, FeedNode.Coordinator, said[i]), default));
        using var officer = await _node.SignIn("canbo");

        foreach (var path in new[] { $"/tasks/{_tasks[0]}/history.csv", $"/tasks/{_tasks[0]}/history.json", $"/plans/{_plan}/history.csv", $"/plans/{_plan}/history.json" })
        {
            var file = await Read(officer, path);
            Assert.Contains("Lời viết lại", file, StringComparison.Ordinal);
            Assert.Contains("Lời còn nguyên", file, StringComparison.Ordinal);
            Assert.DoesNotContain("Lời lỡ viết", file, StringComparison.Ordinal);
            Assert.DoesNotContain("Lời rút lại", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_limited_task_is_absent_from_the_files_of_others()
    {
        var other = await _node.Enter("khac");
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = other.Id, Name = other.Name, Role = UserRole.Officer }, other.Version, FeedNode.Coordinator, "khac", default);
        var version = (await _node.Service<ITaskEngine>().Load(_tasks[1], default))!.Version;
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[1], version, "assign", new GiveResponsibility(
            new Responsibility { Lead = [new UnitRef(_officer.Units[0], "Sở Thử nghiệm")] }, "Theo phân công")));
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[1], version + 1, "limit", new ChangeLimit(true, "Nhạy cảm")));
        await _node.CaughtUp();
        using var outside = await _node.SignIn("khac");
        foreach (var path in new[] { "history.csv", "history.json", "verify" })
        {
            using var answer = await outside.Client.GetAsync(new Uri($"/tasks/{_tasks[1]}/{path}", UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
        foreach (var path in new[] { "history.csv", "history.json" })
            Assert.DoesNotContain("thư chúc mừng 2", await Read(outside, $"/plans/{_plan}/{path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_workflow_is_drawn_for_those_who_keep_them()
    {
        await _node.Enter("quantri", UserRole.Admin);
        using var admin = await _node.SignIn("quantri");
        foreach (var kind in TaskKinds.All)
        {
            var page = WebUtility.HtmlDecode(await Read(admin, "/admin/workflows?kind=" + kind.Id()));
            foreach (var state in Domain.Workflows.WorkflowBook.Default.For(kind).States.Where(s => s.Stage != Domain.Workflows.Stage.Aside))
                Assert.Contains($">{state.Name.Vi}</text>", page, StringComparison.Ordinal);
        }
        using var officer = await _node.SignIn("canbo");
        using var refused = await officer.Client.GetAsync(new Uri("/admin/workflows", UriKind.Relative));
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    private static async Task<string> Read(BrowsingSession session, string path)
    {
        using var answer = await session.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        return await answer.Content.ReadAsStringAsync();
    }
}
