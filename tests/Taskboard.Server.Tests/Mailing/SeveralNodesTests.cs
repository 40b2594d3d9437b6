using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Journal.Tests;
using Taskboard.Server.Mailing;
using Taskboard.Server.Tests.Receivers;
using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Tests.Mailing;

/// <summary>Two nodes on one PostgreSQL send what one would.</summary>
public sealed class SeveralNodesTests : IAsyncLifetime
{
    private static int s_created;
    private string _name = "";
    private MailSite _here = null!;
    private MailSite _there = null!;

    public async Task InitializeAsync()
    {
        if (!PostgresCluster.IsInstalled)
            return;
        var cluster = await PostgresCluster.Shared.Value;
        _name = $"mailing_{Interlocked.Increment(ref s_created)}";
        await cluster.Execute($"CREATE DATABASE {_name}");
        _here = await MailSite.Start(database: cluster.ConnectionString(_name));
        _there = await MailSite.Beside(_here, cluster.ConnectionString(_name));
    }

    public async Task DisposeAsync()
    {
        if (_here is null)
            return;
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        await (await PostgresCluster.Shared.Value).Execute($"DROP DATABASE {_name} WITH (FORCE)");
    }

    [ReceiverPostgresFact]
    public async Task Each_mail_goes_out_once_and_one_server_that_is_back_brings_one_mail()
    {
        var server = await NodeProcess.Start("mail.mjs", new { delay = 30 });
        await _here.Use(server);
        var people = new List<ActingUser>();
        for (var i = 0; i < 8; i++)
        {
            people.Add(await _here.Enter($"canbo{i}"));
            await _here.Choices.Set(people[^1].Id, $"canbo{i}@songlam.example", default);
            await _here.Choices.Choose(people[^1].Id, MailHow.AtOnce, default);
            await _here.Tell(0, NoticeKind.Waiting, people[^1]);
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (people.Any(person => _there.Service<Server.Directory.DirectoryBook>().Person(person.Id) is null))
            await Task.Delay(20, patience.Token);
        var secret = (await _here.Choices.Ask(people[0].Id, "moi@songlam.example", default))!;
        Assert.Equal("moi@songlam.example", await _there.Choices.Asked(people[0].Id, secret, default));
        Assert.True(await _there.Choices.Confirm(people[0].Id, secret, default));
        await _here.Choices.Keep(people[1].Id, new QuietHours(new(22, 0), new(6, 0), RestDays: false), default);
        Assert.Equal(new QuietHours(new(22, 0), new(6, 0), RestDays: false), (await _there.Choices.Of(people[1].Id, default)).Quiet);
        Assert.True(await _there.Store.HasAny(_there.Service<Server.Hosting.Clock>().Today, ofOwnHours: true, default));
        _here.Time.Pass(TimeSpan.FromSeconds(20));

        await Task.WhenAll(_here.Outbox.Turn(default), _there.Outbox.Turn(default), _here.Outbox.Turn(default), _there.Outbox.Turn(default));
        Assert.False(await _there.Store.HasAny(_there.Service<Server.Hosting.Clock>().Today, ofOwnHours: false, default));

        Assert.All(await _there.Mails(), mail => Assert.Equal(MailState.Sent, mail.State));
        var to = new List<string>();
        while (server.HasMore || to.Count < 8)
            to.Add((await server.Next()).GetProperty("to")[0].GetString()!);
        Assert.Equal(8, to.Distinct().Count());
        Assert.Equal(8, to.Count);
        await server.DisposeAsync();

        for (var i = 0; i < 3; i++)
        {
            await _here.Tell(i);
            await (i == 1 ? _here : _there).Turn(TimeSpan.FromMinutes(20));
        }
        await using var back = await NodeProcess.Start("mail.mjs", new { port = server.Port });
        await _here.Turn(TimeSpan.FromMinutes(20));
        await _there.Turn(TimeSpan.FromMinutes(20));
        Assert.Equal("Taskboard: 3 tin mới", (await MailSite.Next(back)).Mail.Subject);
        Assert.False(back.HasMore);
        await _here.Store.Forget(default);
        Assert.Equal(9, (await _here.Store.Count(default)).Sent);
    }

    [ReceiverPostgresFact]
    public async Task Each_delivery_goes_out_once()
    {
        var (hook, secret) = (await _here.Service<WebhookDesk>().Add(new NewWebhook("Cổng", "http://127.0.0.1:1/", [], null, true), null, ActingUser.System, default))!.Value;
        await using var receiver = await NodeProcess.Start("hook.mjs", new { secret, answers = new[] { 500, 200 } });
        var store = _there.Service<WebhookStore>();
        Assert.True(await store.Change(hook.Id, new NewWebhook("Cổng", $"http://127.0.0.1:{receiver.Port}/", [WebhookKinds.Changed], null, true), default));
        for (var i = 0; i < 6; i++)
            await _here.Service<WebhookDesk>().Try(hook.Id, default);

        Assert.True(await store.HasAny(default));
        for (var turn = 0; turn < 3; turn++)
        {
            await Task.WhenAll(_here.Service<Courier>().Turn(default), _there.Service<Courier>().Turn(default));
            _here.Time.Pass(TimeSpan.FromMinutes(6));
        }

        Assert.False(await store.HasAny(default));
        var deliveries = await store.Latest(hook.Id, 20, default);
        Assert.Equal(6, deliveries.Count);
        Assert.All(deliveries, delivery => Assert.Equal(DeliveryState.Taken, delivery.State));
        var ids = new List<string>();
        while (receiver.HasMore || ids.Count < 7)
            ids.Add((await receiver.Next()).GetProperty("id").GetString()!);
        Assert.Equal((7, 6), (ids.Count, ids.Distinct().Count()));
        Assert.NotNull(await _here.Service<WebhookDesk>().Rotate(hook.Id, default));
        Assert.Equal(2, (await _there.Service<WebhookDesk>().Secrets(hook.Id, default)).Count);
        Assert.Equal((0, 0), await store.Count(default));
        await store.Forget(default);
        Assert.True(await store.Remove(hook.Id, default));
    }
}
