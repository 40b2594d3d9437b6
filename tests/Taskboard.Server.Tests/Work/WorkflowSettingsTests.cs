using System.Net;
using System.Text.RegularExpressions;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Work;

/// <summary>A province changes a number and leaves a step out: shown before, recorded, and in force from then on.</summary>
public sealed partial class WorkflowSettingsTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        await _node.Enter("quan-tri", UserRole.Admin);
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task A_number_is_shown_before_it_counts_then_stands_with_its_history_and_outlives_a_restart()
    {
        using var admin = await _node.SignIn("quan-tri");
        var fields = new (string, string)[] { ("kind", "visit"), ("key", "visit.report"), ("number", "10"), ("reason", "Quyết định 12/QĐ-UBND") };
        using var preview = await admin.Post("/admin/workflows/preview", fields);
        var page = WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync());
        Assert.Contains("5 ngày làm việc → 10 ngày làm việc", page, StringComparison.Ordinal);
        Assert.Empty(_node.Service<WorkflowShelf>().Changed.Settings.Numbers);

        var confirm = ((string, string)[])[.. fields, ("version", "0"), ("changeId", ChangeId().Match(page).Groups[1].Value)];
        using (var done = await admin.Post("/admin/workflows/confirm", confirm))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        // sent twice it has one effect
        using (var again = await admin.Post("/admin/workflows/confirm", confirm))
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(1, _node.Service<WorkflowShelf>().Changed.Version);
        Assert.Equal(10, Allowed(_node.Service<Clock>().Workflows));
        var shown = WebUtility.HtmlDecode(await admin.Client.GetStringAsync(new Uri("/admin/workflows?kind=visit", UriKind.Relative)));
        Assert.Contains("Quyết định 12/QĐ-UBND", shown, StringComparison.Ordinal);
        Assert.Contains("Người dùng quan-tri", shown, StringComparison.Ordinal);

        await _node.DisposeAsync();
        _node = await FeedNode.Start(_data.Path);
        Assert.Equal(10, Allowed(_node.Service<Clock>().Workflows));
    }

    [Fact]
    public async Task A_step_left_out_is_refused_from_then_on()
    {
        using var admin = await _node.SignIn("quan-tri");
        var letter = (await _node.Accept("Kế hoạch", 1)).TaskIds[0];
        Assert.IsType<TaskReply.Done>(await _node.Send(letter, 1, "trait", new ChangeTrait(TaskTrait.NeedsTranslation, true, null)));
        using (var done = await admin.Post(
            "/admin/workflows/confirm", ("kind", "letter"), ("key", "letter.translation"), ("off", "true"), ("reason", "Đối tác nhận tiếng Việt"), ("version", "0"), ("changeId", Identifiers.From("x"))))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        Assert.DoesNotContain(_node.Service<Clock>().Workflows.For(TaskKind.Letter).Transitions, t => t.Action == "translate");
        Assert.IsType<Domain.Refusals.NoSuchAction>(Assert.IsType<TaskReply.Refused>(
            await _node.Send(letter, 2, "go", new MoveIt("translate", new Dictionary<string, string>()))).Why);
    }

    [Fact]
    public async Task Nonsense_keeps_what_was_typed_and_nobody_but_an_administrator_changes_anything()
    {
        using var admin = await _node.SignIn("quan-tri");
        foreach (var (number, reason) in new[] { ("999", "Lý do A"), ("-1", "Lý do A"), ("nhiều", "Lý do A") })
        {
            using var refused = await admin.Post("/admin/workflows/preview", ("kind", "visit"), ("key", "visit.report"), ("number", number), ("reason", reason));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
            Assert.Contains($"value=\"{number}\"", page, StringComparison.Ordinal);
            Assert.Contains(reason, page, StringComparison.Ordinal);
        }
        using (var stale = await admin.Post(
            "/admin/workflows/confirm", ("kind", "visit"), ("key", "visit.report"), ("number", "7"), ("reason", "Cũ"), ("version", "5"), ("changeId", Identifiers.From("y"))))
            Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        foreach (var role in Enum.GetValues<UserRole>().Where(role => role != UserRole.Admin))
        {
            var name = "vai-" + role.ToString().ToLowerInvariant();
            await _node.Enter(name, role);
            using var other = await _node.SignIn(name);
            foreach (var path in new[] { "/admin/workflows/preview", "/admin/workflows/confirm" })
            {
                using var refused = await other.Post(path, ("kind", "visit"), ("key", "visit.report"), ("number", "7"), ("reason", "Thử"), ("version", "0"), ("changeId", Identifiers.From("z")));
                Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            }
        }
        Assert.Equal(0, _node.Service<WorkflowShelf>().Changed.Version);
    }

    private static int Allowed(WorkflowBook book) =>
        book.For(TaskKind.Visit).Transitions.SelectMany(t => t.Allowed).First(a => a.Setting == "visit.report").Days;

    [GeneratedRegex("name=\"changeId\" value=\"([0-9a-z]{16})\"")]
    private static partial Regex ChangeId();
}
