using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Boards;

public sealed class BoardEndpointTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;
    private Taskboard.Shared.BrowsingSession _session = null!;

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        await _node.Enter("web");
        _session = await _node.SignIn("web");
    }

    public async Task DisposeAsync()
    {
        _session.Dispose();
        await _node.DisposeAsync();
        _data.Dispose();
    }

    [Theory]
    [InlineData("/board")]
    [InlineData("/board/changes?since=0")]
    public async Task Nobody_sees_a_board_without_signing_in(string address)
    {
        using var nobody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _node.Address };

        using var answer = await nobody.GetAsync(address);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Found, HttpStatusCode.SeeOther });
        Assert.DoesNotContain("class=\"card\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_person_sees_no_board_on_the_next_request()
    {
        var person = await _node.Enter("nghi");
        using var session = await _node.SignIn("nghi");
        Assert.Equal(HttpStatusCode.OK, (await session.Client.GetAsync("board")).StatusCode);

        await _node.Change(person, person.Role, active: false);

        Assert.NotEqual(HttpStatusCode.OK, (await session.Client.GetAsync("board")).StatusCode);
    }

    [Fact]
    public async Task Who_has_the_page_already_is_told_so()
    {
        var plan = await _node.Accept("Kế hoạch", 2);
        using var first = await _session.Client.GetAsync($"board?plan={plan.Plan.Id}");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true });

        using var again = await Again(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);

        await _node.Retitle(plan.TaskIds[0], "khác");
        using var changed = await Again(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);

        Task<HttpResponseMessage> Again(EntityTagHeaderValue seen)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"board?plan={plan.Plan.Id}");
            request.Headers.IfNoneMatch.Add(seen);
            return _session.Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_change_of_this_node_is_on_the_next_page()
    {
        var plan = await _node.Accept("Kế hoạch", 1);
        for (var round = 0; round < 20; round++)
        {
            await _node.Retitle(plan.TaskIds[0], $"lần thứ {round}");
            Assert.Contains($"lần thứ {round}", await _session.Client.GetStringAsync("board"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_page_says_what_it_is(string encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "board");
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        using var answer = await _session.Client.SendAsync(request);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_not_found()
    {
        using var answer = await _session.Client.GetAsync("board?plan=0000000000000000");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_not_understood_leads_to_what_is_shown_instead()
    {
        using var answer = await _session.Client.GetAsync("board?kind=poem&q=abc");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/board?q=abc", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Changes_can_be_asked_for_over_plain_http()
    {
        var plan = await _node.Accept("Kế hoạch", 1);
        await _node.CaughtUp();
        var seen = _node.Feed.Position;
        await _node.Retitle(plan.TaskIds[0], "khác");
        await _node.CaughtUp();

        var reply = JsonDocument.Parse(await _session.Client.GetStringAsync($"board/changes?plan={plan.Plan.Id}&since={seen}")).RootElement;

        Assert.Equal(seen + 1, reply.GetProperty("head").GetInt64());
        Assert.Equal(plan.TaskIds[0], Assert.Single(reply.GetProperty("changes").EnumerateArray()).GetProperty("taskId").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await _session.Client.GetAsync("board/changes?plan=0000000000000000&since=0")).StatusCode);
    }
}
