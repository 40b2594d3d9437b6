using System.Net;
using System.Net.Http.Headers;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class TokenTests
{
    private static readonly TimeSpan s_month = TimeSpan.FromDays(30);

    [Fact]
    public async Task A_token_is_shown_once_and_kept_as_a_hash()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");

        using var made = await browser.Post("/account/tokens", "/account", "name", "máy in", "scope", "read", "days", "30");

        var token = TokenOn(await made.Content.ReadAsStringAsync());
        Assert.StartsWith("tb_", token, StringComparison.Ordinal);
        Assert.DoesNotContain(token, await browser.Read("/account"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Ask(site, token));
        Assert.True(made.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tb_")]
    [InlineData("tb_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("tb_*******************************************")]
    public async Task What_is_no_token_opens_nothing(string token)
    {
        await using var site = await AccountsSite.Start();

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(site, token));
    }

    [Fact]
    public async Task A_revoked_token_is_worth_nothing_at_once()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        var (person, token) = await NewToken(site);
        Assert.Equal(HttpStatusCode.OK, await Ask(site, token));
        var id = (await site.Service<TokenDesk>().Of(person, default)).Single().Id;

        using var revoked = await browser.Post($"/account/tokens/{id}/revoke", "/account");

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(site, token));
    }

    [Fact]
    public async Task A_token_of_somebody_else_cannot_be_revoked()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa");
        var (person, token) = await NewToken(site);
        var id = (await site.Service<TokenDesk>().Of(person, default)).Single().Id;
        var other = await site.SignedIn("lan");

        using var answer = await other.Post($"/account/tokens/{id}/revoke", "/account");

        Assert.Equal(HttpStatusCode.OK, await Ask(site, token));
    }

    [Fact]
    public async Task A_token_ends_on_its_day()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa");
        var (_, token) = await NewToken(site);

        site.Time.Pass(s_month);

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(site, token));
    }

    [Fact]
    public async Task A_token_of_a_disabled_user_is_worth_nothing()
    {
        await using var site = await AccountsSite.Start();
        var person = await site.Add("hoa");
        var (_, token) = await NewToken(site);

        await site.Desk.SetActive(person.Id, false, person.Version, ActingUser.System, default);

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(site, token));
    }

    [Fact]
    public async Task A_token_for_looking_changes_nothing_and_says_so()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa", UserRole.Coordinator);
        var (_, token) = await NewToken(site);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, AccountsSite.ProbePath));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var answer = await site.NewBrowser().Send(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("chỉ được xem", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/admin/users")]
    public async Task A_token_opens_no_page_of_accounts(string path)
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa", UserRole.Admin);
        var (_, token) = await NewToken(site, TokenScope.Write);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var answer = await site.NewBrowser().Send(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task When_a_token_was_last_used_is_noted()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("hoa");
        var (person, token) = await NewToken(site);
        site.Time.Pass(TimeSpan.FromDays(3));

        await Ask(site, token);
        await site.Service<TokenUse>().Keep(default);

        Assert.Equal(site.Time.GetUtcNow(), (await site.Service<TokenDesk>().Of(person, default)).Single().LastUsedAt);
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("máy in", 0)]
    [InlineData("máy in", 367)]
    public async Task A_token_needs_a_name_and_an_end(string name, int days)
    {
        await using var site = await AccountsSite.Start();
        var person = await site.Add("hoa");

        var reply = await site.Service<TokenDesk>().Create(person.Id, name, TokenScope.Read, TimeSpan.FromDays(days), default);

        Assert.IsType<AccountReply<string>.Refused>(reply);
        Assert.Empty(await site.Service<TokenDesk>().Of(person.Id, default));
    }

    private static async Task<(string PersonId, string Token)> NewToken(AccountsSite site, TokenScope scope = TokenScope.Read)
    {
        var person = site.Service<AccountBook>().Accounts.Single(account => account.UserName == "hoa").PersonId;
        var reply = await site.Service<TokenDesk>().Create(person, "máy in", scope, s_month, default);
        return (person, Assert.IsType<AccountReply<string>.Done>(reply).Value);
    }

    private static async Task<HttpStatusCode> Ask(AccountsSite site, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/me.json"));
        Assert.True(request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token));
        using var answer = await site.NewBrowser().Send(request);
        return answer.StatusCode;
    }

    private static string TokenOn(string html)
    {
        var at = html.IndexOf("tb_", StringComparison.Ordinal);
        return html.Substring(at, 46);
    }
}
