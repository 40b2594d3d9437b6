using System.Text.Json;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Following;
using Taskboard.Server.Notices;
using Taskboard.Server.Tests.Receivers;
using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Tests.Webhooks;

/// <summary>Webhooks, to real receivers that verify by a library of others: signed, again until taken, never inside unasked, never of a limited task.</summary>
public sealed class WebhookTests
{
    [ReceiverFact]
    public async Task What_happens_to_a_task_is_told_signed_and_with_its_position()
    {
        await using var site = await HookSite.Start();
        var (receiver, hook) = await site.Receive(new { });
        await using var _ = receiver;
        await site.Site.HandOver(0);
        var made = Assert.Single(await site.Until(hook, 1));

        await site.Turn();

        var took = await receiver.Next();
        Assert.True(took.GetProperty("verified").GetBoolean());
        Assert.Equal(made.Id, took.GetProperty("id").GetString());
        var message = JsonDocument.Parse(took.GetProperty("body").GetString()!).RootElement;
        Assert.Equal("task.responsibility", message.GetProperty("type").GetString());
        Assert.Equal(made.Position, message.GetProperty("data").GetProperty("position").GetInt64());
        var task = message.GetProperty("data").GetProperty("task");
        Assert.Equal((site.Site.Tasks[0], "Thư chúc mừng", "letter"), (task.GetProperty("id").GetString(), task.GetProperty("title").GetString(), task.GetProperty("kind").GetString()));
        var taken = Assert.Single(await site.Store.Latest(hook.Id, 10, default));
        Assert.Equal((DeliveryState.Taken, 200, 1), (taken.State, taken.Status, taken.Tries));
        await site.Turn(TimeSpan.FromHours(1));
        Assert.False(receiver.HasMore);
    }

    [ReceiverFact]
    public async Task The_same_records_followed_twice_are_told_once()
    {
        await using var site = await HookSite.Start();
        var (hook, _) = await site.Add("https://hook.example.org/");
        await site.Site.HandOver(0);
        await site.Until(hook, 1);
        var following = site.Site.Service<IEnumerable<IFollowing>>().Single(f => f.Name == "webhooks");
        var database = site.Site.Service<Database>();
        var last = (await database.Journal.ReadAfter(0, 500, default))[^1];

        var work = (await following.Take([last], default))!;
        await database.Write((connection, transaction) => work(connection, transaction), default);

        Assert.Single(await site.Store.Latest(hook.Id, 10, default));
    }

    [ReceiverFact]
    public async Task What_was_not_taken_is_sent_again_with_the_same_id_later_and_later()
    {
        await using var site = await HookSite.Start();
        var (receiver, hook) = await site.Receive(new { answers = new[] { 500, 503, 200 } });
        await using var _ = receiver;
        await site.Site.HandOver(0);
        await site.Until(hook, 1);

        await site.Turn();
        await site.Turn(TimeSpan.FromSeconds(2));
        await site.Turn(TimeSpan.FromSeconds(5));
        Assert.NotNull((await site.Store.One(hook.Id, default))!.FailingSince);
        await site.Turn(TimeSpan.FromMinutes(2));
        await site.Turn(TimeSpan.FromMinutes(5));

        var took = new[] { await receiver.Next(), await receiver.Next(), await receiver.Next() };
        Assert.False(receiver.HasMore);
        Assert.Equal([500, 503, 200], took.Select(t => t.GetProperty("status").GetInt32()));
        Assert.Single(took.Select(t => t.GetProperty("id").GetString()).Distinct());
        Assert.All(took, t => Assert.True(t.GetProperty("verified").GetBoolean()));
        var taken = Assert.Single(await site.Store.Latest(hook.Id, 10, default));
        Assert.Equal((DeliveryState.Taken, 3), (taken.State, taken.Tries));
        Assert.Null((await site.Store.One(hook.Id, default))!.FailingSince);
    }

    [ReceiverFact]
    public async Task A_receiver_that_takes_nothing_for_five_days_is_left_alone_and_administrators_are_told_once()
    {
        await using var site = await HookSite.Start();
        var admin = await site.Site.Enter("quantri", UserRole.Admin);
        var (receiver, hook) = await site.Receive(new { answers = new[] { 500 } });
        await using var _ = receiver;
        for (var day = 0; day < 7; day++)
        {
            await site.Desk.Try(hook.Id, default);
            await site.Turn(TimeSpan.FromHours(12));
            await site.Turn(TimeSpan.FromHours(12));
        }

        Assert.Equal(WebhookState.GivenUp, (await site.Store.One(hook.Id, default))!.State);
        var told = Assert.Single(await site.Site.Service<NoticeStore>().Of(admin, default));
        Assert.Equal((hook.Id, "Cổng"), (told.Subject, told.Actor));
        Assert.Empty(await site.Site.Service<NoticeStore>().Of(site.Site.Person, default));
    }

