using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Taskboard.Domain.Notices;
using Taskboard.Server.Mailing;

namespace Taskboard.Server.Tests.Mailing;

/// <summary>What a mail server's refusal means: for the mail, for the address, for all mails.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "5.1.1 No such user", HandOver.NoMailbox)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "no such user here", HandOver.NoMailbox)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 554, "5.1.2 bad destination", HandOver.NoMailbox)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "5.7.1 blocked by policy", HandOver.NoServer)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 554, "5.7.1 relay access denied", HandOver.NoServer)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "relay not permitted", HandOver.NoServer)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "5.1.8 sender's domain unknown", HandOver.NoServer)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 552, "5.2.2 mailbox full", HandOver.Never)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 450, "4.2.0 greylisted", HandOver.Later)]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 550, "5.7.1 looks like spam", HandOver.Never)]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 552, "message too big", HandOver.Never)]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 553, "not yours", HandOver.NoServer)]
    [InlineData(SmtpErrorCode.UnexpectedStatusCode, 530, "5.7.0 sign in first", HandOver.NoServer)]
    [InlineData(SmtpErrorCode.UnexpectedStatusCode, 421, "too busy", HandOver.NoServer)]
    public void An_address_is_judged_by_an_answer_about_a_mailbox_alone(SmtpErrorCode about, int status, string said, HandOver meant) =>
        Assert.Equal(meant, SmtpConnection.OutcomeOf(about, status, said));

    [Fact]
    public async Task A_refused_mail_fails_alone_and_a_missing_mailbox_is_forgiven_with_the_settings()
    {
        var server = new Scripted(HandOver.Never, HandOver.NoMailbox);
        await using var site = await Start(server);
        await site.Tell(0);
        await site.Turn(TimeSpan.FromSeconds(20));
        Assert.Equal(MailState.Failed, Assert.Single(await site.Mails()).State);
        Assert.Null((await site.Choices.Of(site.Person.Id, default)).Fault);

        await site.Tell(1);
        await site.Turn(TimeSpan.FromMinutes(6));
        Assert.Equal(2, (await site.Mails()).Count);
        Assert.NotNull((await site.Choices.Of(site.Person.Id, default)).Fault);

        await site.Store.Forgive(default);
        Assert.Null((await site.Choices.Of(site.Person.Id, default)).Fault);
    }

    [Fact]
    public async Task Days_without_a_try_do_not_count_against_a_mail_and_what_is_put_off_says_nothing_of_the_address()
    {
        await using var site = await Start(new Scripted(HandOver.Later));
        await site.Tell(0);
        Assert.True(await site.Store.Make(site.Person.Id, "waits", null, default));
        await site.Turn(TimeSpan.FromDays(7));
        var first = Assert.Single(await site.Mails());
        Assert.Equal((MailState.Waiting, 1), (first.State, first.Tries));

        for (var i = 0; i < 150 && Assert.Single(await site.Mails()).State == MailState.Waiting; i++)
            await site.Turn(TimeSpan.FromMinutes(30));

        var last = Assert.Single(await site.Mails());
        Assert.Equal((MailState.Failed, Outbox.LeastTries), (last.State, last.Tries));
        Assert.Null((await site.Choices.Of(site.Person.Id, default)).Fault);
    }

    [Fact]
    public async Task What_is_held_against_one_address_keeps_nobody_else_waiting()
    {
        await using var site = await Start(new Scripted(HandOver.NoServer, HandOver.Taken, HandOver.NoServer));
        var other = await site.Enter("khac");
        await site.Choices.Set(other.Id, "khac@songlam.example", default);
        await site.Choices.Choose(other.Id, MailHow.AtOnce, default);
        await site.Tell(0);
        await site.Tell(0, NoticeKind.Waiting, other);
        await site.Turn(TimeSpan.FromSeconds(20));
        var held = Assert.Single(await site.Mails(), mail => mail.Tries == 1);
        Assert.Equal(MailState.Waiting, held.State);

        await site.Turn(TimeSpan.FromSeconds(16));

        var mails = await site.Mails();
        Assert.Equal((MailState.Waiting, 2), mails.Where(mail => mail.Id == held.Id).Select(mail => (mail.State, mail.Tries)).Single());
        Assert.Equal(MailState.Sent, mails.Single(mail => mail.Id != held.Id).State);
    }

    private static async Task<MailSite> Start(Scripted server)
    {
        var site = await MailSite.Start(change: services => services.AddSingleton<IMailServer>(server));
        await site.Service<MailSettingsBook>().Keep(
            new MailSettings { Host = "mail.example", Security = MailSecurity.None, Sender = "tb@songlam.example", PublicAddress = "https://cv.songlam.example" }, default);
        return site;
    }

    /// <summary>A mail server that answers as it was told, and with the last answer from then on.</summary>
    private sealed class Scripted(params HandOver[] outcomes) : IMailServer, IMailConnection
    {
        private int _next;

        public Task<(IMailConnection? Connection, string? Fault)> Connect(MailSettings settings, CancellationToken cancel) => Task.FromResult<(IMailConnection?, string?)>((this, null));

        public Task<HandOverResult> Hand(MimeMessage mail, CancellationToken cancel) =>
            Task.FromResult(new HandOverResult(outcomes[Math.Min(_next++, outcomes.Length - 1)], "550 said"));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
