using System.Net;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class ProxyTests
{
    [Fact]
    public async Task A_proxy_that_was_named_is_believed()
    {
        await using var site = await AccountsSite.Start(options => options with { TrustedProxies = ["127.0.0.1"] });

        using var answer = await SignIn(site);

        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-taskboard=", StringComparison.Ordinal));
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData]
    [InlineData("10.0.0.0/8")]
    public async Task Nobody_else_is(params string[] proxies)
    {
        await using var site = await AccountsSite.Start(options => options with { TrustedProxies = proxies });

        using var answer = await SignIn(site);

        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("taskboard=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("10.0.0.0/40")]
    public void A_network_that_is_none_is_named(string text)
    {
        var problem = Assert.Throws<FormatException>(() => TrustedProxies.Options([text]));

        Assert.Contains(text, problem.Message, StringComparison.Ordinal);
    }

    /// <summary>By hand: over plain HTTP no cookie jar gives a secure cookie back.</summary>
    private static async Task<HttpResponseMessage> SignIn(AccountsSite site)
    {
        await site.Add("hoa");
        var browser = site.NewBrowser();
        browser.Forward("https", "taskboard.example", "203.0.113.9");
        using var page = await browser.Get("/sign-in");
        var cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/sign-in"));
        request.Headers.Host = "taskboard.example";
        request.Headers.Add("Cookie", cookie);
        request.Content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("userName", "hoa"),
            KeyValuePair.Create("password", AccountsSite.Password),
            KeyValuePair.Create("csrf", Browser.TokenIn(await page.Content.ReadAsStringAsync())),
        ]);
        var answer = await browser.Send(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer;
    }
}
