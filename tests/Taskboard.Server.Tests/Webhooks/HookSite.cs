using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Taskboard.Domain.Directory;
using Taskboard.Server.Tests.Mailing;
using Taskboard.Server.Tests.Receivers;
using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Tests.Webhooks;

/// <summary>A server that tells receivers on loopback. Names lead where a test says; nothing is sent unless a test says so.</summary>
internal sealed class HookSite : IAsyncDisposable, IHostResolver
{
    private readonly ConcurrentDictionary<string, Queue<string>> _names = new();

    public MailSite Site { get; private set; } = null!;

    public WebhookStore Store => Site.Service<WebhookStore>();

    public WebhookDesk Desk => Site.Service<WebhookDesk>();

    /// <summary>What was asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public static async Task<HookSite> Start()
    {
        var site = new HookSite();
        site.Site = await MailSite.Start(change: services => services.AddSingleton<IHostResolver>(site));
        return site;
    }

    /// <summary>Where a name leads: the first address at the first question, and so on; the last one for ever.</summary>
    public void Lead(string name, params string[] addresses) => _names[name] = new Queue<string>(addresses);

    public Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancel)
    {
        Asked.Enqueue(host);
        var known = _names[host];
        return Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Parse(known.Count > 1 ? known.Dequeue() : known.Peek())]);
    }

    /// <summary>Adds a webhook.</summary>
    public async Task<(Webhook Hook, string Secret)> Add(string url, bool inside = true, IReadOnlyList<string>? kinds = null, string? unit = null, params string[] plans)
    {
        var asked = new NewWebhook("Cổng", url, kinds ?? [], unit, inside) { PlanIds = plans };
        Assert.Null(asked.Fault());
        return (await Desk.Add(asked, null, ActingUser.System, default))!.Value;
    }

    /// <summary>A receiver, and a webhook that tells it.</summary>
    public async Task<(NodeProcess Receiver, Webhook Hook)> Receive(object options, bool inside = true)
    {
        var (hook, secret) = await Add("http://127.0.0.1:1/", inside);
        var all = System.Text.Json.JsonSerializer.SerializeToNode(options)!.AsObject();
        all["secret"] = secret;
        var receiver = await NodeProcess.Start("hook.mjs", all);
        await Store.Change(hook.Id, new NewWebhook("Cổng", $"http://127.0.0.1:{receiver.Port}/", [], null, inside), default);
        return (receiver, (await Store.One(hook.Id, default))!);
    }

    /// <summary>Lets time pass and deliveries go out.</summary>
    public async Task Turn(TimeSpan passed = default)
    {
        Site.Time.Pass(passed);
        await Site.Service<Courier>().Turn(default);
    }

    /// <summary>Waits until there are so many deliveries of a webhook.</summary>
    public async Task<IReadOnlyList<Delivery>> Until(Webhook hook, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var found = await Store.Latest(hook.Id, 100, patience.Token);
            if (found.Count >= count)
                return found;
            await Task.Delay(20, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
