using Dapper;
using Taskboard.Journal;
using Taskboard.Server.Mailing;
using Taskboard.Server.Tests.Receivers;

namespace Taskboard.Server.Tests.Mailing;

/// <summary>Mail and the servers that there are: encrypted or not, refusing, silent.</summary>
public sealed class MailServerTests
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(20);

    [ReceiverFact]
    public async Task By_STARTTLS_with_a_password_it_is_sent_encrypted_and_a_certificate_that_nobody_trusts_is_refused()
    {
        await using var site = await MailSite.Start();
        var (certificate, key, fingerprint) = MailSite.Certificate();
        foreach (var security in new[] { MailSecurity.StartTls, MailSecurity.Tls })
        {
            await using var server = await NodeProcess.Start("mail.mjs", new { tls = security == MailSecurity.Tls ? "tls" : "starttls", cert = certificate, key, user = "taskboard", password = "bí mật 1" });
            await site.Use(server, security, settings => settings with { UserName = "taskboard", Password = "bí mật 1" });
            await site.Tell(0);
            site.Outbox.Resume();
            await site.Turn(TimeSpan.FromMinutes(6));
            Assert.False(server.HasMore);
            Assert.NotNull(site.Outbox.ServerFault);

            await site.Use(server, security, settings => settings with { UserName = "taskboard", Password = "bí mật 1", Fingerprint = fingerprint });
            await site.Turn(TimeSpan.FromMinutes(10));

            var (_, said) = await MailSite.Next(server);
            Assert.True(said.GetProperty("secure").GetBoolean());
            Assert.Equal("taskboard", said.GetProperty("user").GetString());
        }
    }

    [ReceiverFact]
    public async Task Without_STARTTLS_or_with_a_wrong_password_nothing_is_sent_and_everything_waits()
    {
        await using var site = await MailSite.Start();
        await using var plain = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(plain, MailSecurity.StartTls);
        await site.Tell(0);
        await site.Turn(s_soon);
        Assert.False(plain.HasMore);
        Assert.Equal(MailState.Waiting, Assert.Single(await site.Mails()).State);

        var (certificate, key, fingerprint) = MailSite.Certificate();
        await using var server = await NodeProcess.Start("mail.mjs", new { tls = "starttls", cert = certificate, key, user = "taskboard", password = "đúng" });
        await site.Use(server, MailSecurity.StartTls, settings => settings with { UserName = "taskboard", Password = "sai", Fingerprint = fingerprint });
        await site.Turn(TimeSpan.FromHours(1));

        Assert.False(server.HasMore);
        Assert.Contains("535", site.Outbox.ServerFault, StringComparison.Ordinal);
        Assert.Equal(MailState.Waiting, Assert.Single(await site.Mails()).State);
    }

    [ReceiverFact]
    public async Task An_address_that_is_refused_for_good_is_given_up_and_its_owner_told_and_one_refused_for_now_is_tried_again()
    {
        await using var site = await MailSite.Start();
        var server = await NodeProcess.Start("mail.mjs", new { refuse = "canbo@", code = 450 });
        await site.Use(server);
        await site.Tell(0);
        await site.Turn(s_soon);
        var put = Assert.Single(await site.Mails());
        Assert.Equal((MailState.Waiting, 1), (put.State, put.Tries));
        await server.DisposeAsync();

        var firm = await NodeProcess.Start("mail.mjs", new { port = server.Port, refuse = "canbo@", code = 550 });
        await site.Turn(TimeSpan.FromMinutes(6));

        var failed = Assert.Single(await site.Mails());
        Assert.Equal(MailState.Failed, failed.State);
        Assert.Contains("550", failed.Error, StringComparison.Ordinal);
        Assert.Contains("550", (await site.Choices.Of(site.Person.Id, default)).Fault, StringComparison.Ordinal);
        await site.Tell(1);
        await site.Turn(TimeSpan.FromHours(3));
        Assert.Equal(MailState.Failed, Assert.Single(await site.Mails()).State);

        // an administrator has seen to it
        await firm.DisposeAsync();
        await using var well = await NodeProcess.Start("mail.mjs", new { port = server.Port });
        Assert.True(await site.Store.Again(failed.Id, default));
        await site.Turn(TimeSpan.FromMinutes(1));
        Assert.Equal("Taskboard: 2 tin mới", (await MailSite.Next(well)).Mail.Subject);
        Assert.Null((await site.Choices.Of(site.Person.Id, default)).Fault);
    }

    [ReceiverFact]
    public async Task A_server_that_never_answers_does_not_hold_the_outbox_for_ever()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { silent = true });
        await site.Use(server);
        await site.Tell(0);

        await site.Turn(s_soon).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(MailState.Waiting, Assert.Single(await site.Mails()).State);
        Assert.NotNull(site.Outbox.ServerFault);
    }

    [ReceiverFact]
    public async Task The_password_is_kept_encrypted()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server, MailSecurity.StartTls, settings => settings with { UserName = "taskboard", Password = "rất bí mật" });

        await using var connection = await site.Service<Database>().Read(default);
        var kept = await connection.ExecuteScalarAsync<string>("SELECT password FROM mail_setting");

        Assert.DoesNotContain("bí mật", kept, StringComparison.Ordinal);
        Assert.Equal("rất bí mật", (await site.Service<MailSettingsBook>().Now(default)).Password);
    }
}
