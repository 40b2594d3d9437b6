using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class AccessTests
{
    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        await using var site = await AccountsSite.Start();

        var bare = site.Service<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.DisplayName);

        Assert.Equal([$"HTTP: GET {AccountsSite.BarePath}"], bare);
    }

    [Fact]
    public async Task An_endpoint_without_a_policy_is_refused_to_everybody()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("hoa", UserRole.Admin);

        using var answer = await admin.Get(AccountsSite.BarePath);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(UserRole.Viewer)]
    [InlineData(UserRole.Officer)]
    [InlineData(UserRole.Leader)]
    [InlineData(UserRole.Coordinator)]
    public async Task Users_and_units_are_for_administrators_alone(UserRole role)
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa", role);
        foreach (var path in new[] { "/admin", "/admin/users", "/admin/users/new", "/admin/users/import", "/admin/units", "/admin/units/new", "/admin/units/import", "/admin/units/export" })
        {
            using var answer = await browser.Get(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        using var post = await browser.Post("/admin/users", "/account", "userName", "lan", "name", "Lan", "role", "admin");
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
    }

    [Theory]
    [InlineData("/account/sessions/end")]
    [InlineData("/account/tokens")]
    [InlineData("/sign-out")]
    [InlineData("/language")]
    [InlineData(AccountsSite.ProbePath)]
    public async Task A_change_without_the_antiforgery_token_is_refused_with_a_message(string path)
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, path));

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("chưa có gì được thay đổi", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(await browser.Me());
    }

    [Fact]
    public async Task The_antiforgery_token_may_come_in_a_header()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        var me = await browser.Me();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, AccountsSite.ProbePath));
        request.Headers.Add("X-CSRF-TOKEN", me!.Value.GetProperty("antiforgery").GetProperty("token").GetString());

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_antiforgery_token_of_somebody_else_is_none()
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa");
        var other = await site.SignedIn("lan");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, AccountsSite.ProbePath));
        request.Headers.Add("X-CSRF-TOKEN", await other.Token("/account"));

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--y nonsense")]
    [InlineData("multipart/form-data", "")]
    [InlineData("application/x-www-form-urlencoded", "csrf=%ZZ&a=%")]
    public async Task A_form_that_is_none_is_refused_in_words(string type, string body)
    {
        await using var site = await AccountsSite.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/sign-in"));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var answer = await site.NewBrowser().Send(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_needs_no_antiforgery_token()
    {
        await using var site = await AccountsSite.Start();
        var person = await site.Add("hoa");
        var made = await site.Service<TokenDesk>().Create(person.Id, "máy in", TokenScope.Write, TimeSpan.FromDays(1), default);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, AccountsSite.ProbePath));
        request.Headers.Authorization = new("Bearer", Assert.IsType<AccountReply<string>.Done>(made).Value);

        using var answer = await site.NewBrowser().Send(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT", "application/x-www-form-urlencoded", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_an_address_does_not_take_is_told_apart_from_what_one_may_not_do(string method, string type, HttpStatusCode expected)
    {
        await using var site = await AccountsSite.Start();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(site.Address, "/sign-in"));
        request.Content = new StringContent("{}", Encoding.UTF8, type);

        using var answer = await site.NewBrowser().Send(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("không nhận yêu cầu theo cách đó", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_nothing_nothing_else_is_said()
    {
        await using var site = await AccountsSite.Start();

        using var answer = await site.NewBrowser().Get("/nothing/here");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không có gì ở địa chỉ này", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
