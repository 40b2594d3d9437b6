using System.Globalization;
using System.Net;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class SlowedSignInTests
{
    [Fact]
    public async Task Who_guesses_is_told_how_long_to_wait_and_who_waits_gets_in()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa");
        var browser = site.NewBrowser();
        await Guess(browser, 5);

        using var slowed = await browser.SignIn("hoa", AccountsSite.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.Equal("15", slowed.Headers.RetryAfter!.ToString());
        Assert.Contains("Hãy đợi 15 giây rồi thử lại", await slowed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        site.Time.Pass(TimeSpan.FromSeconds(15));
        using var patient = await browser.SignIn("hoa", AccountsSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, patient.StatusCode);
    }

    [Fact]
    public async Task The_owners_browser_gets_in_while_somebody_guesses()
    {
        await using var site = await AccountsSite.Start();
        var owner = await site.SignedIn("hoa");
        using var signedOut = await owner.Post("/sign-out", "/account");
        await Guess(site.NewBrowser(), 40);

        using var stranger = await site.NewBrowser().SignIn("hoa", AccountsSite.Password);
        using var known = await owner.SignIn("hoa", AccountsSite.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
    }

    [Fact]
    public async Task A_browser_known_to_one_account_is_a_stranger_to_another()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("lan");
        using var signedOut = await browser.Post("/sign-out", "/account");
        await site.Add("hoa");
        await Guess(browser, 5);

        using var slowed = await browser.SignIn("hoa", AccountsSite.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
    }

    [Fact]
    public async Task A_user_name_that_does_not_exist_is_slowed_down_like_one_that_does()
    {
        await using var site = await AccountsSite.Start();
        var browser = site.NewBrowser();
        await Guess(browser, 5, "nobody");

        using var slowed = await browser.SignIn("nobody", "gì đó cũng được");

        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
    }

    [Fact]
    public async Task What_an_account_has_suffered_outlives_a_restart()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa");
        var throttle = site.Service<SignInThrottle>();
        for (var i = 0; i < Patience.Account.Free; i++)
            throttle.Enter(new SignInTry("hoa", i.ToString(CultureInfo.InvariantCulture), null)).Permit!.Fail();

        await site.Restart();

        using var slowed = await site.NewBrowser().SignIn("hoa", AccountsSite.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
    }

    [Fact]
    public async Task The_present_password_cannot_be_guessed_in_an_open_session()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        for (var i = 0; i < Patience.KnownDevice.Free; i++)
            await Change(browser, "đoán mò thôi mà");

        var page = await Change(browser, AccountsSite.Password);

        Assert.Contains("Đã nhập sai nhiều lần", page, StringComparison.Ordinal);
    }

    private static async Task<string> Change(Browser browser, string current)
    {
        using var answer = await browser.Post(
            "/account/password", "/account", "current", current, "password", "câu mới còn dài hơn", "again", "câu mới còn dài hơn");
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task Guess(Browser browser, int times, string userName = "hoa")
    {
        for (var i = 0; i < times; i++)
            using (await browser.SignIn(userName, "đoán mò thôi mà"))
            {
            }
    }
}
