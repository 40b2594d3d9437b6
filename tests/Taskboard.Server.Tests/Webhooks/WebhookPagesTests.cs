using System.Net;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Actors;
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
    public async Task Plans_are_chosen_by_those_who_know_them_and_one_that_was_limited_since_stays_chosen_without_its_name()
    {
        await using var site = await HookSite.Start();
        await site.Site.Enter("quantri", UserRole.Admin);
        var states = site.Site.Service<StateReader>();
        var plan = (await states.Plan((await states.Task(site.Site.Tasks[0], default))!.PlanId, default))!;
        using var admin = new Browser(site.Site.Url);
        using (await admin.SignIn("quantri", FeedNode.Password))
        {
        }
        string[] named = ["name", "Cổng", "url", "https://hook.example.org/", "kinds", "task.moved", "of", "plans"];
        foreach (var (plans, said) in new[] { (Array.Empty<string>(), "Chưa chọn kế hoạch nào"), (["plans", "no-such-plan"], "Có kế hoạch không đúng") })
            using (var refused = await admin.Post("/admin/webhooks", "/admin/webhooks/new", [.. named, .. plans]))
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
                Assert.Contains(said, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
            }
        using (await admin.Post("/admin/webhooks", "/admin/webhooks/new", [.. named, "plans", plan.Id]))
        {
        }
        var hook = Assert.Single(await site.Store.All(default));
        Assert.Equal([plan.Id], hook.PlanIds);
        Assert.Contains($"Kế hoạch {plan.Number}", WebUtility.HtmlDecode(await admin.Read("/admin/webhooks")), StringComparison.Ordinal);

        Assert.Null((await site.Site.Service<PlanDesk>().Limit(plan.Id, plan.Version, true, "Nhạy cảm", FeedNode.Coordinator, "close")).Why);
        foreach (var address in new[] { "/admin/webhooks", "/admin/webhooks/" + hook.Id, "/admin/webhooks/new" })
            Assert.DoesNotContain(plan.Number!, WebUtility.HtmlDecode(await admin.Read(address)), StringComparison.Ordinal);
        using (var renamed = await admin.Post("/admin/webhooks/" + hook.Id, "/admin/webhooks/" + hook.Id, [.. named, "plans", plan.Id]))
            Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        using (var another = await admin.Post("/admin/webhooks", "/admin/webhooks/new", [.. named, "plans", plan.Id]))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, another.StatusCode);
        using (await admin.Post("/admin/webhooks/" + hook.Id, "/admin/webhooks/" + hook.Id, [.. named[..6], "of", "all"]))
            Assert.Empty((await site.Store.One(hook.Id, default))!.PlanIds);
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
