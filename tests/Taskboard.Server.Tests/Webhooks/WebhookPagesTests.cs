using System.Net;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Tests.Live;
using Taskboard.Server.Tests.Receivers;
using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Tests.Webhooks;

/// <summary>The administrators' pages and routes of webhooks.</summary>
public sealed class WebhookPagesTests
{
    [ReceiverFact]
    public async Task An_administrator_adds_one_sees_the_secret_once_and_sends_again_by_hand()
    {
        await using var site = await HookSite.Start();
        await site.Site.Enter("quantri", UserRole.Admin);
        using var admin = new Browser(site.Site.Url);
        using (var signedIn = await admin.SignIn("quantri", FeedNode.Password))
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        using (var inClear = await admin.Post("/admin/webhooks", "/admin/webhooks/new", "name", "Cổng <b>", "url", "http://hook.example.org/"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, inClear.StatusCode);
            Assert.Contains("Cổng &lt;b&gt;", await inClear.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using var added = await admin.Post("/admin/webhooks", "/admin/webhooks/new", "name", "Cổng", "url", "https://hook.example.org/", "kinds", "task.moved");
        var page = await added.Content.ReadAsStringAsync();
        Assert.Contains("value=\"whsec_", page, StringComparison.Ordinal);
        var hook = Assert.Single(await site.Store.All(default));
        Assert.DoesNotContain("whsec_", await admin.Read("/admin/webhooks/" + hook.Id), StringComparison.Ordinal);
        await using (var connection = await site.Site.Service<Database>().Read(default))
            Assert.DoesNotContain("whsec_", await connection.ExecuteScalarAsync<string>("SELECT secret FROM webhook"), StringComparison.Ordinal);

        site.Lead("hook.example.org", "127.0.0.1");
        using (await admin.Post($"/admin/webhooks/{hook.Id}/trial", "/admin/webhooks/" + hook.Id))
            await site.Turn();
        var delivery = Assert.Single(await site.Store.Latest(hook.Id, 10, default));
        Assert.Contains("Cho phép địa chỉ nội bộ”", WebUtility.HtmlDecode(await admin.Read("/admin/webhooks/" + hook.Id)), StringComparison.Ordinal);
        using (var nothing = await admin.Post("/admin/webhooks/" + hook.Id, "/admin/webhooks/" + hook.Id, "name", "Cổng khác", "url", "https://hook.example.org/"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
            var said = WebUtility.HtmlDecode(await nothing.Content.ReadAsStringAsync());
            Assert.Contains("Chưa chọn loại sự kiện nào", said, StringComparison.Ordinal);
            Assert.Contains("Cổng khác", said, StringComparison.Ordinal);
        }
        Assert.Equal([WebhookKinds.Moved], (await site.Store.One(hook.Id, default))!.Kinds);
        using var again = await admin.Post($"/admin/webhooks/{hook.Id}/deliveries/{delivery.Id}/again", "/admin/webhooks/" + hook.Id);
        Assert.Equal($"/admin/webhooks/{hook.Id}?done=again", again.Headers.Location?.OriginalString);
        var (other, _) = await site.Add("https://other.example.org/");
        using var foreign = await admin.Post($"/admin/webhooks/{other.Id}/deliveries/{delivery.Id}/again", "/admin/webhooks/" + hook.Id);
        Assert.Equal($"/admin/webhooks/{other.Id}#deliveries", foreign.Headers.Location?.OriginalString);
        await site.Turn();
        Assert.Equal(2, Assert.Single(await site.Store.Latest(hook.Id, 10, default)).Tries);
    }

    [ReceiverFact]
    public async Task Webhooks_are_for_administrators_alone()
    {
        await using var site = await HookSite.Start();
        var (hook, _) = await site.Add("https://hook.example.org/");
        foreach (var role in new[] { UserRole.Viewer, UserRole.Officer, UserRole.Leader, UserRole.Coordinator })
        {
            await site.Site.Enter($"nguoi{role}".ToLowerInvariant(), role);
            using var browser = new Browser(site.Site.Url);
            using var signedIn = await browser.SignIn($"nguoi{role}".ToLowerInvariant(), FeedNode.Password);
            foreach (var path in new[] { "", "/new", "/" + hook.Id })
            {
                using var page = await browser.Get("/admin/webhooks" + path);
                Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
            }
            foreach (var path in new[] { "", "/" + hook.Id, $"/{hook.Id}/secret", $"/{hook.Id}/state", $"/{hook.Id}/trial", $"/{hook.Id}/delete", $"/{hook.Id}/deliveries/x/again" })
            {
                using var post = await browser.Post("/admin/webhooks" + path, "/account", "name", "x", "url", "https://evil.example.org/");
                Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
            }
        }
        Assert.Equal(hook, Assert.Single(await site.Store.All(default)) with { Kinds = hook.Kinds });
    }
}
