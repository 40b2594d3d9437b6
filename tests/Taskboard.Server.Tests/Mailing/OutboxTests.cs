using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Mailing;
using Taskboard.Server.Tests.Live;
using Taskboard.Server.Tests.Receivers;

namespace Taskboard.Server.Tests.Mailing;

/// <summary>Notices by mail, to a real mail server: each once, at its hour, whatever happens to the server and to the node.</summary>
public sealed class OutboxTests
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(20);

    [ReceiverFact]
    public async Task Whoever_is_handed_a_task_gets_one_mail_with_a_link_to_it()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await site.HandOver(0);
        await site.Gathered();

        await site.Turn(s_soon);
        await site.Turn(TimeSpan.FromMinutes(10));

        var (mail, said) = await MailSite.Next(server);
        Assert.Equal(MailSite.Address, said.GetProperty("to")[0].GetString());
        Assert.Equal("Giao cho đơn vị bạn: Thư chúc mừng", mail.Subject);
        Assert.Equal("Taskboard tỉnh Sông Lam", mail.From.Mailboxes.Single().Name);
        Assert.Contains($"https://congviec.songlam.example/tasks/{site.Tasks[0]}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"href=\"https://congviec.songlam.example/tasks/{site.Tasks[0]}\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("<https://congviec.songlam.example/account#mail>", mail.Headers["List-Unsubscribe"]);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        var kept = Assert.Single(await site.Mails());
        Assert.Equal((MailState.Sent, MailSite.Address, $"{kept.Id}@songlam.example"), (kept.State, kept.Address, mail.MessageId));
        Assert.False(server.HasMore);
    }

    [ReceiverFact]
    public async Task What_comes_close_together_is_one_mail_and_the_next_comes_five_minutes_later()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        for (var i = 0; i < 3; i++)
            await site.Tell(i);
        await site.Turn(TimeSpan.FromSeconds(5));
        Assert.Empty(await site.Mails());

        await site.Turn(s_soon);
        Assert.Equal("Taskboard: 3 tin mới", (await MailSite.Next(server)).Mail.Subject);
        await site.Tell(0);
        await site.Turn(TimeSpan.FromMinutes(1));
        Assert.Single(await site.Mails());
        await site.Turn(TimeSpan.FromMinutes(5));

        Assert.Equal("Đang chờ bạn: Thư chúc mừng", (await MailSite.Next(server)).Mail.Subject);
    }

    [ReceiverFact]
    public async Task A_daily_mail_comes_once_on_a_working_day_in_the_morning()
    {
        await using var site = await MailSite.Start(MailHow.Daily);
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await site.Tell(0);
        await site.Turn(s_soon);
        Assert.Equal("Đang chờ bạn: Thư chúc mừng", (await MailSite.Next(server)).Mail.Subject);

        await site.Tell(1);
        await site.Tell(2);
        await site.Turn(TimeSpan.FromHours(2));
        await site.Turn(TimeSpan.FromHours(21) + TimeSpan.FromMinutes(20));
        Assert.Single(await site.Mails());
        await site.Turn(TimeSpan.FromMinutes(20));

        Assert.Equal("Taskboard: 2 tin mới", (await MailSite.Next(server)).Mail.Subject);
    }

    [ReceiverFact]
    public async Task At_night_and_on_days_off_nobody_is_mailed()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        // from Monday 8:00 to Friday 20:00
        site.Time.Pass(TimeSpan.FromDays(4) + TimeSpan.FromHours(12));
        await site.Tell(0);
        await site.Turn(s_soon);
        await site.Turn(TimeSpan.FromHours(14));
        Assert.Empty(await site.Mails());
        Assert.False(server.HasMore);

        await site.Turn(TimeSpan.FromHours(48));

        Assert.Equal("Đang chờ bạn: Thư chúc mừng", (await MailSite.Next(server)).Mail.Subject);
    }

    [ReceiverFact]
    public async Task Own_quiet_hours_open_evenings_and_days_of_rest_and_keep_what_comes_in_them_until_they_end()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await site.Choices.Keep(site.Person.Id, new QuietHours(new(22, 0), new(9, 0), RestDays: false), default);
        // Monday 8:00: the office is open, and it is quiet for this person
        await site.Tell(0);
        await site.Turn(s_soon);
        Assert.Empty(await site.Mails());
        await site.Turn(TimeSpan.FromHours(1));
        Assert.Equal("Đang chờ bạn: Thư chúc mừng", (await MailSite.Next(server)).Mail.Subject);

        // Saturday 21:50, and then past 22:00
        site.Time.Pass(TimeSpan.FromDays(5) + TimeSpan.FromHours(12) + TimeSpan.FromMinutes(50));
        await site.Tell(1);
        Assert.True(await site.Store.HasAny(site.Service<Server.Hosting.Clock>().Today, ofOwnHours: true, default));
        await site.Turn(s_soon);
        Assert.Equal("Đang chờ bạn: Thư thăm hỏi", (await MailSite.Next(server)).Mail.Subject);
        site.Time.Pass(TimeSpan.FromMinutes(20));
        await site.Tell(2);
        await site.Turn(s_soon);
        await site.Turn(TimeSpan.FromHours(10));
        Assert.Equal(2, (await site.Mails()).Count);
        Assert.False(server.HasMore);

        await site.Turn(TimeSpan.FromHours(1));

        Assert.Equal("Đang chờ bạn: Thiếp mừng", (await MailSite.Next(server)).Mail.Subject);
    }

    [ReceiverFact]
    public async Task A_mail_that_the_server_put_off_into_quiet_hours_is_kept_and_goes_out_when_they_end_or_are_changed()
    {
        await using var site = await MailSite.Start();
        var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await server.DisposeAsync();
        await site.Choices.Keep(site.Person.Id, new QuietHours(new(10, 0), new(14, 0), RestDays: true), default);
        site.Time.Pass(TimeSpan.FromMinutes(110));
        await site.Tell(0);
        await site.Turn(s_soon);
        Assert.Equal(MailState.Waiting, Assert.Single(await site.Mails()).State);

        await using var up = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(up);
        site.Outbox.Resume();
        await site.Turn(TimeSpan.FromHours(1));
        Assert.False(up.HasMore);
        await site.Choices.Keep(site.Person.Id, null, default);
        await site.Turn(TimeSpan.FromMinutes(1));

        Assert.Equal("Đang chờ bạn: Thư chúc mừng", (await MailSite.Next(up)).Mail.Subject);
    }

    [ReceiverFact]
    public async Task The_daily_mail_comes_in_the_morning_whatever_the_own_quiet_hours_are()
    {
        await using var site = await MailSite.Start(MailHow.Daily);
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await site.Choices.Keep(site.Person.Id, new QuietHours(new(7, 0), new(17, 0), RestDays: true), default);
        await site.Tell(0);

        await site.Turn(s_soon);

        Assert.Equal("Đang chờ bạn: Thư chúc mừng", (await MailSite.Next(server)).Mail.Subject);
    }

    [ReceiverFact]
    public async Task Whoever_is_named_a_substitute_is_told_by_mail_and_of_the_end_too()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        var absent = await site.Enter("vang");
        var (desk, today) = (site.Service<PersonDesk>(), site.Service<Server.Hosting.Clock>().Today);
        Assert.Null((await desk.Name(absent.Id, new(site.Person.Id, today, today.AddDays(4), "Bí mật của người vắng"), absent, today, "name", default)).Why);
        await site.Gathered();
        await site.Turn(s_soon);
        var named = (await MailSite.Next(server)).Mail;
        Assert.Equal("Cử người thay: bạn thay mặt Nguyễn Thị Hạnh, 02/03/2026 – 06/03/2026", named.Subject);
        Assert.Contains("https://congviec.songlam.example/substitutes", named.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Bí mật", named.TextBody, StringComparison.Ordinal);

        Assert.Null((await desk.End(absent.Id, 1, absent, today, "end", default)).Why);
        await site.Gathered();
        await site.Turn(TimeSpan.FromMinutes(6));

        Assert.Equal("Đã thôi thay trước hạn: bạn thay mặt Nguyễn Thị Hạnh, 02/03/2026 – 02/03/2026", (await MailSite.Next(server)).Mail.Subject);
    }

    [ReceiverFact]
    public async Task A_mail_server_that_is_down_for_a_day_loses_nothing_doubles_nothing_and_brings_one_mail()
    {
        await using var site = await MailSite.Start();
        var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await server.DisposeAsync();
        for (var hour = 0; hour < 24; hour++)
        {
            await site.Tell(hour % 3, hour % 2 == 0 ? NoticeKind.Waiting : NoticeKind.Mentioned);
            await site.Turn(TimeSpan.FromMinutes(30));
            await site.Turn(TimeSpan.FromMinutes(30));
        }
        var waiting = Assert.Single(await site.Mails());
        Assert.Equal(MailState.Waiting, waiting.State);
        Assert.NotNull(waiting.Error);
        Assert.NotNull(site.Outbox.ServerFault);

        await using var back = await NodeProcess.Start("mail.mjs", new { port = server.Port });
        await site.Turn(TimeSpan.FromHours(1));
        await site.Turn(TimeSpan.FromHours(1));

        var (mail, _) = await MailSite.Next(back);
        // of the 24 notices those that say the same of a task are told once
        Assert.Equal("Taskboard: 6 tin mới", mail.Subject);
        Assert.False(back.HasMore);
        Assert.Null(site.Outbox.ServerFault);
        Assert.Equal(MailState.Sent, Assert.Single(await site.Mails()).State);
        Assert.Equal(0, (await site.Store.Count(default)).Due);
    }

    [ReceiverFact]
    public async Task Of_a_mail_whose_answer_never_came_nobody_is_told_twice()
    {
        await using var site = await MailSite.Start();
        var server = await NodeProcess.Start("mail.mjs", new { cut = true });
        await site.Use(server);
        await site.Tell(0);
        await site.Turn(s_soon);
        await MailSite.Next(server);
        await server.DisposeAsync();
        var unsure = Assert.Single(await site.Mails());
        Assert.Equal(MailState.Unsure, unsure.State);

        await using var back = await NodeProcess.Start("mail.mjs", new { port = server.Port });
        await site.Turn(TimeSpan.FromHours(1));
        Assert.False(back.HasMore);

        Assert.True(await site.Store.Again(unsure.Id, default));
        await site.Turn(TimeSpan.FromMinutes(1));
        Assert.Equal($"{unsure.Id}@songlam.example", (await MailSite.Next(back)).Mail.MessageId);
    }

    [ReceiverFact]
    public async Task A_node_that_is_lost_before_it_hands_a_mail_over_costs_nothing_and_one_that_is_lost_in_the_middle_repeats_nothing()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await site.Tell(0);
        Assert.True(await site.Store.Make(site.Person.Id, "lost-before", null, default));
        Assert.True(await site.Store.Claim("lost-before", "other-node", TimeSpan.FromMinutes(3), default));
        await site.Turn(TimeSpan.FromMinutes(1));
        Assert.False(server.HasMore);
        await site.Turn(TimeSpan.FromMinutes(3));
        await MailSite.Next(server);
        Assert.False(await site.Store.Hand("lost-before", "other-node", MailSite.Address, 1, TimeSpan.FromMinutes(3), default));

        await site.Tell(1);
        Assert.True(await site.Store.Make(site.Person.Id, "lost-amid", null, default));
        Assert.True(await site.Store.Claim("lost-amid", "other-node", TimeSpan.FromMinutes(3), default));
        Assert.True(await site.Store.Hand("lost-amid", "other-node", MailSite.Address, 1, TimeSpan.FromMinutes(3), default));
        await site.Turn(TimeSpan.FromHours(1));
        Assert.False(server.HasMore);
        Assert.Equal(MailState.Unsure, (await site.Mails())[0].State);
        // the other node was not lost after all, only slow
        await site.Store.End("lost-amid", "other-node", MailState.Sent, null, null, default);
        Assert.Equal(MailState.Sent, (await site.Mails())[0].State);
    }

    [ReceiverFact]
    public async Task Two_nodes_at_once_send_each_mail_once()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { delay = 50 });
        await site.Use(server);
        var people = new List<ActingUser>();
        for (var i = 0; i < 6; i++)
        {
            people.Add(await site.Enter($"canbo{i}"));
            await site.Choices.Set(people[^1].Id, $"canbo{i}@songlam.example", default);
            await site.Choices.Choose(people[^1].Id, MailHow.AtOnce, default);
            await site.Tell(0, NoticeKind.Waiting, people[^1]);
        }
        site.Time.Pass(s_soon);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Outbox.Turn(default)));
        await site.Outbox.Turn(default);

        var mails = await site.Mails();
        Assert.Equal(6, mails.Count);
        Assert.All(mails, mail => Assert.Equal(MailState.Sent, mail.State));
        var to = new List<string>();
        while (server.HasMore || to.Count < 6)
            to.Add((await server.Next()).GetProperty("to")[0].GetString()!);
        Assert.Equal(6, to.Distinct().Count());
        Assert.Equal(6, to.Count);
    }

    [ReceiverFact]
    public async Task A_limited_task_is_mailed_to_those_who_may_know_of_it_when_it_is_sent_and_never_by_its_title()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await site.HandOver(0);
        await site.Gathered();
        // of the second task the person learns before it is limited to a unit that is not theirs
        await site.Tell(1);
        await site.Send(site.Tasks[0], new ChangeLimit(true, "Nhạy cảm"));
        await site.Send(site.Tasks[1], new ChangeLimit(true, "Nhạy cảm"));

        await site.Turn(s_soon);

        var (mail, _) = await MailSite.Next(server);
        Assert.Equal("Giao cho đơn vị bạn: Nhiệm vụ phạm vi hạn chế (mở Taskboard để xem)", mail.Subject);
        Assert.Contains(site.Tasks[0], mail.TextBody, StringComparison.Ordinal);
        foreach (var secret in new[] { "Thư chúc mừng", "Thư thăm hỏi", site.Tasks[1] })
        {
            Assert.DoesNotContain(secret, mail.TextBody, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, mail.HtmlBody, StringComparison.Ordinal);
        }
    }

    [ReceiverFact]
    public async Task Where_nothing_is_left_to_tell_or_nobody_nothing_is_sent()
    {
        await using var site = await MailSite.Start();
        await using var server = await NodeProcess.Start("mail.mjs", new { });
        await site.Use(server);
        await site.Tell(1);
        await site.Send(site.Tasks[1], new ChangeLimit(true, "Nhạy cảm"));
        await site.Turn(s_soon);
        Assert.Equal(MailState.Void, Assert.Single(await site.Mails()).State);

        await site.Tell(0);
        Assert.True(await site.Store.Make(site.Person.Id, "gone", null, default));
        var person = site.Service<Server.Directory.DirectoryBook>().Person(site.Person.Id)!;
        await site.Service<PersonDesk>().Register(
            new PersonRegistered { PersonId = person.Id, Name = person.Name, Role = person.Role, Units = person.Units, Active = false }, person.Version, FeedNode.Coordinator, "off", default);
        await site.Turn(TimeSpan.FromMinutes(10));

        Assert.Equal(MailState.Void, (await site.Mails()).Single(mail => mail.Id == "gone").State);
        Assert.False(server.HasMore);
    }

    [ReceiverFact]
    public async Task Whoever_wants_no_mail_or_has_no_address_gets_none_and_nothing_gathers_for_them()
    {
        await using var site = await MailSite.Start(MailHow.None);
        await site.Tell(0);
        Assert.Equal(0, (await site.Store.Count(default)).Due);
        await site.Choices.Choose(site.Person.Id, MailHow.Daily, default);
        await site.Tell(1);
        Assert.Equal(1, (await site.Store.Count(default)).Due);

        await site.Choices.Choose(site.Person.Id, MailHow.None, default);

        Assert.Equal(0, (await site.Store.Count(default)).Due);
    }
}
