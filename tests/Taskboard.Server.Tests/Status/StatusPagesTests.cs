using System.Globalization;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Status;

/// <summary>The official status of a day: the same figures later, and nothing of what the asker may not know.</summary>
public sealed class StatusPagesTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;
    private Person _officer = null!;
    private IReadOnlyList<string> _tasks = [];

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        _officer = await _node.Enter("canbo");
        _tasks = (await _node.Accept("Kế hoạch", 2)).TaskIds;
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _data.Dispose();
    }

    private DateOnly Today => _node.Service<Clock>().Today;

    [Fact]
    public async Task The_figures_of_a_past_day_are_those_that_stood_at_its_end()
    {
        await Retitled(_tasks[0], "Việc có hạn");
        await Given(_tasks[0], Today.AddDays(-3));
        // as if it had been planned ten days ago, and its days set five days ago
        await Backdate(_tasks[0], 10, v => v <= 2);
        await Backdate(_tasks[0], 5, v => v > 2);
        await Backdate(_tasks[1], 10, _ => true);
        using var officer = await _node.SignIn("canbo");

        Assert.Contains("Việc có hạn", await officer.Page(Address(0, "runninglate")), StringComparison.Ordinal);
        Assert.DoesNotContain("Việc có hạn", await officer.Page(Address(4, "runninglate")), StringComparison.Ordinal);
        Assert.Contains("Việc có hạn", await officer.Page(Address(4, "runningintime")), StringComparison.Ordinal);
        Assert.Contains("Việc có hạn", await officer.Page(Address(8, "nodeadline")), StringComparison.Ordinal);
        Assert.DoesNotContain("Việc có hạn", await officer.Page(Address(20, null)), StringComparison.Ordinal);
        var before = await officer.Page(Address(4, "runningintime"));
        await _node.Retitle(_tasks[0], "Đổi tên hôm nay");
        Assert.Equal(Body(before), Body(await officer.Page(Address(4, "runningintime"))));
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_has_its_past_days_too()
    {
        await Retitled(_tasks[0], "Việc cũ");
        using (var before = await _node.SignIn("canbo"))
            Assert.Contains("Việc cũ", await before.Page(Address(0, null)), StringComparison.Ordinal);
        await _node.Service<Database>().Write((connection, transaction) => connection.ExecuteAsync("DELETE FROM task_standing", transaction: transaction), default);
        await _node.DisposeAsync();

        _node = await FeedNode.Start(_data.Path);

        using var officer = await _node.SignIn("canbo");
        Assert.Contains("Việc cũ", await officer.Page(Address(0, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limited_and_archived_tasks_count_nowhere_for_those_who_may_not_know_of_them()
    {
        var other = await _node.Enter("khac");
        await _node.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = other.Id, Name = other.Name, Role = UserRole.Officer }, other.Version, FeedNode.Coordinator, "khac", default);
        await Retitled(_tasks[0], "Việc rất kín");
        await Retitled(_tasks[1], "Việc nhập trùng");
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[0], await Version(_tasks[0]), "assign", new GiveResponsibility(
            new Responsibility { Lead = [new UnitRef(_officer.Units[0], "Sở Thử nghiệm")] }, "Theo phân công")));
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[0], await Version(_tasks[0]), "limit", new ChangeLimit(true, "Nhạy cảm")));
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[1], await Version(_tasks[1]), "archive", new ArchiveIt("Nhập trùng")));
        await _node.CaughtUp();
        using var outside = await _node.SignIn("khac");
        using var inside = await _node.SignIn("canbo");
        Assert.Contains("Việc rất kín", await inside.Page(Address(0, null)), StringComparison.Ordinal);
        foreach (var path in new[] { Address(0, null), "/status/export.csv" + Address(0, null)["/status".Length..], "/api/v1/status" + Address(0, null)["/status".Length..] })
        {
            var seen = await outside.Page(path);
            Assert.DoesNotContain("Việc rất kín", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Sở Thử nghiệm", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Việc nhập trùng", seen, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Việc nhập trùng", await inside.Page(Address(0, null)), StringComparison.Ordinal);
        Assert.DoesNotContain("Việc nhập trùng", await inside.Page("/board"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_looks_like_a_formula_stays_a_text_in_the_files()
    {
        await Retitled(_tasks[0], "=HYPERLINK(\"http://x\",\"bấm\")");
        using var officer = await _node.SignIn("canbo");
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"bấm\"\")\"", await officer.Page("/status/export.csv?list=1"), StringComparison.Ordinal);
        using var sheet = new System.IO.Compression.ZipArchive(new MemoryStream(await officer.Client.GetByteArrayAsync(new Uri("/status/export.xlsx", UriKind.Relative))));
        foreach (var entry in sheet.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase) && e.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("<x:f>", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    private string Address(int daysAgo, string? status) =>
        string.Create(CultureInfo.InvariantCulture, $"/status?on={Today.AddDays(-daysAgo):yyyy-MM-dd}&by=unit&list=1{(status is null ? "" : "&status=" + status)}");

    private static string Body(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..];

    private async Task Retitled(string task, string title)
    {
        await _node.Retitle(task, title);
        await _node.CaughtUp();
    }

    private async Task Given(string task, DateOnly due)
    {
        var window = new Taskboard.Domain.Timing.DateWindow(due, due, due, Taskboard.Domain.Timing.Certainty.Window);
        Assert.IsType<TaskReply.Done>(await _node.Send(task, await Version(task), "days", new ChangeWindow(null, window, "Đã chốt")));
        await _node.CaughtUp();
    }

    private async Task<long> Version(string task) => (await _node.Service<ITaskEngine>().Load(task, default))!.Version;

    private async Task Backdate(string task, int days, Func<long, bool> which)
    {
        await using var connection = await _node.Service<Database>().Read(default);
        var rows = (await connection.QueryAsync<(string Id, long Version)>("SELECT id, version FROM task_standing WHERE task_id = @task", new { task })).AsList();
        await _node.Service<Database>().Write(
            async (open, transaction) =>
            {
                foreach (var row in rows.Where(r => which(r.Version)))
                    await open.ExecuteAsync(
                        "UPDATE task_standing SET changed_at = changed_at - @back WHERE id = @Id", new { back = days * 86_400_000_000L, row.Id }, transaction);
                return true;
            },
            default);
    }
}
