using Taskboard.Server.Tests.Receivers;
using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Tests.Webhooks;

/// <summary>Where webhooks may go: outside, and inside only where an administrator allowed it.</summary>
public sealed class WebhookAddressTests
{
    [ReceiverFact]
    public async Task An_address_inside_is_not_told_unless_an_administrator_allows_it_whatever_its_name()
    {
        await using var site = await HookSite.Start();
        var (receiver, hook) = await site.Receive(new { });
        await using var _ = receiver;
        foreach (var (name, address) in new[] { ("a.example", "127.0.0.1"), ("b.example", "::1"), ("c.example", "::ffff:127.0.0.1"), ("d.example", "10.0.0.1"), ("e.example", "64:ff9b::7f00:1") })
        {
            site.Lead(name, address);
            var (refused, secret) = await site.Add($"https://{name}:{receiver.Port}/", inside: false);
            await site.Desk.Try(refused.Id, default);
        }
        var (literal, _) = await site.Add($"https://127.0.0.1:{receiver.Port}/", inside: false);
        var (mapped, _) = await site.Add($"https://[::ffff:7f00:1]:{receiver.Port}/", inside: false);
        await site.Desk.Try(literal.Id, default);
        await site.Desk.Try(mapped.Id, default);

        await site.Turn();

        foreach (var each in (await site.Store.All(default)).Where(each => each.Id != hook.Id))
        {
            var delivery = Assert.Single(await site.Store.Latest(each.Id, 10, default));
            Assert.Equal((each.Url, DeliveryState.Waiting, null), (each.Url, delivery.State, delivery.Status));
            Assert.Equal("not-public", delivery.Error);
        }
        Assert.False(receiver.HasMore);
    }

    [ReceiverFact]
    public async Task A_name_is_looked_up_once_for_each_try_and_what_it_leads_to_is_what_is_judged()
    {
        await using var site = await HookSite.Start();
        var (receiver, _) = await site.Receive(new { });
        await using var listening = receiver;
        // no second question between looking and connecting, to which a name could give another answer
        site.Lead("rebind.example", "127.0.0.1");
        var (hook, _) = await site.Add($"https://rebind.example:{receiver.Port}/", inside: false);
        await site.Desk.Try(hook.Id, default);
        await site.Turn();
        await site.Turn(TimeSpan.FromMinutes(1));

        Assert.False(receiver.HasMore);
        Assert.Equal(2, site.Asked.Count);
        Assert.Equal("not-public", Assert.Single(await site.Store.Latest(hook.Id, 10, default)).Error);
    }

    [ReceiverFact]
    public async Task A_redirect_is_not_followed()
    {
        await using var site = await HookSite.Start();
        await using var other = await NodeProcess.Start("hook.mjs", new { secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" });
        foreach (var location in new[] { "http://169.254.169.254/latest/meta-data/", $"http://127.0.0.1:{other.Port}/" })
        {
            var (receiver, hook) = await site.Receive(new { answers = new[] { 307 }, location });
            await using var _ = receiver;
            await site.Desk.Try(hook.Id, default);

            await site.Turn();

            var delivery = Assert.Single(await site.Store.Latest(hook.Id, 10, default));
            Assert.Equal((DeliveryState.Waiting, 307), (delivery.State, delivery.Status));
        }
        Assert.False(other.HasMore);
    }

    [ReceiverFact]
    public async Task The_description_of_a_machine_in_a_cloud_is_never_asked_for_not_even_when_allowed()
    {
        await using var site = await HookSite.Start();
        var (hook, _) = await site.Add("http://169.254.169.254/latest/meta-data/", inside: true);
        await site.Desk.Try(hook.Id, default);

        await site.Turn();

        Assert.Equal("not-public", Assert.Single(await site.Store.Latest(hook.Id, 10, default)).Error);
    }
}
