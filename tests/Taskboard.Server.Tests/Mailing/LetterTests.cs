using MimeKit;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Mailing;
using Taskboard.Server.Notices;
using Taskboard.Server.Tests.Live;
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

    [Fact]
    public async Task A_mail_tells_the_day_that_the_notice_tells_and_of_which_part_it_is()
    {
        await using var site = await MailSite.Start();
        var task = await site.Service<PlanDesk>().Add(
            new NewTask
            {
                PlanId = (await site.Service<StateReader>().Task(site.Tasks[0], default))!.PlanId,
                Kind = TaskKind.Other,
                Details = new() { Title = "Rà soát cam kết" },
                Responsibility = new() { Lead = [new UnitRef(null, "Sở Khác")], Coordinating = [new UnitRef(site.Person.Units[0], "Sở Thử nghiệm")] },
                Window = DateWindow.Open,
            },
            FeedNode.Coordinator, "add", default);
        var id = Assert.IsType<TaskReply.Done>(task).Task.Id;
        await site.Send(id, new MoveIt("start", new Dictionary<string, string>()));
        var now = site.Service<Clock>().Now;
        await site.Service<NoticeStore>().Write(
            [.. new (int? Part, int Day)[] { (null, 20), (1, 5), (2, 6) }.Select(of => new NewNotice(
                site.Person.Id, new(NoticeKind.DueSoon, new DeadlineCause(id, of.Part, "DueSoon", new(2026, 3, of.Day)).ToString()), id, now, null))],
            default);

        async Task<Letter> Written(string mailId)
        {
            Assert.True(await site.Store.Make(site.Person.Id, mailId, null, default));
            return (await site.Service<LetterWriter>().Of((await site.Mails()).Single(mail => mail.Id == mailId), s_settings, default))!;
        }

        var letter = await Written("mail-1");
        var ask = (await site.Service<StateReader>().Task(id, default))!.Parts[0].Ask;
        Assert.Equal(
            [(null, 20), (ask, 5), (null, 6)],
            letter.Items.Where(item => item.Kind == NoticeKind.DueSoon).Select(item => (item.Part, item.Due!.Value.Day)).OrderBy(item => item.Day == 20 ? 0 : item.Day));
        Assert.Contains($"phần việc: {ask} · hạn 05/03/2026", LetterWriter.Below(letter.Items.Single(item => item.Part is not null), Language.Vi), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailHow.AtOnce, "2026-03-02T08:05", false)]
    [InlineData(MailHow.AtOnce, "2026-03-02T08:30", true)]
    [InlineData(MailHow.AtOnce, "2026-03-02T20:00", false)]
    [InlineData(MailHow.AtOnce, "2026-02-18T10:00", false)]
    [InlineData(MailHow.Daily, "2026-03-02T10:00", false)]
    [InlineData(MailHow.Daily, "2026-03-03T07:10", false)]
    [InlineData(MailHow.Daily, "2026-03-03T08:00", true)]
    [InlineData(MailHow.None, "2026-03-03T08:00", false)]
    public async Task Notices_are_overdue_only_where_their_hour_has_come_and_they_have_waited(MailHow how, string at, bool expected)
    {
        await using var site = await MailSite.Start();
        var moment = new DateTimeOffset(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
        var now = site.Service<Clock>().Moment(null) with { At = moment, Today = DateOnly.FromDateTime(moment.DateTime) };
        var since = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(7));
        var due = new DuePerson("p", how, null, 3, since < moment ? since : moment.AddDays(-3), new DateOnly(2026, 3, 2).DayNumber, default, null, null);
        Assert.Equal(expected, due.IsOverdue(now));
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