    [ReceiverFact]
    public async Task A_failure_long_after_another_begins_anew_and_one_after_a_success_too()
    {
        await using var site = await HookSite.Start();
        var (receiver, hook) = await site.Receive(new { answers = new[] { 500, 500, 200, 500 } });
        await using var _ = receiver;
        var database = site.Site.Service<Database>();
        await site.Desk.Try(hook.Id, default);
        await site.Turn();
        Assert.NotNull((await site.Store.One(hook.Id, default))!.FailingSince);
        await database.Write((connection, transaction) => connection.ExecuteAsync("DELETE FROM webhook_delivery", transaction: transaction), default);

        await site.Desk.Try(hook.Id, default);
        await site.Turn(TimeSpan.FromDays(6));
        var anew = (await site.Store.One(hook.Id, default))!;
        Assert.Equal((WebhookState.Active, site.Site.Time.GetUtcNow()), (anew.State, anew.FailingSince));

        // of two in one turn the first is taken: what was before it is over
        await site.Desk.Try(hook.Id, default);
        var now = Moment.ToMicroseconds(site.Site.Time.GetUtcNow());
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync("UPDATE webhook SET failing_since = @since, pause_until = @now", new { since = now - (6 * 86_400_000_000L), now }, transaction), default);
        await site.Turn(TimeSpan.FromMinutes(1));
        var well = (await site.Store.One(hook.Id, default))!;
        Assert.Equal((WebhookState.Active, site.Site.Time.GetUtcNow()), (well.State, well.FailingSince));
    }

    [Fact]
    public void A_delivery_is_tried_until_the_patience_with_its_receiver_ends()
    {
        Assert.True(Courier.Again.Aggregate((sum, wait) => sum + wait) > Courier.Patience + Courier.Again.Max());
        Assert.True(Courier.Gap > Courier.Again.Max());
    }

    [ReceiverFact]
    public async Task A_receiver_that_is_gone_is_told_nothing_any_more()
    {
        await using var site = await HookSite.Start();
        var (receiver, hook) = await site.Receive(new { answers = new[] { 410 } });
        await using var _ = receiver;
        await site.Desk.Try(hook.Id, default);
        await site.Turn();

        Assert.Equal(WebhookState.Gone, (await site.Store.One(hook.Id, default))!.State);
        Assert.Equal(DeliveryState.Failed, Assert.Single(await site.Store.Latest(hook.Id, 10, default)).State);
        await site.Site.HandOver(0);
        await site.Turn(TimeSpan.FromDays(1));
        Assert.Equal(410, (await receiver.Next()).GetProperty("status").GetInt32());
        Assert.False(receiver.HasMore);
    }

    [ReceiverFact]
    public async Task A_slow_receiver_holds_up_nobody_else_and_a_long_answer_is_cut()
    {
        await using var site = await HookSite.Start();
        var (slow, slowHook) = await site.Receive(new { delay = 60_000 });
        await using var _ = slow;
        var (flood, longHook) = await site.Receive(new { flood = 50_000_000 });
        await using var __ = flood;
        await site.Desk.Try(slowHook.Id, default);
        await site.Desk.Try(slowHook.Id, default);
        await site.Desk.Try(longHook.Id, default);

        await site.Turn().WaitAsync(TimeSpan.FromSeconds(40));

        var taken = Assert.Single(await site.Store.Latest(longHook.Id, 10, default));
        Assert.Equal((DeliveryState.Taken, 300), (taken.State, taken.Answer!.Length));
        Assert.True(taken.Took < 5000);
        Assert.Single(await site.Store.Latest(slowHook.Id, 10, default), delivery => delivery is { Error: "time-out", Tries: 1 });
    }

    [ReceiverFact]
    public async Task Of_a_limited_task_nothing_goes_out_not_even_what_was_made_before()
    {
        await using var site = await HookSite.Start();
        var (receiver, hook) = await site.Receive(new { });
        await using var _ = receiver;
        await site.Site.HandOver(0);
        await site.Until(hook, 1);
        await site.Site.Send(site.Site.Tasks[0], new ChangeLimit(true, "Nhạy cảm"));
        await site.Site.HandOver(1);
        Assert.Equal([site.Site.Tasks[1], site.Site.Tasks[0]], (await site.Until(hook, 2)).Select(delivery => delivery.TaskId));

        await site.Turn();

        Assert.Contains(site.Site.Tasks[1], (await receiver.Next()).GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.False(receiver.HasMore);
        var withheld = (await site.Store.Latest(hook.Id, 10, default)).Single(delivery => delivery.TaskId == site.Site.Tasks[0]);
        Assert.Equal((DeliveryState.Withheld, ""), (withheld.State, withheld.Body));
        Assert.False(await site.Store.Again(hook.Id, withheld.Id, default));
    }

    [ReceiverFact]
    public async Task A_webhook_is_told_of_what_it_asked_for_alone()
    {
        await using var site = await HookSite.Start();
        var (moves, _) = await site.Add("https://a.example.org/", kinds: [WebhookKinds.Moved]);
        var (others, _) = await site.Add("https://b.example.org/", unit: "another-unit");
        var (all, _) = await site.Add("https://c.example.org/", unit: site.Site.Person.Units[0]);

        await site.Site.HandOver(0);

        await site.Until(all, 1);
        Assert.Empty(await site.Store.Latest(moves.Id, 10, default));
        Assert.Empty(await site.Store.Latest(others.Id, 10, default));
    }

    [ReceiverFact]
    public async Task A_webhook_of_some_plans_is_told_of_their_tasks_alone_and_of_a_limited_one_nothing()
    {
        await using var site = await HookSite.Start();
        var other = (await site.Site.Accept("Thư của kế hoạch khác"))[0];
        var states = site.Site.Service<StateReader>();
        var (first, second) = ((await states.Task(site.Site.Tasks[0], default))!.PlanId, (await states.Task(other, default))!.PlanId);
        var (one, _) = await site.Add("https://a.example.org/", plans: [first]);
        var (both, _) = await site.Add("https://b.example.org/", plans: [first, second]);
        var (all, _) = await site.Add("https://c.example.org/");
        Assert.Equal([first, second], (await site.Store.One(both.Id, default))!.PlanIds);

        await site.Site.Send(other, new GiveResponsibility(new Responsibility { Lead = [new UnitRef(site.Site.Person.Units[0], "Sở Thử nghiệm")] }, "Theo phân công"));
        await site.Site.HandOver(0);
        await site.Site.Send(site.Site.Tasks[1], new ChangeLimit(true, "Nhạy cảm"));
        await site.Site.HandOver(2);

        Assert.Equal([site.Site.Tasks[2], site.Site.Tasks[0], other], (await site.Until(all, 3)).Select(delivery => delivery.TaskId));
        Assert.Equal([site.Site.Tasks[2], site.Site.Tasks[0], other], (await site.Until(both, 3)).Select(delivery => delivery.TaskId));
        Assert.Equal([site.Site.Tasks[2], site.Site.Tasks[0]], (await site.Until(one, 2)).Select(delivery => delivery.TaskId));
    }

    [ReceiverFact]
    public async Task After_a_new_secret_the_old_one_counts_for_a_day()
    {
        await using var site = await HookSite.Start();
        var (receiver, hook) = await site.Receive(new { });
        await using var _ = receiver;
        var next = await site.Desk.Rotate(hook.Id, default);
        await site.Desk.Try(hook.Id, default);
        await site.Turn();
        Assert.True((await receiver.Next()).GetProperty("verified").GetBoolean());
        Assert.Equal(2, (await site.Desk.Secrets(hook.Id, default)).Count);

        site.Site.Time.Pass(TimeSpan.FromHours(25));

        Assert.Equal([next!], await site.Desk.Secrets(hook.Id, default));
    }

    [ReceiverFact]
    public async Task Two_nodes_at_once_send_each_delivery_once_and_one_that_was_lost_costs_nothing()
    {
        await using var site = await HookSite.Start();
        var (receiver, hook) = await site.Receive(new { });
        await using var _ = receiver;
        for (var i = 0; i < 10; i++)
            await site.Desk.Try(hook.Id, default);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Site.Service<Courier>().Turn(default)));
        await site.Turn();
        var ids = new HashSet<string>();
        for (var i = 0; i < 10; i++)
            Assert.True(ids.Add((await receiver.Next()).GetProperty("id").GetString()!));
        Assert.False(receiver.HasMore);

        await site.Desk.Try(hook.Id, default);
        var lost = (await site.Store.Latest(hook.Id, 100, default)).Single(delivery => delivery.State == DeliveryState.Waiting);
        Assert.True(await site.Store.Claim(lost.Id, "other-node", TimeSpan.FromMinutes(2), default));
        await site.Turn(TimeSpan.FromMinutes(1));
        Assert.False(receiver.HasMore);
        await site.Turn(TimeSpan.FromMinutes(2));
        Assert.Equal(lost.Id, (await receiver.Next()).GetProperty("id").GetString());
    }
}
