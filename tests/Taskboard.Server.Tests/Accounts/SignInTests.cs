using System.Net;
using Taskboard.Domain.Directory;

namespace Taskboard.Server.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_password_opens_a_session()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa", UserRole.Coordinator);

        var me = await browser.Me();

        Assert.Equal("coordinator", me!.Value.GetProperty("role").GetString());
        Assert.Equal(["see", "coordinate", "assign", "limit", "maintain", "name-substitute", "move-part", "comment", "work-on"], me.Value.GetProperty("rights").EnumerateArray().Select(right => right.GetString()));
    }

    [Fact]
    public async Task A_user_name_is_the_same_in_capitals_and_with_spaces_around_it()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("nguyen.van.an");

        using var answer = await site.NewBrowser().SignIn("  Nguyen.Van.AN ", AccountsSite.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("hoa", "một câu thật dài 8")]
    [InlineData("hoa", "")]
    [InlineData("nobody", AccountsSite.Password)]
    [InlineData("", AccountsSite.Password)]
    [InlineData("' OR 1=1 --", AccountsSite.Password)]
    public async Task A_wrong_pair_is_refused_in_the_same_words_whichever_half_is_wrong(string userName, string password)
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa");
        var browser = site.NewBrowser();

        using var answer = await browser.SignIn(userName, password);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Tên đăng nhập hoặc mật khẩu không đúng", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await browser.Me());
    }

    [Fact]
    public async Task A_disabled_user_is_told_so_with_the_right_password_only()
    {
        await using var site = await AccountsSite.Start();
        var person = await site.Add("hoa");
        await site.Desk.SetActive(person.Id, false, person.Version, ActingUser.System, default);
        var browser = site.NewBrowser();

        using var wrong = await browser.SignIn("hoa", "sai mật khẩu rồi");
        using var right = await browser.SignIn("hoa", AccountsSite.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, right.StatusCode);
        Assert.Contains("đã bị khóa", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await browser.Me());
    }

    [Fact]
    public async Task A_user_who_never_set_a_password_cannot_sign_in()
    {
        await using var site = await AccountsSite.Start();
        await site.Desk.Invite(new("hoa", "Lê An", UserRole.Officer, [], []), ActingUser.System, default);

        using var answer = await site.NewBrowser().SignIn("hoa", AccountsSite.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_in_this_browser()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");

        using var answer = await browser.Post("/sign-out", "/account");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Null(await browser.Me());
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/sign-out", "/")]
    [InlineData("/board?q=thư", "/board?q=th%C6%B0")]
    public async Task After_signing_in_one_comes_back_to_our_own_pages_only(string returnUrl, string expected)
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa");

        using var answer = await site.NewBrowser().SignIn("hoa", AccountsSite.Password, returnUrl);

        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_page_asked_for_without_a_session_is_come_back_to()
    {
        await using var site = await AccountsSite.Start();

        using var answer = await site.NewBrowser().Get("/account?done=password");

        Assert.Equal("/sign-in?returnUrl=%2Faccount%3Fdone%3Dpassword", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_fragment_asked_for_without_a_session_sends_the_whole_page_to_sign_in()
    {
        await using var site = await AccountsSite.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/account", UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Current-URL", new Uri(site.Address, "/board?late=late").ToString());

        using var answer = await site.NewBrowser().Send(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fboard%3Flate%3Dlate", answer.Headers.GetValues("HX-Redirect").Single());
    }

    [Fact]
    public async Task The_language_chosen_is_remembered_with_the_account()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        using var chosen = await browser.Post("/language", "/account", "language", "en", "returnUrl", "/account");
        Assert.Contains("<html lang=\"en\">", await browser.Read("/account"), StringComparison.Ordinal);

        var another = site.NewBrowser();
        using var answer = await another.SignIn("hoa", AccountsSite.Password);

        Assert.Contains("<html lang=\"en\">", await another.Read("/account"), StringComparison.Ordinal);
    }
}
