using System.Net;
using System.Text.RegularExpressions;
using Taskboard.Domain.Directory;
using Taskboard.Server.Mailing;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Tests.Live;
using Taskboard.Server.Tests.Receivers;

namespace Taskboard.Server.Tests.Mailing;

/// <summary>Choosing how to be told, and setting the mail server up.</summary>
public sealed partial class MailPagesTests
{
    [ReceiverFact]
    public async Task An_address_counts_once_its_owner_opened_the_link_that_was_sent_to_it()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await site.Enter("hoa");
        await site.Enter("lan");
        using var hoa = await SignedIn(site, "hoa");
        using var lan = await SignedIn(site, "lan");

        using var asked = await hoa.Post("/account/mail/address", "/account", "address", "hoa@songlam.example");
        Assert.Equal("/account?done=mail-asked#mail", asked.Headers.Location?.OriginalString);
        var (mail, _) = await MailSite.Next(server);
        var link = Link().Match(mail.TextBody!).Value;
        using (var soon = await hoa.Post("/account/mail/address", "/account", "address", "other@songlam.example"))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, soon.StatusCode);
        Assert.Contains("không còn hiệu lực", WebUtility.HtmlDecode(await lan.Read(link)), StringComparison.Ordinal);
        Assert.Contains("hoa@songlam.example", await hoa.Read(link), StringComparison.Ordinal);
        using var confirmed = await hoa.Post(link, null);
        Assert.Equal("/account?done=mail-confirmed#mail", confirmed.Headers.Location?.OriginalString);

        Assert.Contains("không còn hiệu lực", WebUtility.HtmlDecode(await hoa.Read(link)), StringComparison.Ordinal);
        using var chosen = await hoa.Post("/account/mail", "/account", "how", "at-once");
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Contains("hoa@songlam.example", await hoa.Read("/account"), StringComparison.Ordinal);
    }

    [ReceiverFact]
    public async Task A_link_is_worth_nothing_after_a_day()
    {
        await using var site = await MailSite.Start();
        var secret = await site.Choices.Ask(site.Person.Id, "x@songlam.example", default);
        site.Time.Pass(TimeSpan.FromHours(25));

        Assert.False(await site.Choices.Confirm(site.Person.Id, secret!, default));
        Assert.Equal(MailSite.Address, (await site.Choices.Of(site.Person.Id, default)).Address);
    }

    [ReceiverFact]
    public async Task An_administrator_sets_the_server_tries_it_and_sees_what_it_answers()
    {
        await using var site = await MailSite.Start();
        var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Enter("quantri", UserRole.Admin);
        using var admin = await SignedIn(site, "quantri");
        string[] settings = ["host", "127.0.0.1", "port", $"{server.Port}", "security", "none", "sender", "tb@songlam.example", "senderName", "Taskboard", "publicAddress", "https://cv.songlam.example/"];

        using (var wrong = await admin.Post("/admin/mail", null, [.. settings, "fingerprint", "zz"]))
            Assert.Contains("127.0.0.1", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var kept = await admin.Post("/admin/mail", null, settings);
        Assert.Equal("/admin/mail?done=saved", kept.Headers.Location?.OriginalString);
        using var tested = await admin.Post("/admin/mail/test", "/admin/mail", "to", "thu@songlam.example");
        Assert.Equal("/admin/mail?done=tested", tested.Headers.Location?.OriginalString);
        var (mail, said) = await MailSite.Next(server);
        Assert.Equal("thu@songlam.example", said.GetProperty("to")[0].GetString());
        Assert.Contains("https://cv.songlam.example", mail.TextBody, StringComparison.Ordinal);

        await server.DisposeAsync();
        using var failed = await admin.Post("/admin/mail/test", "/admin/mail", "to", "thu@songlam.example");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, failed.StatusCode);
        Assert.Contains("Máy chủ thư không nhận thư thử", WebUtility.HtmlDecode(await failed.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [ReceiverFact]
    public async Task An_administrator_sets_the_address_of_a_user_and_a_wrong_one_is_not_lost()
    {
        await using var site = await MailSite.Start();
        await site.Enter("quantri", UserRole.Admin);
        using var admin = await SignedIn(site, "quantri");
        var page = "/admin/users/" + site.Person.Id;

        using var wrong = await admin.Post(page + "/mail", page, "address", "khong-phai-thu", "how", "daily");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("khong-phai-thu", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await admin.Post(page + "/mail", page, "address", "moi@songlam.example", "how", "daily");
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);

        var choice = await site.Choices.Of(site.Person.Id, default);
        Assert.Equal(("moi@songlam.example", MailHow.Daily), (choice.Address, choice.How));
    }

    [ReceiverFact]
    public async Task A_refused_address_is_shown_to_administrators_and_tried_again_once_it_is_saved()
    {
        await using var site = await MailSite.Start();
        await site.Enter("quantri", UserRole.Admin);
        using var admin = await SignedIn(site, "quantri");
        var page = "/admin/users/" + site.Person.Id;
        await site.Store.Refused(site.Person.Id, MailSite.Address, "550 5.1.1 <khong co>", default);
        Assert.Contains("550 5.1.1 <khong co>", WebUtility.HtmlDecode(await admin.Read(page)), StringComparison.Ordinal);

        using (var saved = await admin.Post(page + "/mail", page, "address", MailSite.Address, "how", "daily"))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Null((await site.Choices.Of(site.Person.Id, default)).Fault);

        await site.Store.Refused(site.Person.Id, MailSite.Address, "550 5.1.1", default);
        using var kept = await admin.Post("/admin/mail", null, "host", "mail.example.vn", "port", "587", "security", "none", "sender", "tb@songlam.example", "publicAddress", "https://cv.example.vn");
        Assert.Equal("/admin/mail?done=saved", kept.Headers.Location?.OriginalString);
        Assert.Null((await site.Choices.Of(site.Person.Id, default)).Fault);
    }

    [ReceiverFact]
    public async Task A_password_that_was_not_kept_is_asked_for_again_and_not_said_to_be_stored()
    {
        await using var site = await MailSite.Start();
        await site.Enter("quantri", UserRole.Admin);
        using var admin = await SignedIn(site, "quantri");
        string[] settings = ["host", "mail.example.vn", "port", "587", "security", "start-tls", "userName", "tb", "password", "bí mật", "sender", "tb@songlam.example", "publicAddress", "https://cv.example.vn"];

        using var wrong = await admin.Post("/admin/mail", null, [.. settings, "fingerprint", "zz"]);
        var said = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        Assert.Contains("Mật khẩu vừa nhập chưa được lưu", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã lưu; để trống", said, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", said, StringComparison.Ordinal);

        using (var kept = await admin.Post("/admin/mail", null, settings))
            Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("Đã lưu; để trống", WebUtility.HtmlDecode(await admin.Read("/admin/mail")), StringComparison.Ordinal);
    }

    [ReceiverFact]
    public async Task Mail_is_set_up_by_administrators_alone()
    {
        await using var site = await MailSite.Start();
        foreach (var role in new[] { UserRole.Viewer, UserRole.Officer, UserRole.Leader, UserRole.Coordinator })
        {
            await site.Enter($"nguoi{role}".ToLowerInvariant(), role);
            using var browser = await SignedIn(site, $"nguoi{role}".ToLowerInvariant());
            using var page = await browser.Get("/admin/mail");
            Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
            foreach (var path in new[] { "/admin/mail", "/admin/mail/test", "/admin/mail/x/again", "/admin/mail/x/dismiss", $"/admin/users/{site.Person.Id}/mail" })
            {
                using var post = await browser.Post(path, "/account", "host", "evil.example", "address", "evil@example.org", "how", "daily");
                Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
            }
        }
        Assert.Equal(MailSite.Address, (await site.Choices.Of(site.Person.Id, default)).Address);
    }

    private static async Task<Browser> SignedIn(MailSite site, string userName)
    {
        var browser = new Browser(site.Url);
        using var answer = await browser.SignIn(userName, FeedNode.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    [GeneratedRegex("/account/mail/confirm/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
