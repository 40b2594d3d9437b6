using MimeKit;
using Taskboard.Domain.Notices;
using Taskboard.Server.Mailing;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Tests.Mailing;

/// <summary>What mails look like, whatever somebody typed into a title.</summary>
public sealed class LetterTests
{
    private static readonly MailSettings s_settings = new()
    {
        Host = "mail.songlam.example",
        Sender = "congviec@songlam.example",
        SenderName = "Taskboard\r\nBcc: evil@example.org",
        PublicAddress = "https://congviec.songlam.example/",
    };

    [Theory]
    [InlineData("Thư\r\nBcc: evil@example.org")]
    [InlineData("Thư\nBcc: evil@example.org\n\nXin chào")]
    [InlineData("Thư\u2028Bcc: evil@example.org\0\u0085")]
    [InlineData("<img src=x onerror=alert(1)> & \"Thư\" </style><script>alert(1)</script>")]
    public async Task A_title_neither_makes_a_header_nor_markup(string title)
    {
        await using var site = await MailSite.Start();
        var letter = new Letter(Language.Vi, "Nguyễn\r\nBcc: evil@example.org", [new(NoticeKind.Late, DateTimeOffset.UnixEpoch, title, "48.17", new DateOnly(2026, 3, 2), "Bình\r\nCc: x@example.org", "https://congviec.songlam.example/tasks/a")], 0, "https://congviec.songlam.example/my-work", "https://congviec.songlam.example/account#mail");

        var mail = await site.Service<LetterWriter>().Write(letter, "abc", "canbo@songlam.example", s_settings);

        using var bytes = new MemoryStream();
        await mail.WriteToAsync(bytes);
        bytes.Position = 0;
        var read = await MimeMessage.LoadAsync(bytes);
        Assert.Empty(read.Bcc);
        Assert.Empty(read.Cc);
        Assert.Equal(["canbo@songlam.example"], read.To.Mailboxes.Select(to => to.Address));
        Assert.Equal(["congviec@songlam.example"], read.From.Mailboxes.Select(from => from.Address));
        string[] known = ["Auto-Submitted", "Content-Type", "Date", "From", "List-Unsubscribe", "Message-Id", "MIME-Version", "Subject", "To", "X-Auto-Response-Suppress"];
        Assert.Empty(read.Headers.Select(header => header.Field).Except(known, StringComparer.OrdinalIgnoreCase));
        Assert.DoesNotContain("<script", read.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", read.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Quá hạn: ", read.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@b.vn", true)]
    [InlineData("ten.nguoi+viec@so.songlam.gov.vn", true)]
    [InlineData("", false)]
    [InlineData("a", false)]
    [InlineData("a@", false)]
    [InlineData("@b.vn", false)]
    [InlineData("a@b.vn, c@d.vn", false)]
    [InlineData("a@b.vn\r\nBcc: c@d.vn", false)]
    [InlineData("Tên <a@b.vn>", false)]
    [InlineData("a@b@c.vn", false)]
    [InlineData("\"a b\"@c.vn", false)]
    [InlineData("a@[127.0.0.1]", false)]
    [InlineData("nguyễn@b.vn", false)]
    public void An_address_is_one_bare_address(string text, bool expected) => Assert.Equal(expected, MailAddresses.IsOne(text));

    [Theory]
    [InlineData("host", "mail server")]
    [InlineData("port", "", 0)]
    [InlineData("port", "", 70000)]
    public void Settings_that_cannot_be_are_told(string fault, string host, int port = 25) => Assert.Equal(
        fault, new MailSettings { Host = host.Length > 0 ? host : "mail.example.vn", Port = port, Security = MailSecurity.None, Sender = "a@b.vn", PublicAddress = "https://b.vn" }.Fault());

    [Fact]
    public void A_password_is_not_sent_in_clear() => Assert.Equal(
        "password-in-clear", new MailSettings { Host = "mail.example.vn", Security = MailSecurity.None, UserName = "a", Sender = "a@b.vn", PublicAddress = "https://b.vn" }.Fault());
}
