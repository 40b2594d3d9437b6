using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Taskboard.Domain.Directory;
using Taskboard.Journal.Tests;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

/// <summary>Two servers on one PostgreSQL: what one of them takes away, the other no longer gives.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private static int s_created;
    private readonly HandTime _time = new();
    private string _name = "";
    private AccountsSite _here = null!;
    private AccountsSite _there = null!;

    public async Task InitializeAsync()
    {
        if (!PostgresCluster.IsInstalled)
            return;
        var cluster = await PostgresCluster.Shared.Value;
        _name = $"accounts_{Interlocked.Increment(ref s_created)}";
        await cluster.Execute($"CREATE DATABASE {_name}");
        var location = cluster.ConnectionString(_name);
        _here = await AccountsSite.Start(options => options with { Database = location }, _time);
        _there = await AccountsSite.Start(options => options with { Database = location }, _time);
    }

    public async Task DisposeAsync()
    {
        if (_here is null)
            return;
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        await (await PostgresCluster.Shared.Value).Execute($"DROP DATABASE {_name} WITH (FORCE)");
    }

    [PostgresFact]
    public async Task A_session_opened_on_one_node_is_good_on_the_other()
    {
        var cookies = await SignInHere();

        await Until(async () => await Ask(cookies) == HttpStatusCode.OK);
    }

    [PostgresFact]
    public async Task A_user_disabled_on_one_node_is_out_on_the_other_within_a_moment()
    {
        var cookies = await SignInHere();
        await Until(async () => await Ask(cookies) == HttpStatusCode.OK);
        var told = new TaskCompletionSource<string>();
        _there.Service<AccountBook>().RightsChanged += id => told.TrySetResult(id);
        var person = _here.Directory.People.Single();

        await _here.Desk.SetActive(person.Id, false, person.Version, ActingUser.System, default);

        await Until(async () => await Ask(cookies) == HttpStatusCode.Unauthorized);
        Assert.Equal(person.Id, await told.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [PostgresFact]
    public async Task A_password_set_anew_on_one_node_ends_sessions_on_the_other()
    {
        var cookies = await SignInHere();
        await Until(async () => await Ask(cookies) == HttpStatusCode.OK);

        await _here.Desk.Reset(_here.Directory.People.Single().Id, default);

        await Until(async () => await Ask(cookies) == HttpStatusCode.Unauthorized);
    }

    [PostgresFact]
    public async Task A_token_revoked_on_one_node_is_worth_nothing_on_the_other_within_a_moment()
    {
        var person = await _here.Add("hoa");
        var desk = _here.Service<TokenDesk>();
        var made = await desk.Create(person.Id, "máy in", TokenScope.Read, TimeSpan.FromDays(1), default);
        var token = Assert.IsType<AccountReply<string>.Done>(made).Value;
        await Until(async () => await Ask(null, token) == HttpStatusCode.OK);

        await desk.Revoke(person.Id, (await desk.Of(person.Id, default)).Single().Id, default);

        await Until(async () => await Ask(null, token) == HttpStatusCode.Unauthorized);
    }

    [PostgresFact]
    public async Task A_user_name_is_given_once_however_many_nodes_are_asked_at_one_moment()
    {
        var user = new NewUser("hoa", "Lê Hoa", UserRole.Officer, [], []);

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? _here : _there).Desk.Invite(user, ActingUser.System, default)));

        Assert.Single(replies.OfType<AccountReply<IssuedLink>.Done>());
    }

    [PostgresFact]
    public async Task Two_nodes_cannot_take_the_right_away_from_the_last_two_administrators_at_one_moment()
    {
        var one = await _here.Add("one", UserRole.Admin);
        var two = await _here.Add("two", UserRole.Admin);
        await Until(() => Task.FromResult(_there.Directory.People.Count == 2));

        await Task.WhenAll(
            _here.Desk.SetActive(one.Id, false, one.Version, ActingUser.System, default),
            _there.Desk.SetActive(two.Id, false, two.Version, ActingUser.System, default));

        Assert.True(await _here.Service<ActiveAdmins>().AnyBut(null, default));
    }

    [PostgresFact]
    public async Task Guesses_made_on_one_node_count_on_the_other()
    {
        await _here.Add("hoa");
        var throttle = _here.Service<SignInThrottle>();
        for (var i = 0; i < Patience.Account.Free; i++)
            throttle.Enter(new SignInTry("hoa", $"{i}", null)).Permit!.Fail();

        await _here.Service<FailureKeeper>().Keep(default);
        await _there.Service<FailureKeeper>().Keep(default);

        var (permit, _) = _there.Service<SignInThrottle>().Enter(new SignInTry("hoa", "elsewhere", null));
        Assert.Null(permit);
    }

    private async Task<string> SignInHere()
    {
        var browser = await _here.SignedIn("hoa");
        return browser.Cookies.GetCookieHeader(_here.Address);
    }

    private async Task<HttpStatusCode> Ask(string? cookies, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_there.Address, "/me.json"));
        if (cookies is not null)
            request.Headers.Add("Cookie", cookies);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _there.NewBrowser().Send(request);
        return answer.StatusCode;
    }

    /// <summary>Asks until it is so; it fails after ten seconds, of which half a one is what it should take.</summary>
    private static async Task Until(Func<Task<bool>> so)
    {
        var given = Stopwatch.StartNew();
        while (!await so())
        {
            Assert.True(given.Elapsed < TimeSpan.FromSeconds(10), "the other node has not followed");
            await Task.Yield();
        }
    }
}
