using System.Net;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class LinkTests
{
    private const string Chosen = "câu do mình chọn lấy";

    [Fact]
    public async Task An_invitation_lets_its_owner_set_a_password_and_enter()
    {
        await using var site = await AccountsSite.Start();
        var path = await Invite(site);
        var browser = site.NewBrowser();

        using var answer = await Use(browser, path, Chosen);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Lê Thị Hoa", (await browser.Me())!.Value.GetProperty("name").GetString());
        using var later = await site.NewBrowser().SignIn("hoa", Chosen);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await using var site = await AccountsSite.Start();
        var path = await Invite(site);
        var second = site.NewBrowser();
        var token = await second.Token(path);
        using var first = await Use(site.NewBrowser(), path, Chosen);

        using var answer = await second.PostWith(token, path, "password", "kẻ khác đặt lại đây", "again", "kẻ khác đặt lại đây");
        using var page = await second.Get(path);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Contains("đã được dùng", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var owner = await site.NewBrowser().SignIn("hoa", Chosen);
        Assert.Equal(HttpStatusCode.Redirect, owner.StatusCode);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_one_moment_one_succeeds()
    {
        await using var site = await AccountsSite.Start();
        var secret = (await Invite(site))[OneTimeLink.Path.Length..];

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => site.Desk.SetPassword(secret, $"{Chosen} {i}", default)));

        Assert.Single(replies.OfType<AccountReply<Account>.Done>());
        Assert.All(replies.OfType<AccountReply<Account>.Refused>(), refused => Assert.Equal(AccountFault.LinkUsed, refused.Why.Fault));
    }

    [Fact]
    public async Task A_link_that_is_too_old_says_so()
    {
        await using var site = await AccountsSite.Start();
        var path = await Invite(site);
        site.Time.Pass(TimeSpan.FromHours(71.9));
        using var inTime = await site.NewBrowser().Get(path);
        site.Time.Pass(TimeSpan.FromHours(0.2));

        using var late = await site.NewBrowser().Get(path);

        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Contains("đã hết hạn", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_there_never_was_is_not_found()
    {
        await using var site = await AccountsSite.Start();

        using var answer = await site.NewBrowser().Get("/welcome/" + new string('A', 43));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_password_that_is_refused_leaves_the_link_as_it_was()
    {
        await using var site = await AccountsSite.Start();
        var path = await Invite(site);
        var browser = site.NewBrowser();

        using var common = await Use(browser, path, "Matkhau@2026");
        using var differ = await browser.Post(path, path, "password", Chosen, "again", Chosen + " ");
        using var good = await Use(browser, path, Chosen);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, common.StatusCode);
        Assert.Contains("hay bị đoán", await common.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, differ.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
    }

    [Fact]
    public async Task A_link_of_a_disabled_user_opens_nothing()
    {
        await using var site = await AccountsSite.Start();
        var path = await Invite(site);
        var person = site.Directory.People.Single();
        await site.Desk.SetActive(person.Id, false, person.Version, ActingUser.System, default);

        using var answer = await site.NewBrowser().Get(path);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task A_reset_ends_sessions_tokens_and_the_old_password_and_replaces_older_links()
    {
        await using var site = await AccountsSite.Start();
        var owner = await site.SignedIn("hoa");
        var person = site.Directory.People.Single();
        await site.Service<TokenDesk>().Create(person.Id, "máy in", TokenScope.Read, TimeSpan.FromDays(9), default);
        var first = await Reset(site, person.Id);
        var second = await Reset(site, person.Id);

        using var old = await site.NewBrowser().Get(first);
        using var fresh = await Use(site.NewBrowser(), second, Chosen);
        using var oldPassword = await site.NewBrowser().SignIn("hoa", AccountsSite.Password);

        Assert.Equal(HttpStatusCode.Gone, old.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, fresh.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, oldPassword.StatusCode);
        Assert.Null(await owner.Me());
        Assert.NotNull((await site.Service<TokenDesk>().Of(person.Id, default)).Single().RevokedAt);
    }

    [Fact]
    public async Task The_set_up_link_makes_the_first_administrator_and_no_second()
    {
        await using var site = await AccountsSite.Start();
        var link = site.Service<SetUpLink>();
        var older = (await link.Create(default))!;
        var path = (await link.Create(default))!;
        var browser = site.NewBrowser();

        using var stale = await browser.Get(older);
        using var made = await browser.Post(
            path, path, "name", "Trần Quản Trị", "userName", "quantri", "password", Chosen, "again", Chosen);
        using var again = await site.NewBrowser().Get(path);

        Assert.Equal(HttpStatusCode.Gone, stale.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal("admin", (await browser.Me())!.Value.GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Null(await link.Create(default));
    }

    [Fact]
    public async Task The_set_up_link_is_worth_nothing_once_there_is_an_administrator()
    {
        await using var site = await AccountsSite.Start();
        var path = (await site.Service<SetUpLink>().Create(default))!;
        await site.Add("quantri", UserRole.Admin);

        using var answer = await site.NewBrowser().Get(path);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task The_set_up_link_ends_after_a_day()
    {
        await using var site = await AccountsSite.Start();
        var path = (await site.Service<SetUpLink>().Create(default))!;
        site.Time.Pass(TimeSpan.FromHours(24.1));

        using var answer = await site.NewBrowser().Get(path);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task An_invitation_makes_nobody_an_administrator()
    {
        await using var site = await AccountsSite.Start();
        var path = await Invite(site);

        using var answer = await site.NewBrowser().Post(
            path, path, "name", "Kẻ Gian", "userName", "kegian", "role", "admin", "password", Chosen, "again", Chosen);

        Assert.Equal(UserRole.Officer, site.Directory.People.Single().Role);
        Assert.Equal("Lê Thị Hoa", site.Directory.People.Single().Name);
    }

    private static async Task<string> Invite(AccountsSite site)
    {
        var reply = await site.Desk.Invite(new NewUser("hoa", "Lê Thị Hoa", UserRole.Officer, [], []), ActingUser.System, default);
        return Assert.IsType<AccountReply<IssuedLink>.Done>(reply).Value.Path;
    }

    private static async Task<string> Reset(AccountsSite site, string personId) =>
        Assert.IsType<AccountReply<IssuedLink>.Done>(await site.Desk.Reset(personId, default)).Value.Path;

    private static Task<HttpResponseMessage> Use(Browser browser, string path, string password) =>
        browser.Post(path, path, "password", password, "again", password);
}
