using System.Net;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa");

        using var answer = await site.NewBrowser().SignIn("hoa", AccountsSite.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("taskboard=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_session_lasts_while_it_is_used_and_twelve_hours_longer()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        for (var i = 0; i < 3; i++)
        {
            site.Time.Pass(TimeSpan.FromHours(11));
            Assert.NotNull(await browser.Me());
        }

        site.Time.Pass(TimeSpan.FromHours(12.1));

        Assert.Null(await browser.Me());
    }

    [Fact]
    public async Task A_session_does_not_last_for_ever_however_much_it_is_used()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        for (var hours = 0; hours < 7 * 24 - 10; hours += 10)
        {
            Assert.NotNull(await browser.Me());
            site.Time.Pass(TimeSpan.FromHours(10));
        }

        site.Time.Pass(TimeSpan.FromHours(10));

        Assert.Null(await browser.Me());
    }

    [Fact]
    public async Task A_session_outlives_a_restart_of_the_server()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        var cookies = browser.Cookies.GetCookieHeader(site.Address);

        await site.Restart();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/me.json"));
        request.Headers.Add("Cookie", cookies);
        using var answer = await site.NewBrowser().Send(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_role_taken_away_counts_from_the_next_request_on()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("truong", UserRole.Admin);
        var browser = await site.SignedIn("hoa", UserRole.Admin);
        using var before = await browser.Get("/admin/users");
        var person = Person(site, "hoa");

        await site.Desk.Change(Registered(person) with { Role = UserRole.Viewer }, person.Version, ActingUser.System, default);

        using var after = await browser.Get("/admin/users");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
        Assert.Contains("không có quyền", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_user_is_out_at_the_next_request_and_whoever_holds_their_connections_is_told()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        var person = Person(site, "hoa");
        var told = new List<string>();
        site.Service<AccountBook>().RightsChanged += told.Add;

        await site.Desk.SetActive(person.Id, false, person.Version, ActingUser.System, default);

        Assert.Null(await browser.Me());
        Assert.Equal([person.Id], told);
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var site = await AccountsSite.Start();
        var here = await site.SignedIn("hoa");
        var elsewhere = site.NewBrowser();
        using var signedIn = await elsewhere.SignIn("hoa", AccountsSite.Password);
        Assert.NotNull(await elsewhere.Me());

        using var answer = await here.Post(
            "/account/password", "/account", "current", AccountsSite.Password, "password", "câu mới còn dài hơn", "again", "câu mới còn dài hơn");

        Assert.Equal("/account?done=password", answer.Headers.Location!.OriginalString);
        Assert.NotNull(await here.Me());
        Assert.Null(await elsewhere.Me());
        using var old = await elsewhere.SignIn("hoa", AccountsSite.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Fact]
    public async Task The_password_is_not_changed_without_the_present_one()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");

        using var answer = await browser.Post(
            "/account/password", "/account", "current", "không phải đâu nhé", "password", "câu mới còn dài hơn", "again", "câu mới còn dài hơn");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var old = await site.NewBrowser().SignIn("hoa", AccountsSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, old.StatusCode);
    }

    [Fact]
    public async Task All_other_sessions_can_be_ended()
    {
        await using var site = await AccountsSite.Start();
        var here = await site.SignedIn("hoa");
        var elsewhere = site.NewBrowser();
        using var signedIn = await elsewhere.SignIn("hoa", AccountsSite.Password);

        using var answer = await here.Post("/account/sessions/end", "/account");

        Assert.NotNull(await here.Me());
        Assert.Null(await elsewhere.Me());
    }

    [Fact]
    public async Task A_cookie_that_was_tampered_with_is_worth_nothing()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        var cookie = browser.Cookies.GetCookies(site.Address)["taskboard"]!;
        cookie.Value = cookie.Value[..^8] + "AAAAAAAA";

        Assert.Null(await browser.Me());
    }

    private static Person Person(AccountsSite site, string userName) =>
        site.Directory.Person(site.Service<AccountBook>().Accounts.Single(account => account.UserName == userName).PersonId)!;

    private static PersonRegistered Registered(Person person) => new() { PersonId = person.Id, Name = person.Name, Role = person.Role, Units = person.Units };
}
