using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Operations;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Operations;

public sealed partial class MetricsTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private FeedNode _node = null!;

    public async Task InitializeAsync() => _node = await FeedNode.Start(_data.Path);

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _data.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task Nobody_reads_the_figures_but_administrators()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(_node, await Token("hoa", UserRole.Coordinator), withToken: false));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(_node, await Token("lan", UserRole.Leader)));
        Assert.Equal(HttpStatusCode.OK, await Ask(_node, await Token("quan", UserRole.Admin)));
    }

    [Fact]
    public async Task A_network_that_was_named_reads_them_without_signing_in_but_not_through_a_proxy()
    {
        using var other = new DataDirectory();
        await using var node = await FeedNode.Start(other.Path, change: options => options with { MetricsFrom = ["127.0.0.0/8"] });

        Assert.Equal(HttpStatusCode.OK, await Ask(node, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(node, null, ("X-Forwarded-For", "10.0.0.1")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(node, null, ("Forwarded", "for=10.0.0.1")));
    }

    [Fact]
    public async Task Dashboard_alarms_and_handbook_speak_of_figures_of_mail_and_webhooks_that_there_are()
    {
        string text;
        while (!(text = _node.Service<MetricsBook>().Write()).Contains("taskboard_webhooks_failing", StringComparison.Ordinal) || !text.Contains("taskboard_outbox_failed", StringComparison.Ordinal))
            await Task.Delay(10, _patience.Token);
        foreach (var file in new[] { "clustering/grafana/taskboard.json", "clustering/grafana/alarms.yml", "docs/operations.md" })
        {
            var named = FigureName().Matches(await File.ReadAllTextAsync(Path.Combine(Root(), file))).Select(match => match.Value).Distinct().ToList();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains(name, text, StringComparison.Ordinal));
        }
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    [GeneratedRegex("taskboard_(outbox|webhooks)_[a-z]+")]
    private static partial Regex FigureName();

    [Fact]
    public async Task Moves_refusals_and_commits_are_counted()
    {
        var plan = await _node.Accept("Kế hoạch", 1);
        await _node.Move(plan.TaskIds[0], "suspend");
        await _node.Send(plan.TaskIds[0], 1, "late", new MoveIt("resume", new Dictionary<string, string>()));

        // a lease that is taken at this moment is a commit too
        string text;
        while (!(text = _node.Service<MetricsBook>().Write()).Contains("taskboard_journal_commit_age_seconds 0\n", StringComparison.Ordinal))
            await Task.Delay(10, _patience.Token);

        Assert.Contains("taskboard_commands_total{command=\"move\",outcome=\"done\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("taskboard_commands_total{command=\"move\",outcome=\"refused\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("taskboard_refusals_total{refusal=\"changed-meanwhile\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("taskboard_command_duration_seconds_count 2\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE taskboard_journal_commit_records histogram\n", text, StringComparison.Ordinal);
        Assert.Contains("taskboard_feed_lag 0\n", text, StringComparison.Ordinal);
        Assert.Contains("taskboard_draining 0\n", text, StringComparison.Ordinal);
        Assert.Contains("taskboard_boards_connected 0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_rendered_once_for_each_version_however_many_watch()
    {
        var plan = await _node.Accept("Kế hoạch", 1);
        var person = await _node.Enter("xem");
        var hubs = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => _node.Connect(person)));
        foreach (var hub in hubs)
            await hub.Invoke("Watch", "all", "vi", _node.Feed.Position);
        var before = Rendered();

        for (var i = 0; i < 4; i++)
        {
            await _node.Retitle(plan.TaskIds[0], $"Thư {i}");
            foreach (var hub in hubs)
                await hub.Next("changes", _patience.Token);
        }

        Assert.Equal(before + 4, Rendered());
        foreach (var hub in hubs)
            await hub.DisposeAsync();
    }

    [Fact]
    public async Task Every_line_is_one_that_Prometheus_reads()
    {
        using var client = new HttpClient { BaseAddress = _node.Address };
        await client.GetAsync("sign-in");
        await client.GetAsync("no-such-page");
        await _node.Accept("Kế hoạch", 2);

        var text = _node.Service<MetricsBook>().Write();

        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Matches(Line(), line));
        var names = text.Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("http_server_request_duration_seconds", names);
    }

    [Fact]
    public void Labels_are_escaped_and_their_number_has_an_end()
    {
        using var own = new ServerMeter();
        using var meter = new Meter("Taskboard.Journal");
        using var book = new MetricsBook(own);
        var counter = meter.CreateCounter<int>("odd");

        counter.Add(1, new KeyValuePair<string, object?>("a.b", "say \"no\\yes\"\n"));
        for (var i = 0; i < 2000; i++)
            counter.Add(1, new KeyValuePair<string, object?>("n", i));

        var lines = book.Write().Split('\n').Where(line => line.StartsWith("odd_total", StringComparison.Ordinal)).ToList();
        Assert.Contains("odd_total{a_b=\"say \\\"no\\\\yes\\\"\\n\"} 1", lines);
        Assert.InRange(lines.Count, 2, 500);
    }

    [Fact]
    public async Task A_command_and_its_commit_are_traced_with_their_ids()
    {
        var seen = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Taskboard", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (seen)
                    seen.Add(activity);
            },
        };
        var plan = await _node.Accept("Kế hoạch", 1);
        ActivitySource.AddActivityListener(listener);

        await _node.Send(plan.TaskIds[0], 1, "traced-command", new CorrectDetails(new TaskDetails { Title = "Mới" }, null));

        lock (seen)
        {
            var command = Assert.Single(seen, activity => (string?)activity.GetTagItem("taskboard.command_id") == "traced-command");
            Assert.Equal(("taskboard.command", plan.TaskIds[0], "correct"), (command.OperationName, command.GetTagItem("taskboard.task"), command.GetTagItem("taskboard.command")));
            Assert.Contains(seen, activity => activity.OperationName == "taskboard.commit");
        }
    }

    [GeneratedRegex("""^(# (HELP|TYPE) [a-zA-Z_][a-zA-Z0-9_]* .+|[a-zA-Z_][a-zA-Z0-9_]*(\{[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\.)*"(,[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\.)*")*\})? (-?[0-9.]+(E[+-]?[0-9]+)?|[+-]Inf|NaN))$""")]
    private static partial Regex Line();

    private double Rendered() => double.Parse(
        _node.Service<MetricsBook>().Write().Split('\n').Single(line => line.StartsWith("taskboard_cards_rendered_total ", StringComparison.Ordinal)).Split(' ')[1],
        System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> Token(string userName, UserRole role)
    {
        var person = await _node.Enter(userName, role);
        var made = await _node.Service<TokenDesk>().Create(person.Id, "prometheus", TokenScope.Read, TimeSpan.FromDays(1), _patience.Token);
        return Assert.IsType<AccountReply<string>.Done>(made).Value;
    }

    private async Task<HttpStatusCode> Ask(FeedNode node, string? token, bool withToken = true)
    {
        using var client = new HttpClient { BaseAddress = node.Address };
        if (token is not null && withToken)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await client.GetAsync("metrics", _patience.Token)).StatusCode;
    }

    private async Task<HttpStatusCode> Ask(FeedNode node, string? token, (string Name, string Value) header)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = node.Address };
        client.DefaultRequestHeaders.Add(header.Name, header.Value);
        Assert.Null(token);
        return (await client.GetAsync("metrics", _patience.Token)).StatusCode;
    }
}
